import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { cli } from "./cli.js";
import { evaluate } from "./consumer.js";

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(inject("consumer"), "newcomer-"));
});

const path = (...parts: string[]) => join(cwd, ...parts);
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(path(file), change(readFileSync(path(file), "utf8")));

// From an empty folder to answers, in this order, each step as a newcomer would take it.
describe("the way of a newcomer", () => {
  it("begins with a folder that is valid as it is", async () => {
    expect(await cli(["init", "mine"], { cwd })).toMatchObject({ status: 0, stderr: "" });
    const { status, stdout } = await cli(["validate", "mine"], { cwd });
    expect(stdout).toBe(
      "No mistakes in 10 files.\nEvery passage stands where its record says, in 3 of 3 articles.\n",
    );
    expect(status).toBe(0);
  });

  it("has every kind of record in it, and a schema for every file, where the file says", () => {
    const parts = ["things", "reports"].flatMap((part) =>
      readdirSync(path("mine/data", part)).map((name) => path("mine/data", part, name)),
    );
    const types = parts.flatMap((file) => {
      const { $schema, reports = [] } = JSON.parse(readFileSync(file, "utf8"));
      expect(existsSync(join(file, "..", $schema))).toBe(true);
      return (reports as { type: string }[]).map(({ type }) => type);
    });
    expect(new Set(types)).toEqual(
      new Set(["mention", "timing", "ordering", "duration", "quote", "figure", "stance"]),
    );
    expect(readdirSync(path("mine/data/things"))).toHaveLength(7);
  });

  it("tells every mistake with file, line, column and what to do, in files and in articles, at once", async () => {
    edit("mine/data/things/actors.json", (text) => text.replace('"person"', '"preson"'));
    edit("mine/data/reports/radio.json", (text) => text.replace("alarm-off", "alarm-of"));
    edit("mine/data/reports/courier.json", (text) => text.replace(/79,\s*91/, "78, 90"));
    const { status, stdout, stderr } = await cli(["validate", "mine"], { cwd });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const [first, second, third, ...rest] = stdout.split("\n");
    expect(first).toBe(
      "mine/data/reports/courier.json:25:7: In timing `courier-when-fire`, `evidence` holds “ 4 March 202”, not its `text`, “4 March 2025”. That stands at [79, 91]: write that.",
    );
    expect(second).toMatch(
      /^mine\/data\/reports\/radio\.json:\d+:7: In ordering `radio-fire-after-alarm`, `b` is `alarm-of`, but there is no event of that id\. Did you mean `alarm-off`\?$/,
    );
    expect(third).toBe(
      "mine/data/things/actors.json:4:5: In actor `ada-roe`, `kind` is `preson`, which is none of the values allowed. Did you mean `person`?",
    );
    expect(rest).toEqual(["", "3 mistakes in 10 files.", ""]);
    const lineOf = (file: string, words: string) =>
      readFileSync(path(file), "utf8")
        .split("\n")
        .findIndex((line) => line.includes(words)) + 1;
    expect(Number(second?.split(":")[1])).toBe(lineOf("mine/data/reports/radio.json", '"alarm-of"'));
  });

  it("builds nothing of what is broken, and says how to find out why", async () => {
    const { status, stderr } = await cli(["build", "mine"], { cwd });
    expect(status).toBe(1);
    expect(stderr).toBe(
      "as-reported: nothing was written, the corpus has 2 mistakes; `as-reported validate mine` tells them all.\n",
    );
    expect(existsSync(path("mine/corpus.json"))).toBe(false);
  });

  it("builds one file once all is mended, the same bytes each time, and over an old one only when forced", async () => {
    edit("mine/data/things/actors.json", (text) => text.replace('"preson"', '"person"'));
    edit("mine/data/reports/radio.json", (text) => text.replace('"alarm-of"', '"alarm-off"'));
    edit("mine/data/reports/courier.json", (text) => text.replace(/78,\s*90/, "79, 91"));
    expect(await cli(["validate", "mine"], { cwd })).toMatchObject({ status: 0 });
    expect(await cli(["build", "mine"], { cwd })).toMatchObject({ status: 0 });
    const built = readFileSync(path("mine/corpus.json"));
    const again = await cli(["build", "mine"], { cwd });
    expect(again).toMatchObject({ status: 2, stdout: "" });
    expect(again.stderr).toContain("`mine/corpus.json` exists already");
    const env = { TZ: "America/Lima", LANG: "tr_TR.UTF-8" };
    expect(await cli(["build", "mine", "--force"], { cwd, env })).toMatchObject({ status: 0 });
    expect(readFileSync(path("mine/corpus.json")).equals(built)).toBe(true);
  });

  it("asks the folder, the built file and the lines, and gets one answer", async () => {
    await cli(["build", "mine", "--out", "mine.ndjson"], { cwd });
    const ask = (corpus: string, input?: string) =>
      cli(["timeline", "--corpus", corpus, "--json"], { cwd, ...(input === undefined ? {} : { input }) });
    const answers = await Promise.all([
      ask("mine"),
      ask("mine/corpus.json"),
      ask("mine.ndjson"),
      ask("-", readFileSync(path("mine.ndjson"), "utf8")),
      ask("-", readFileSync(path("mine/corpus.json"), "utf8")),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ...answers[0], status: 0, stderr: "" });
    expect(JSON.parse(answers[0]?.stdout ?? "").zone).toBe("Europe/London");
  });

  it("loads what was built with parseCorpus", () => {
    const text = readFileSync(path("mine/corpus.json"), "utf8");
    const code = `
      const { parseCorpus } = await import("as-reported/schema");
      const corpus = parseCorpus(${text});
      process.stdout.write(JSON.stringify(corpus.get("actor", "ada-roe").name));`;
    expect(evaluate("module", code)).toBe("Ada Roe");
  });
});

