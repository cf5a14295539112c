import type { Corpus, Ids, Report } from "../model/index.js";
import { disjointSets } from "./disjoint-sets.js";

/** Whoever a report lets speak: an actor, an article for itself, or the wire that several articles share. */
export interface Speaker {
  /** What sort of speaker. */
  readonly type: "actor" | "source" | "wire";
  /** The id of the actor or source, or the name of the wire. */
  readonly id: string;
}

/**
 * Who speaks in the reports of a corpus, and which of them are one voice, as far as is recorded.
 *
 * A report speaks for its claimant; without one for its article, or for the wire that the article was taken from. Two
 * speakers are *kin* when one is affiliated with the other, at any remove, or both with a third: a state and its television,
 * two bodies of one state. What more than one of them says, one voice says. Among the speakers on a question, kin
 * of kin are one voice too, as a joint command ties two armies; but only through who speaks there, so that nobody who is silent
 * makes one of two.
 */
export interface Voices<I extends Ids = Ids> {
  /** Who speaks in a report. */
  speakerOf(report: Report<I>): Speaker;
  /** Who speaks in an article where nobody else does. */
  articleOf(source: I["source"]): Speaker;
  /** The same, as text that tells it from all others. */
  keyOf(report: Report<I>): string;
  /**
   * What a speaker is by its affiliations, itself included, as keys: two speakers are kin when they have one in common.
   */
  kinOf(speaker: Speaker): readonly string[];
  /** Tells of each of some reports, which are all those on a question, its voice: equal texts are one voice. */
  among(reports: Iterable<Report<I>>): (report: Report<I>) => string;
}

const known = new WeakMap<object, Voices>();

/** The voices of a corpus. A corpus never changes, so that affiliations are followed once. */
export function voicesIn<I extends Ids>(corpus: Corpus<I>): Voices<I> {
  let voices = known.get(corpus);
  if (!voices) {
    voices = voicesOf(corpus as unknown as Corpus);
    known.set(corpus, voices);
  }
  return voices as unknown as Voices<I>;
}

/** The key of a speaker: an actor, a source and a wire may be called alike. */
export function speakerKey({ type, id }: Speaker): string {
  return `${type}:${id}`;
}

function voicesOf(corpus: Corpus): Voices {
  const wires = new Map(corpus.sources.map(({ id, wire }) => [id, wire]));
  const affiliations = new Map(corpus.actors.map((actor) => [actor.id, actor.affiliations]));
  const kin = new Map<string, readonly string[]>();
  const articleOf = (source: string): Speaker => {
    const wire = wires.get(source) ?? null;
    return wire === null ? { type: "source", id: source } : { type: "wire", id: wire };
  };
  const speakerOf = (report: Report): Speaker => {
    const actor = claimantOf(report);
    return actor === null ? articleOf(report.source) : { type: "actor", id: actor };
  };
  const kinOf = (speaker: Speaker): readonly string[] => {
    if (speaker.type !== "actor") return [speakerKey(speaker)];
    let all = kin.get(speaker.id);
    if (!all) {
      all = closure(speaker.id, affiliations);
      kin.set(speaker.id, all);
    }
    return all;
  };
  return {
    speakerOf,
    articleOf,
    keyOf: (report) => speakerKey(speakerOf(report)),
    kinOf,
    among(reports) {
      const speakers = new Map<string, Speaker>();
      for (const report of reports) {
        const speaker = speakerOf(report);
        speakers.set(speakerKey(speaker), speaker);
      }
      const voiceOf = oneVoice(speakers, kinOf);
      return (report) => {
        const key = speakerKey(speakerOf(report));
        return voiceOf.get(key) ?? key;
      };
    },
  };
}

/** Each speaker with the first of its voice, by their keys. */
function oneVoice(
  speakers: ReadonlyMap<string, Speaker>,
  kinOf: Voices["kinOf"],
): ReadonlyMap<string, string> {
  const keys = [...speakers.keys()];
  const sets = disjointSets(keys.length);
  const first = new Map<string, number>();
  for (const [index, key] of keys.entries()) {
    for (const one of kinOf(speakers.get(key) as Speaker)) {
      const other = first.get(one);
      if (other === undefined) first.set(one, index);
      else sets.join(other, index);
    }
  }
  return new Map(keys.map((key, index) => [key, keys[sets.leaderOf(index)] as string]));
}

/** Whose account a report is; `null`: that of its article. */
export function claimantOf<I extends Ids>(report: Report<I>): I["actor"] | null {
  return report.type === "quote" ? report.attributedTo : report.claimant;
}

/** An actor and all it is affiliated with, at any remove; affiliations may form circles. */
function closure(actor: string, affiliations: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const all = new Set([actor]);
  for (const id of all) for (const affiliate of affiliations.get(id) ?? []) all.add(affiliate);
  return Array.from(all, (id) => speakerKey({ type: "actor", id }));
}
