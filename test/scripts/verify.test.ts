import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyFolder } from "../../scripts/data/verify.js";
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
    expect(verifyFolder(corpus, folder)).toEqual({
      ok: true,
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
    expect(verifyFolder(corpus, folder)).toEqual({
      ok: false,
      lines: [
        "notes.txt: a copy of none of the articles, left out.",
        "Source `paper`: no file is a copy of it.",
        "Checked 0 of 1 articles, passages 0, names 0: mismatches 0, missing articles 1.",
      ],
    });
  });
});

describe("npm run verify", () => {
  const verify = (...args: string[]) => {
    const script = spawnSync(process.execPath, ["--import", "tsx", "scripts/verify.ts", ...args], {
      encoding: "utf8",
    });
    return { status: script.status, stdout: script.stdout, stderr: script.stderr };
  };

  it("exits with 2 and says why on stderr when there is nothing to check", () => {
    const usage = "Usage: npm run verify -- FOLDER, where FOLDER holds the articles as .txt files.\n";
    expect(verify()).toEqual({ status: 2, stdout: "", stderr: usage });
    expect(verify(folder)).toEqual({ status: 2, stdout: "", stderr: `${folder} holds no .txt file.\n` });
    expect(verify(join(folder, "none"))).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("none"),
    });
  });

  it("exits with 1 and says on stdout what is missing", () => {
    writeFileSync(join(folder, "notes.txt"), "Buy milk.");
    const { status, stdout, stderr } = verify(folder);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("Checked 0 of 5 articles");
  });
});
