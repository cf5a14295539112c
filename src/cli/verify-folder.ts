import { statSync } from "node:fs";
import { type CorpusData, type EvidenceCheck, matchSources, verifyEvidence } from "../index.js";
import { CliError } from "./errors.js";
import { readTexts } from "./files.js";

/** What checking a corpus against a folder of articles found. */
export interface FolderVerification extends EvidenceCheck {
  /** Which file is which article, and by what it was recognised. */
  readonly files: readonly { readonly source: string; readonly name: string; readonly by: string }[];
  /** The files that are no article. */
  readonly unmatched: readonly string[];
  /** What differs, a line each, and a summary as the last line. */
  readonly lines: readonly string[];
}

/** Checks a corpus against the .txt files of a folder; throws when there are none. */
export function verifyFolder(corpus: CorpusData, folder: string): FolderVerification {
  if (!statSync(folder).isDirectory()) throw new CliError(`\`${folder}\` is a file; name a folder.`);
  const texts = readTexts(folder);
  if (texts.length === 0) {
    throw new CliError(`\`${folder}\` holds no .txt file; save your copies of the articles there as .txt.`);
  }
  const { matches, unmatched } = matchSources(corpus, texts);
  const check = verifyEvidence(corpus, Object.fromEntries(matches.map(({ source, text }) => [source, text])));
  const differing = matches.flatMap(({ source, name }) => {
    const problems = check.problems.filter((problem) => problem.source === source);
    const heading = `${name} (source \`${source}\`):`;
    return problems.length === 0 ? [] : [heading, ...problems.map(({ message }) => `  ${message}`)];
  });
  return {
    ...check,
    files: matches.map(({ source, name, by }) => ({ source, name, by })),
    unmatched,
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
