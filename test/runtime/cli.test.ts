import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { binaries, cli, environment, shell } from "./cli.js";

let cwd: string;
beforeAll(async () => {
  cwd = mkdtempSync(join(inject("consumer"), "cli-"));
  await cli(["init", "mine"], { cwd });
});

const questions: readonly (readonly string[])[] = [
  ["timeline"],
  ["quotes", "military action like this isn't enough"],
  ["check", "We are leaving Iraq"],
  ["figures"],
  ["coverage"],
  ["conflicts"],
  ["show", "ali-khamenei"],
  ["report"],
];

/** Those that print all there is: the report has the timeline, a quote, the figures and the conflicts. */
const pages: readonly (readonly string[])[] = [["report"], ["coverage"], ["show", "ali-khamenei"]];

describe("every command", () => {
  it.each([
    ...questions,
    ["export", "quotes"],
    ["export"],
    ["validate", "mine"],
    ["build", "mine"],
    ["locate", "mine/articles/radio.txt"],
    ["locate", "mine/articles/radio.txt", "no one was hurt"],
    ["verify", "--corpus", "mine"],
    ["init", "other"],
  ])("%s %s prints JSON with --json, and nothing on stderr", async (...given) => {
    const args = given.filter((one) => one !== undefined);
    const { stdout, stderr, status } = await cli([...args, "--json"], { cwd });
    expect(stderr).toBe("");
    expect([0, 1]).toContain(status);
    expect(JSON.parse(stdout)).toBeTypeOf("object");
  });

  it("is told of by `help` as by its own --help", async () => {
    const [asked, own] = await Promise.all([cli(["help", "check"]), cli(["check", "--help"])]);
    expect(asked).toEqual(own);
    expect(own.stdout).toContain("Usage: as-reported check");
  });

  it.each(["quotes", "check"])(
    "says in the help of %s that words are not matched across languages",
    async (name) => {
      expect((await cli([name, "--help"])).stdout).toContain("never across languages");
    },
  );

  it("has help with examples, and is named by the help of the program", async () => {
    const { stdout } = await cli(["--help"]);
    const names = stdout.match(/^ {2}(?!help)[a-z]+(?= +[[<])/gm)?.map((name) => name.trim()) ?? [];
    expect(names).toHaveLength(14);
    const helps = await Promise.all(names.map((name) => cli([name, "--help"])));
    for (const help of helps) {
      expect(help).toMatchObject({ status: 0, stderr: "" });
      expect(help.stdout).toContain("Examples:");
    }
  });
});

describe("what is printed", () => {
  it.each([60, 80, 100, 200])("fits a terminal of %i columns", async (width) => {
    const env = { COLUMNS: String(width) };
    const answers = await Promise.all(pages.map((args) => cli(args, { env })));
    for (const { stdout } of answers) {
      expect(stdout.length).toBeGreaterThan(200);
      expect(stdout.split("\n").filter((line) => Array.from(line).length > width)).toEqual([]);
      expect(stdout).not.toMatch(/ $/m);
    }
  });

  it("has no colour where it goes to no terminal, whatever the environment says", async () => {
    const answers = await Promise.all([cli(["figures"], { env: { FORCE_COLOR: "1" } }), cli(["figures"])]);
    for (const { stdout } of answers) expect(stdout).not.toContain("\u001b");
  });

  it("has colour on a terminal, and none against NO_COLOR", async () => {
    // `script` gives the command a terminal; where there is none of it, nothing can be seen.
    const { status } = await shell("command -v script");
    if (status !== 0) return;
    const see = (env: Record<string, string>) =>
      shell("script -qec 'as-reported figures missiles-fired' /dev/null", {
        env: { TERM: "xterm", COLUMNS: "80", ...env },
      });
    const { stdout } = await see({});
    expect(stdout).toContain("\u001b[31mconflict");
    // No code is broken, and without them the page is what it is without colour.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of a terminal are such characters.
    const plain = stdout.replace(/\u001b\[\d+m/g, "").replaceAll("\r", "");
    expect(plain).toBe((await cli(["figures", "missiles-fired"], { env: { COLUMNS: "80" } })).stdout);
    expect((await see({ NO_COLOR: "1" })).stdout).not.toContain("\u001b[31m");
  });

  it("is the same whatever the time zone and the locale of the machine", async () => {
    const [here, there] = await Promise.all([
      cli(["report"], { env: { TZ: "Pacific/Chatham", LANG: "C" } }),
      cli(["report"], { env: { TZ: "America/New_York", LANG: "tr_TR.UTF-8" } }),
    ]);
    expect(there.stdout).toBe(here.stdout);
  });

  it("shows times by the clocks of the zone that is asked for", async () => {
    const { stdout } = await cli(["timeline", "--zone", "America/New_York"]);
    expect(stdout.replace(/\s+/g, " ")).toContain("by the clocks of America/New_York");
    expect(stdout).toMatch(/Tue 7 Jan 2020, 16:00–21:30 +Iran fires ballistic/);
  });
});

describe("the answer no", () => {
  it.each([
    [["check", "We are not leaving Iraq", "--speaker", "mark-esper"], 0],
    [["check", "We are leaving Iraq"], 1],
    [["check", "All is well", "--speaker", "ali-khamenei"], 1],
    [["quotes", "Ich bin ein Berliner"], 1],
    [["quotes", "--speaker", "donald-trump"], 0],
    [["show", "ali-khamenie"], 1],
    [["show", "actor:ali-khamenei"], 0],
    [["conflicts", "--kind", "figure"], 0],
  ])("%j ends with exit code %i", async (args, status) => {
    expect(await cli(args)).toMatchObject({ status });
  });
});

describe("what cannot be done", () => {
  beforeAll(() => {
    writeFileSync(join(cwd, "empty.json"), "");
    writeFileSync(join(cwd, "half.json"), '{"sources": [');
    writeFileSync(join(cwd, "latin.json"), Buffer.from([0x22, 0xe9, 0x22]));
    writeFileSync(join(cwd, "wrong.json"), '{"sources": [{"id": "Morning Post"}]}');
    mkdirSync(join(cwd, "nothing"));
  });

  it.each([
    [["timelin"], "unknown command 'timelin' (Did you mean timeline?) See `as-reported --help`."],
    [
      ["timeline", "--zoen", "UTC"],
      "unknown option '--zoen' (Did you mean --zone?) See `as-reported timeline --help`.",
    ],
    [
      ["timeline", "--zone", "Mars"],
      "`Mars` is no time zone; give one of the IANA database, such as Asia/Baghdad or UTC.",
    ],
    [["timeline", "--source", "ipt"], "The corpus has no source `ipt`. Did you mean `ibt`?"],
    [
      ["figures", "--reading", "loose"],
      "option '-r, --reading <how>' argument 'loose' is invalid. Allowed choices are literal, pragmatic.",
    ],
    [["figures", "missile"], "The corpus has no measure `missile`."],
    [["quotes", "x", "--limit", "-1"], "Give a whole number, 1 or more."],
    [["quotes", "x", "--limit", "0"], "Give a whole number, 1 or more."],
    [["quotes", "--speaker", "trump"], "Did you mean `donald-trump`?"],
    [["check", "All", "is", "well"], "Put several words between quotation marks."],
    [["quotes", "--from", "yesterday"], "`yesterday` is not EDTF"],
    [["check"], "missing required argument 'text'."],
    [["timeline", "--corpus", "gone.json"], "`gone.json` does not exist; check the path."],
    [["timeline", "--corpus", "empty.json"], "`empty.json` is empty; give a corpus"],
    [["timeline", "--corpus", "half.json"], "`half.json` is no JSON"],
    [["timeline", "--corpus", "latin.json"], "`latin.json` is not encoded in UTF-8; save it as UTF-8."],
    [
      ["timeline", "--corpus", "wrong.json"],
      "`wrong.json` is no valid corpus, it has 5 mistakes; the first: In source `Morning Post`",
    ],
    [["timeline", "--corpus", "nothing"], "`nothing` holds no corpus"],
    [["validate", "nothing"], "`nothing` holds no corpus"],
    [["validate", "half.json"], "`half.json` is a file; name a folder."],
    [["validate", "gone"], "`gone` does not exist; check the path."],
    [["build", "mine", "--out", "nothing"], "`nothing` is a folder; name a file."],
    [
      ["build", "mine", "--out", "gone/corpus.json"],
      "The folder of `gone/corpus.json` does not exist; make it first.",
    ],
    [["init", "half.json"], "`half.json` is a file; name a folder."],
    [["locate", "nothing", "x"], "`nothing` is a folder; name a file."],
    [["locate", "empty.json"], "`empty.json` is empty; save the text of the article there."],
    [["verify"], "Nothing to compare with; name the folder"],
    [["verify", "nothing"], "`nothing` holds no .txt file"],
    [["export"], "CSV is one table a file; name a table"],
    [["export", "figurs"], "`figurs` is no table; did you mean `figures`?"],
    [["export", "--out", "half.json"], "`half.json` is a file; name a folder."],
  ])("%j is told in one line on stderr, with exit code 2", async (args, message) => {
    const { status, stdout, stderr } = await cli(args, { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^as-reported: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });

  it("is told of a place that may not be written", async () => {
    const { status, stderr } = await cli(["build", "mine", "--out", "/proc/corpus.json"], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^as-reported: `\/proc` [^\n]+\n$/);
  });
});

describe("pipes and signals", () => {
  it("a reader that has seen enough ends the command without a word", async () => {
    const { stdout, stderr, status } = await shell("as-reported export --format ndjson | head -n 1");
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(JSON.parse(stdout).type).toBe("corpus");
  });

  it("Ctrl-C ends the command without a word, as a shell expects it", async () => {
    const child = spawn(join(binaries(), "as-reported"), ["timeline", "--corpus", "-"], {
      env: environment(),
    });
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
    });
    const ended = new Promise((resolve) => child.on("close", (code, signal) => resolve(signal ?? code)));
    setTimeout(() => child.kill("SIGINT"), 700);
    expect(await ended).toBe("SIGINT");
    expect(said).toBe("");
  });

  it("writes all of a long answer into a pipe", async () => {
    const { stdout } = await shell("as-reported export --format json | cat");
    expect(JSON.parse(stdout)).toEqual(
      JSON.parse(readFileSync(join(inject("consumer"), "node_modules/as-reported/dist/corpus.json"), "utf8")),
    );
  });

  it("writes tables that hold every record", async () => {
    const { stdout } = await cli(["export", "--out", "tables"], { cwd });
    expect(stdout).toBe("Wrote 14 files to tables.\n");
    const { stdout: again, status } = await cli(["export", "--out", "tables"], { cwd });
    expect({ again, status }).toEqual({ again: "", status: 2 });
  });
});
