/**
 * The shipped corpus alone, without the helpers.
 *
 * @module as-reported/corpus
 */

import type { Corpus, ShippedIds } from "../model/index.js";
import { createCorpus } from "./index.js";
import { shipped } from "./shipped.generated.js";

export type * from "../model/index.js";

/**
 * The shipped corpus: what five newsrooms reported about the Iranian missile strikes of 8 January 2020.
 *
 * Its records were validated when the package was built, and are frozen. Its ids are literal types: a
 * misspelt id is a compile error.
 *
 * @example
 * ```ts
 * import { corpus } from "as-reported";
 *
 * corpus.sources.length;
 * //=> 5
 * corpus.get("figure", "video-script-figure-missiles-fired").text;
 * //=> "15 missiles"
 * ```
 */
export const corpus: Corpus<ShippedIds> = /* @__PURE__ */ createCorpus<ShippedIds>(shipped);
