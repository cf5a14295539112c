import { EdtfError, isTimeZone, parseDuration, parseEdtf } from "../time/index.js";
import { countries } from "./countries.js";
import type { CorpusIssueCode } from "./issues.js";
import { show } from "./words.js";

/** A form that a text must have. */
export interface Format {
  /** The code of the issue when it has not. */
  readonly code: CorpusIssueCode;
  /** Whether a text has it: a pattern where one says it all, so that a JSON Schema can carry it. */
  readonly valid: RegExp | ((text: string) => boolean);
  /** What is wrong with a text that has not, and what to do; follows the name of the field. */
  readonly wrong: (text: string) => string;
}

/** Longer dates, durations and tags than anybody writes are not looked at. */
const longest = 200;

export type FormatName =
  | "text"
  | "id"
  | "sha256"
  | "edtf"
  | "iana-zone"
  | "iso-duration"
  | "bcp-47"
  | "iso-3166-1";

/** The forms of the texts in a corpus, by the name that zod gives its issues. */
export const formats: { readonly [Name in FormatName]: Format } = {
  text: {
    code: "bad-text",
    valid: (text) => /\S/.test(text) && !/\p{Cs}/u.test(text),
    wrong: (text) =>
      /\S/.test(text)
        ? "holds half of a surrogate pair. Cut texts between characters, not inside one."
        : "is blank. Write the text, or leave the record out.",
  },
  id: {
    code: "bad-id",
    valid: /^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$/,
    wrong: (text) =>
      `is ${show(text)}, which is no id. Write ${kebab(text)}: up to 100 small letters and digits, with single hyphens between them.`,
  },
  sha256: {
    code: "bad-hash",
    valid: /^[0-9a-f]{64}$/,
    wrong: (text) =>
      `is ${show(text)}, which is no SHA-256. Write the 64 hexadecimal digits in lower case, as \`sha256sum\` prints them.`,
  },
  edtf: {
    code: "bad-edtf",
    valid: (text) => text.length <= longest && edtfProblem(text) === null,
    wrong: (text) =>
      `is ${show(text)}, which is no date${text.length <= longest ? edtfProblem(text) : ""}. Write it in EDTF: a date such as \`2020-01-08\` or \`2020-01\`, a clock time such as \`2020-01-08T01:45\`, or an interval such as \`2020-01-07/2020-01-08\`.`,
  },
  "iana-zone": {
    code: "bad-zone",
    valid: (text) => text.length <= longest && isTimeZone(text),
    wrong: (text) =>
      `is ${show(text)}, which is no IANA time zone. Write one such as \`Asia/Baghdad\` or \`UTC\`.`,
  },
  "iso-duration": {
    code: "bad-duration",
    valid: (text) => text.length <= longest && succeeds(() => parseDuration(text)),
    wrong: (text) =>
      `is ${show(text)}, which is no duration. Write weeks, days, hours, minutes and seconds as in ISO 8601: \`PT2H\`, \`P1DT12H\`.`,
  },
  "bcp-47": {
    code: "bad-language",
    valid: (text) => text.length <= longest && isLanguage(text),
    wrong: (text) =>
      `is ${show(text)}, which is no language tag. Write a BCP 47 tag such as \`en\`, \`fa\` or \`en-GB\`.`,
  },
  "iso-3166-1": {
    code: "bad-country",
    valid: (text) => countries.has(text),
    wrong: (text) =>
      `is ${show(text)}, which is no country code. Write the two capital letters of ISO 3166-1, such as \`IQ\`, or \`null\` where none or several apply.`,
  },
};

/** What keeps a text from being EDTF, as the rest of a sentence; `null`: nothing. */
function edtfProblem(text: string): string | null {
  try {
    parseEdtf(text);
    return null;
  } catch (error) {
    return error instanceof EdtfError ? `: ${error.reason} (at character ${error.position + 1})` : "";
  }
}

function succeeds(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

/** Whether a tag is well-formed and begins with a language of two or three letters, as those in use do. */
function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(-|$)/i.test(tag) && succeeds(() => Intl.getCanonicalLocales(tag));
}

/** What an id made of this text would be, for a suggestion. */
function kebab(text: string): string {
  const words = text
    .slice(0, 100)
    .normalize("NFKD")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words ? `\`${words.join("-")}\`` : "an id such as `ali-khamenei`";
}
