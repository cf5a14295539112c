import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type EvidenceCheck, matchSources, verifyEvidence } from "../../src/corpus/index.js";
import type { CorpusData } from "../../src/model/index.js";

/** What checking a corpus against a folder of articles found. */
export interface FolderCheck {
  /** Whether all is as recorded and no article is missing. */
  readonly ok: boolean;
  /** What differs, a line each, and a summary as the last line. */
  readonly lines: readonly string[];
}

/** Checks a corpus against the .txt files of a folder; throws when there are none. */
export function verifyFolder(corpus: CorpusData, folder: string): FolderCheck {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  if (names.length === 0) throw new Error(`${folder} holds no .txt file.`);
  const { matches, unmatched } = matchSources(
    corpus,
    names.map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") })),
  );
  const check = verifyEvidence(corpus, Object.fromEntries(matches.map(({ source, text }) => [source, text])));
  const differing = matches.flatMap(({ source, name }) => {
    const problems = check.problems.filter((problem) => problem.source === source);
    const heading = `${name} (source \`${source}\`):`;
    return problems.length === 0 ? [] : [heading, ...problems.map(({ message }) => `  ${message}`)];
  });
  return {
    ok: check.ok,
    lines: [
      ...differing,
      ...unmatched.map((name) => `${name}: a copy of none of the articles, left out.`),
      ...check.missing.map((id) => `Source \`${id}\`: no file is a copy of it.`),
      summary(check),
    ],
  };
}

function summary({ ok, checked, problems, missing }: EvidenceCheck): string {
  const sources = `${checked.sources} of ${checked.sources + missing.length} articles`;
  const found = ok ? "all as recorded" : `mismatches ${problems.length}, missing articles ${missing.length}`;
  return `Checked ${sources}, passages ${checked.slices}, names ${checked.names}: ${found}.`;
}
