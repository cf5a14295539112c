import { createColors } from "picocolors";

const { NO_COLOR = "", FORCE_COLOR = "" } = process.env;

/** Colours on a terminal that somebody looks at, or when they are asked for; never against NO_COLOR. */
export const colors = createColors(
  NO_COLOR === "" && (process.stdout.isTTY === true || (FORCE_COLOR !== "" && FORCE_COLOR !== "0")),
);
