/** Every character that is typed or set for an apostrophe. */
export const APOSTROPHES = "'’‘‛ʼ＇`´′";

const apostrophe = new RegExp(`[${APOSTROPHES}]`, "gu");

/**
 * Accents and points that a reader may leave out: the combining blocks of Latin, Greek and Cyrillic, Hebrew
 * points and Arabic vowel signs. The vowel signs of Indic scripts are letters to a reader, and stay.
 */
const diacritics = new RegExp(
  `[${[
    "\\u0300-\\u036f",
    "\\u0591-\\u05bd\\u05bf-\\u05c7",
    "\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed",
    "\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff",
    "\\ufe00-\\ufe0f\\ufe20-\\ufe2f",
  ].join("")}]`,
  "gu",
);

/**
 * Letters without case, compatibility form, accents and invisible characters; apostrophes as `'`.
 *
 * Long runs of combining marks are cut to sixteen first, as Unicode's stream-safe format does: sorting
 * them takes quadratic time, and a megabyte of accents would hang the process.
 */
export function fold(raw: string): string {
  if (/^[\w$%&.,-]+$/.test(raw)) return raw.toLowerCase();
  return raw
    .replace(/(\p{M}{16})\p{M}+/gu, "$1")
    .replace(/[[\]\p{Cf}]/gu, "")
    .replace(apostrophe, "'")
    .normalize("NFKD")
    .toLowerCase() // ẞ is a capital already: only as ß does it become SS
    .toUpperCase() // ß, ς and the dotless i have one form in upper case only
    .toLowerCase()
    .normalize("NFKD")
    .replace(diacritics, "")
    .normalize("NFKC")
    .replace(apostrophe, "'") // ŉ brings one with it
    .replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}
