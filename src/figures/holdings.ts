import { contentOrder, groupBy, labelOf, type Speaker, voicesIn } from "../corpus/index.js";
import type { Actor, Corpus, Figure, Ids, Measure, Source } from "../model/index.js";
import { type AsOf, isOutdated, type LatestTimes, latestOf, readAsOf } from "./as-of.js";
import { checkClaim } from "./check.js";
import { readPragmatically } from "./pragmatic.js";
import { type Span, toSpan, toWhole } from "./span.js";
import type { Claimant, ReconcileFiguresOptions } from "./types.js";

/** A figure that says something about a measure: its own, or through `within` another one. */
export interface Held<I extends Ids = Ids> {
  readonly figure: Figure<I>;
  readonly claimant: string;
  /** What it says about the measure in question. */
  readonly span: Span;
  readonly asOf: AsOf | null;
}

/** The figures of one measure, sorted out. */
interface Holdings<I extends Ids = Ids> {
  /** Those that take a side. */
  readonly standing: readonly Held<I>[];
  /** Those that a later one of the same claimant replaces. */
  readonly revised: readonly Held<I>[];
  /** Those that say that nothing is known. */
  readonly silent: readonly Figure<I>[];
}

/** The figures of a corpus by measure, each read once, when it is first asked for. */
export interface Ledger<I extends Ids = Ids> {
  /** Whether there is any figure of the measure, by id. */
  has(measure: string): boolean;
  holdings(measure: Measure<I>): Holdings<I>;
  keyOf(figure: Figure<I>): string;
  claimant(key: string): Claimant;
}

export function openLedger<I extends Ids>(
  corpus: Corpus<I>,
  reading: NonNullable<ReconcileFiguresOptions["reading"]>,
): Ledger<I> {
  const order = contentOrder(corpus);
  const figures = groupBy(corpus.figures, ({ measure }) => measure);
  const claimants = claimantsOf(corpus);
  const read = new Map<string, Holdings<I>>();
  const times = new Map<string | null, AsOf | null>();
  const timeOf = (asOf: string | null): AsOf | null => {
    const known = times.get(asOf);
    if (known !== undefined) return known;
    const time = readAsOf(asOf);
    times.set(asOf, time);
    return time;
  };
  return {
    has: (measure) => figures.has(measure),
    holdings(measure) {
      const known = read.get(measure.id);
      if (known) return known;
      const own = order.sorted(figures.get(measure.id) ?? []);
      const holdings = sortOut(own, (figure) => ({
        figure,
        claimant: claimants.keyOf(figure),
        span: spanOf(figure, measure, reading),
        asOf: timeOf(figure.asOf),
      }));
      read.set(measure.id, holdings);
      return holdings;
    },
    keyOf: claimants.keyOf,
    claimant: claimants.byKey,
  };
}

function sortOut<I extends Ids>(
  figures: readonly Figure<I>[],
  hold: (figure: Figure<I>) => Held<I>,
): Holdings<I> {
  const silent = figures.filter(isSilent);
  const held = figures.filter((figure) => !isSilent(figure)).map(hold);
  const latest = new Map<string, LatestTimes>();
  for (const [claimant, own] of groupBy(held, ({ claimant }) => claimant)) {
    if (own.length > 1) latest.set(claimant, latestOf(own.map(({ asOf }) => asOf)));
  }
  const isRevised = ({ claimant, asOf }: Held<I>) => {
    const known = latest.get(claimant);
    return known !== undefined && isOutdated(asOf, known);
  };
  return {
    standing: held.filter((one) => !isRevised(one)),
    revised: held.filter(isRevised),
    silent,
  };
}

/** Whether a figure gives no number. One without ends is none, whatever it calls itself. */
function isSilent({ approx, low, high }: Figure): boolean {
  return approx === "silence" || (approx !== "none" && low === null && high === null);
}

function spanOf<I extends Ids>(
  figure: Figure<I>,
  measure: Measure<I>,
  reading: "literal" | "pragmatic",
): Span {
  const isBare = figure.low === null && figure.high === null;
  const interval = isBare ? { ...figure, low: 0, high: 0 } : figure;
  checkClaim({ ...interval, claimant: figure.source }, figure.id);
  const literal = toSpan(interval);
  const span = reading === "pragmatic" ? readPragmatically(literal, figure.approx, measure.integer) : literal;
  return measure.integer ? toWhole(span) : span;
}

/** Who claims a figure, and a key that tells it from all others and sorts as claimants are told: by name, not by id. */
function claimantsOf<I extends Ids>(
  corpus: Corpus<I>,
): { keyOf(figure: Figure<I>): string; byKey(key: string): Claimant } {
  const { speakerOf } = voicesIn(corpus);
  const order = contentOrder(corpus);
  const claimants = new Map<string, Claimant>();
  const name = (speaker: Speaker): string => {
    const { type, id } = speaker;
    const place = type === "wire" ? -1 : order.placeOf(type, id);
    // A wire is called by its name; what is in no registry, which `parseCorpus` would have refused, by its id.
    const record = place < 0 ? null : (order.all(type as "actor" | "source")[place] as Actor | Source);
    const key = `${type}:${record ? String(place).padStart(9, "0") : `x${id}`}`;
    if (!claimants.has(key)) claimants.set(key, { ...speaker, name: record ? labelOf(record) : id });
    return key;
  };
  const actors = new Map<string, string>();
  const articles = new Map<string, string>();
  return {
    keyOf(figure) {
      const [keys, id] = figure.claimant === null ? [articles, figure.source] : [actors, figure.claimant];
      const known = keys.get(id);
      if (known !== undefined) return known;
      const key = name(speakerOf(figure));
      keys.set(id, key);
      return key;
    },
    byKey: (key) => claimants.get(key) as Claimant,
  };
}