describe("what a folder may be like", () => {
  const broken = async (name: string, change: (folder: string) => void) => {
    await cli(["init", name], { cwd });
    change(path(name));
    return cli(["validate", name], { cwd });
  };

  it("files with Windows line ends are read, and their lines counted", async () => {
    const { stdout, status } = await broken("windows", (folder) => {
      const file = join(folder, "data/things/places.json");
      const text = readFileSync(file, "utf8").replace('"site"', '"sight"');
      writeFileSync(file, text.replaceAll("\n", "\r\n"));
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^windows\/data\/things\/places\.json:16:5: In place `lindmouth-harbour`, `kind`/);
  });

  it("what is no JSON, named twice, marked, misplaced or in another encoding is told, and hides nothing else", async () => {
    const { stdout } = await broken("ill", (folder) => {
      const data = join(folder, "data");
      writeFileSync(join(data, "things/places.json"), '{\n  "a": {},\n  "a": {}\n}\n');
      writeFileSync(join(data, "things/events.json"), '{\n  "a": {}\n  "b": {}\n}\n');
      writeFileSync(join(data, "things/measures.json"), "\uFEFF{}");
      writeFileSync(join(data, "things/actor.json"), "{}");
      writeFileSync(join(data, "things/actors.json"), Buffer.from([0x7b, 0xff, 0x7d]));
      writeFileSync(join(data, "things/utterances.json"), "");
      mkdirSync(join(data, "reports/more"));
    });
    const told = stdout.split("\n").map((line) => line.replace(/^ill\/data\//, ""));
    expect(told.filter((line) => /^(things|reports)\//.test(line))).toEqual([
      "reports/more:1:1: `reports/more` is no file of a corpus. Here stand the reports, one `<source>.json` for each article; move it elsewhere.",
      "things/actor.json:1:1: `things/actor.json` is no file of a corpus. Did you mean `things/actors.json`?",
      "things/actors.json:1:1: `things/actors.json` is not encoded in UTF-8. Save it as UTF-8.",
      "things/events.json:3:3: `things/events.json` is no JSON here: a comma is missing before this.",
      "things/measures.json:1:1: `things/measures.json` begins with a byte order mark. Save it as UTF-8 without BOM.",
      "things/places.json:3:3: `things/places.json` names `a` twice, and JSON would lose the first. It stands in line 2 too. Rename one, or merge the two.",
      "things/utterances.json:1:1: `things/utterances.json` is empty. Write `{}`, or remove the file.",
    ]);
    expect(stdout.replace(/\s+/g, " ")).toContain("are told once all files can be read.");
  });

  it("a text of no article, and an article without text, are no mistakes but are told", async () => {
    const { stdout, status } = await broken("open", (folder) => {
      writeFileSync(join(folder, "articles/new.txt"), "A new article.\n");
      writeFileSync(join(folder, "articles/radio.txt"), "Something else altogether.\n");
    });
    expect(status).toBe(1);
    expect(stdout).toContain("sources.json");
    const { stdout: open, status: fine } = await broken("wide", (folder) => {
      execFileSync("mv", [join(folder, "articles/radio.txt"), join(folder, "articles/new.md")]);
    });
    expect({ open, fine }).toEqual({
      open: "No mistakes in 10 files.\nEvery passage stands where its record says, in 2 of 3 articles.\nNot compared, as articles/ has no text of them: radio.\n",
      fine: 0,
    });
  });

  it("init writes into no folder that is not empty, and never out of the one it was given", async () => {
    mkdirSync(path("taken"));
    writeFileSync(path("taken/notes.txt"), "mine");
    expect(await cli(["init", "taken"], { cwd })).toMatchObject({ status: 2, stdout: "" });
    expect(readdirSync(path("taken"))).toEqual(["notes.txt"]);
    mkdirSync(path("outside"));
    symlinkSync(path("outside"), path("taken/data"));
    const { status, stderr } = await cli(["init", "taken", "--force"], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/leads out of the folder, by a link; remove the link/);
    expect(readdirSync(path("outside"))).toEqual([]);
    expect(readdirSync(path("taken")).sort()).toEqual(["data", "notes.txt"]);
  });

  it("init over a link to a file replaces the link, and not what it leads to", async () => {
    mkdirSync(path("linked"));
    writeFileSync(path("precious.md"), "precious");
    symlinkSync(path("precious.md"), path("linked/README.md"));
    await cli(["init", "linked", "--force"], { cwd });
    expect(readFileSync(path("precious.md"), "utf8")).toBe("precious");
  });
});

describe("locate", () => {
  const article = "é 🙂 — “About  40 people” were led out.\r\nAbout 40 people, again.\n";
  const ask = (words: string) => cli(["locate", "article.txt", "--json", "--", words], { cwd });
  beforeAll(() => writeFileSync(path("article.txt"), article));

  it("counts code points, and gives every place", async () => {
    const { stdout, status } = await ask("About 40 people");
    const { exact, passages } = JSON.parse(stdout);
    expect({ status, exact }).toEqual({ status: 0, exact: true });
    expect(passages).toHaveLength(1);
    const { start, end, line } = passages[0];
    expect([...article].slice(start, end).join("")).toBe("About 40 people");
    expect(line).toBe(2);
  });

  it("sees through case, spaces, quotation marks and dashes, and prints what stands there", async () => {
    const { exact, passages } = JSON.parse((await ask('- "ABOUT 40 people"')).stdout);
    expect(exact).toBe(false);
    expect(passages.map(({ text }: { text: string }) => text)).toEqual(["— “About  40 people”"]);
    const { start, end } = passages[0];
    expect([...article].slice(start, end).join("")).toBe("— “About  40 people”");
  });

  it("says with exit code 1 that words are not printed, and what comes nearest", async () => {
    const { status, stderr, stdout } = await cli(["locate", "article.txt", "Some 40 people were led away"], {
      cwd,
    });
    expect(status).toBe(1);
    expect(stderr).toContain("does not print these words; the nearest passage follows");
    expect(stdout).toContain("40 people” were led");
    expect(await ask("Ich bin ein Berliner")).toMatchObject({ status: 1 });
  });
});
