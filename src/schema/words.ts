/** A path within the input: keys and indices. */
export type Path = readonly (string | number)[];

/** A list of words for a sentence: "`a`, `b` or `c`". */
export function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`;
}

/** Any value, short enough for a sentence; never throws. */
export function show(value: unknown): string {
  if (typeof value === "string") return `\`${shorten(value)}\``;
  if (value === null || typeof value === "number" || typeof value === "boolean") return `\`${value}\``;
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a value of type ${typeof value}`;
}

/** A text on one line, without back-ticks, cut when long. */
export function shorten(text: string): string {
  const line = text.slice(0, 100).replace(/[\s\p{Cc}\p{Cs}`]/gu, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** The field at the end of a path, as one would write it: "spellings[0].text". */
export function fieldName(path: Path): string {
  const parts = path.slice(-6).map((key) => (typeof key === "number" ? `[${key}]` : `.${shorten(key)}`));
  return parts.join("").replace(/^\./, "");
}

/** A number of things: "1 code point", "2 code points". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A text with a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The article before a noun: "a" or "an". */
export function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? "an" : "a";
}
