import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyFolder } from "../../src/cli/verify-folder.js";
import { tiny } from "../support/tiny.js";

const text = "paper\n\nThe minister said: “Nobody was hurt, and nobody will be.”\n";
const words = "Nobody was hurt, and nobody will be.";
const start = text.indexOf(words);
const corpus = tiny({
  sources: [{ id: "paper", sha256: createHash("sha256").update(text).digest("hex"), length: text.length }],
  utterances: [{ id: "denial" }],
  quotes: [
    { id: "denial-quote", utterance: "denial", text: words, evidence: { start, end: start + words.length } },
  ],
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "as-reported-verify-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("verifying a folder", () => {
  it("finds nothing wrong with the recorded text, under any name", () => {
    writeFileSync(join(folder, "000.txt"), text);
    expect(verifyFolder(corpus, folder)).toMatchObject({
      ok: true,
      files: [{ source: "paper", name: "000.txt", by: "hash" }],
      lines: ["Checked 1 of 1 articles, passages 1, names 1: all as recorded."],
    });
  });

  it("names the file, the record and what differs when one character was changed", () => {
    writeFileSync(join(folder, "paper.txt"), text.replace("hurt", "hort"));
    const { ok, lines } = verifyFolder(corpus, folder);
    expect(ok).toBe(false);
    expect(lines[0]).toBe("paper.txt (source `paper`):");
    expect(lines.join("\n")).toMatch(/SHA-256.*denial-quote.*hort/s);
    expect(lines.at(-1)).toBe(
      "Checked 1 of 1 articles, passages 1, names 1: mismatches 2, missing articles 0.",
    );
  });

  it("names the files that are no article and the articles that are no file", () => {
    writeFileSync(join(folder, "notes.txt"), "Buy milk.");
    expect(verifyFolder(corpus, folder)).toMatchObject({
      ok: false,
      unmatched: ["notes.txt"],
      lines: [
        "notes.txt: a copy of none of the articles, left out.",
        "Source `paper`: no file is a copy of it.",
        "Checked 0 of 1 articles, passages 0, names 0: mismatches 0, missing articles 1.",
      ],
    });
  });

  it("says what to do when there is nothing to compare with", () => {
    expect(() => verifyFolder(corpus, folder)).toThrow("holds no .txt file; save your copies");
    writeFileSync(join(folder, "paper.txt"), text);
    expect(() => verifyFolder(corpus, join(folder, "paper.txt"))).toThrow("is a file; name a folder");
  });
});
