import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Source } from "../model/index.js";
import { codePointLength } from "./code-points.js";

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits in lower case. */
export function fingerprint(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

/** What commonly happens to a text on its way, with the way back. */
interface Repair {
  /** What the copy has or lacks, to follow "the copy". */
  readonly cause: string;
  /** What its owner can do. */
  readonly advice: string;
  /** The text as it was before. */
  undo(text: string): string;
}

const bom = "\uFEFF";

const repairs: readonly Repair[] = [
  {
    cause: "begins with a byte order mark",
    advice: "save it as UTF-8 without one",
    undo: (text) => (text.startsWith(bom) ? text.slice(1) : text),
  },
  {
    cause: "lacks the byte order mark of the recorded text",
    advice: "read the file without dropping it",
    undo: (text) => (text.startsWith(bom) ? text : bom + text),
  },
  {
    cause: "has CRLF line ends",
    advice: "save it with LF line ends",
    undo: (text) => text.replaceAll("\r\n", "\n"),
  },
  {
    cause: "has LF line ends where the recorded text has CRLF",
    advice: "save it with CRLF line ends",
    undo: (text) => (text.includes("\r") ? text : text.replaceAll("\n", "\r\n")),
  },
  {
    cause: "is NFD-normalised",
    advice: "normalise it to NFC",
    undo: (text) => text.normalize("NFC"),
  },
  {
    cause: "is NFC-normalised",
    advice: "take the text as it was published",
    undo: (text) => text.normalize("NFD"),
  },
  {
    cause: "has one more line end after the last line",
    advice: "remove that",
    undo: (text) => text.replace(/\r?\n$/, ""),
  },
  {
    cause: "lacks the line end after the last line",
    advice: "add that",
    undo: (text) => `${text}\n`,
  },
];

/** The recorded text, got back from a copy, and what had happened to the copy. */
export interface Restored {
  /** The text with the recorded hash. */
  readonly text: string;
  /** What had happened, to follow "the copy". */
  readonly cause: string;
  /** What its owner can do. */
  readonly advice: string;
}

/**
 * Tries whether one common change, or two together, explain why a copy has another hash than the source.
 * Only texts of the recorded length are hashed.
 */
export function restore(copy: string, source: Source): Restored | null {
  const matches = (text: string): boolean =>
    codePointLength(text) === source.length && fingerprint(text) === source.sha256;
  for (const first of repairs) {
    const once = first.undo(copy);
    if (once !== copy && matches(once)) return { text: once, cause: first.cause, advice: first.advice };
  }
  for (const first of repairs) {
    const once = first.undo(copy);
    if (once === copy) continue;
    for (const second of repairs.slice(repairs.indexOf(first) + 1)) {
      const twice = second.undo(once);
      if (twice === once || !matches(twice)) continue;
      return {
        text: twice,
        cause: `${first.cause} and ${second.cause}`,
        advice: `${first.advice}, and ${second.advice}`,
      };
    }
  }
  return null;
}
