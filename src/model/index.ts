export type * from "./common.js";
export type * from "./corpus.js";
export type * from "./ids.generated.js";
export type * from "./reports.js";
export type * from "./things.js";
