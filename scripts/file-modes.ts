// Run before every `npm pack` and `npm publish`, after the build.
import { setFileModes } from "./pack.js";

setFileModes();
