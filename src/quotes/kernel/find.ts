import { createBest } from "./best.js";
import { collect, createSums, WORTH_A_LOOK } from "./collect.js";
import { createCounts, type Glances, glanceAt } from "./glance.js";
import { compareIds, readId } from "./ids.js";
import { forget, type Meanings, type Question, readQuestion } from "./question.js";
import { type Score, scoreRow } from "./score.js";
import type { Segment } from "./segment.js";
import { createLetterSets } from "./slips.js";
import type { State } from "./state.js";
import type { QuoteHit } from "./types.js";

/** What is asked for, all of it given. */
export interface Search {
  readonly text: string;
  readonly limit: number;
  readonly speaker: string | undefined;
  readonly minScore: number;
}

/** So many rows at least are aligned before the best are told. */
const CANDIDATES = 64;

/** A row that may answer. */
interface Candidate {
  readonly segment: Segment;
  readonly row: number;
}

/** Makes what answers searches, with room that is used again for each. */
export function createFinder(state: State): (search: Search) => readonly QuoteHit[] {
  const sums = createSums();
  const counts = createCounts();
  const letters = createLetterSets();
  const meanings: Meanings = { word: new Uint32Array(0), credit: new Float64Array(0) };

  const candidates = (question: Question, { limit, speaker }: Search): readonly Candidate[] => {
    const number = speaker === undefined ? 0 : state.speakerNumbers.get(speaker);
    if (number === undefined) return [];
    const wanted = Math.max(CANDIDATES, limit);
    const glances = state.segments.map((segment) => {
      const look = (rows: Uint32Array): Glances =>
        glanceAt(segment, rows, question, meanings, state.vocabulary, counts);
      const shareOf = (row: number): number => look(Uint32Array.of(row)).shared[0] as number;
      return {
        segment,
        ...look(collect(segment, question, leftOut(segment, number), shareOf, sums).slice()),
      };
    });
    const most = glances.reduce((sum, { shared }) => shared.reduce((a, b) => Math.max(a, b), sum), 0);
    const least = WORTH_A_LOOK * most;
    const best = createBest<Candidate>(wanted, byId);
    for (const { segment, rows, shared, promise } of glances) {
      for (let n = 0; n < rows.length; n++) {
        const value = promise[n] as number;
        if ((shared[n] as number) < least || value < best.least()) continue;
        best.take(value, { segment, row: rows[n] as number });
      }
    }
    return best.items();
  };

  return (search) => {
    if (search.limit === 0) return [];
    const question = readQuestion(search.text, state.vocabulary, letters, meanings);
    const hits: (Candidate & Score)[] = [];
    for (const candidate of candidates(question, search)) {
      const score = scoreRow(candidate.segment, candidate.row, question, meanings, state.vocabulary);
      if (score.score > 0 && score.score >= search.minScore) hits.push({ ...candidate, ...score });
    }
    forget(meanings, question);
    hits.sort((a, b) => b.score - a.score || byId(a, b));
    return hits.slice(0, search.limit).map((hit) => answer(state, hit));
  };
}

function answer({ speakers }: State, { segment, row, score, covered }: Candidate & Score): QuoteHit {
  const { ids, idStarts } = segment;
  return {
    id: readId(ids, idStarts[row] as number, idStarts[row + 1] as number),
    score,
    covered,
    speaker: speakers[(segment.speakers[row] as number) - 1] ?? null,
  };
}

/** 1 for each row that has been removed or is of another speaker; `null` where there is none. */
function leftOut({ dead, size, speakers }: Segment, speaker: number): Uint8Array | null {
  if (speaker === 0) return dead;
  const out = dead ? dead.slice() : new Uint8Array(size);
  for (let row = 0; row < size; row++) if (speakers[row] !== speaker) out[row] = 1;
  return out;
}

function byId(a: Candidate, b: Candidate): number {
  const { ids, idStarts } = a.segment;
  const { ids: others, idStarts: otherStarts } = b.segment;
  return compareIds(
    ids,
    idStarts[a.row] as number,
    idStarts[a.row + 1] as number,
    others,
    otherStarts[b.row] as number,
    otherStarts[b.row + 1] as number,
  );
}
