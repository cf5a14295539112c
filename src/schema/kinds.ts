import type { RecordOf, RecordType } from "../model/index.js";
import type { Kind } from "./kind.js";
import * as reports from "./reports.js";
import * as things from "./things.js";

/** How the records of each type are read. */
export const kinds: { readonly [T in RecordType]: Kind<RecordOf[T]> } = { ...things, ...reports };
