import { type ContentOrder, contentOrder, groupBy } from "../corpus/index.js";
import { inWords, type Reconciliation, reconcileFigures } from "../figures/index.js";
import type { Approximation, Corpus, Figure, Ids } from "../model/index.js";
import { accountsByWire, sideOf } from "./describe.js";
import { fitTogether, spellTimesApart } from "./figure-times.js";
import { explainFigures, type FigureClash } from "./figure-words.js";
import type { Conflict, ConflictSeverity } from "./types.js";

/** Phrases whose interval is a convention: whoever rounds may mean a little more or less. */
const soft: ReadonlySet<Approximation> = new Set<Approximation>(["about", "nearly", "vague"]);

/** By how much rounded numbers may miss others and still be meant as the same. */
const ROUNDING = 0.1;

/**
 * Measures for which no number satisfies all claimants. Figures that clash on several measures, as the dead
 * are among the casualties, make one conflict. It is a contradiction as printed; a tension where only what a
 * speaker would ordinarily mean excludes the others, or where a rounded number misses by little; apparent
 * where the figures that clash hold for different times.
 */
export function figureConflicts<I extends Ids>(corpus: Corpus<I>): readonly Conflict<I>[] {
  const literal = reconcileFigures(corpus).filter(isConflict);
  const contradicted = new Set<string>(literal.map(({ measure }) => measure));
  const pragmatic = reconcileFigures(corpus, { reading: "pragmatic" }).filter(isConflict);
  const asMeant = new Map<string, Reconciliation<I>>(pragmatic.map((one) => [one.measure, one]));
  const figures = new Map<string, Figure<I>>(corpus.figures.map((figure) => [figure.id, figure]));
  const order = contentOrder(corpus);
  const known = merge(order, literal);
  const told = figuresThatClash(known);
  const isRounded = literal.length === 0 ? () => false : roundingIn(corpus, figures);
  return [
    ...known.map((group) => {
      const clash = spellTimesApart(group.main, group.clash, figures)
        ? "times"
        : isRounded(group)
          ? "rounding"
          : "contradiction";
      return toConflict(corpus, figures, group, clash, asMeant.get(group.main.measure));
    }),
    ...merge(
      order,
      pragmatic.filter(({ measure }) => !contradicted.has(measure)),
    )
      .filter(({ clash }) => !told(clash))
      .map((group) => toConflict(corpus, figures, group, "pragmatic")),
  ];
}

function isConflict({ verdict }: Reconciliation): boolean {
  return verdict === "conflict";
}

/** A reconciliation, and those on which nothing clashes but what clashes on it, or on one of them. */
interface Group<I extends Ids> {
  readonly main: Reconciliation<I>;
  readonly others: readonly Reconciliation<I>[];
  /** The figures that exclude each other on the main one. */
  readonly clash: ReadonlySet<string>;
}

function merge<I extends Ids>(
  order: ContentOrder<I>,
  conflicts: readonly Reconciliation<I>[],
): readonly Group<I>[] {
  const placeOf = ({ one }: { readonly one: Reconciliation<I> }) => order.placeOf("measure", one.measure);
  const sorted = conflicts
    .map((one) => ({ one, clash: clashOf(one) }))
    .sort((a, b) => b.clash.size - a.clash.size || placeOf(a) - placeOf(b));
  const groups: { clash: ReadonlySet<string>; members: typeof sorted }[] = [];
  // Only a group that has the first of its figures can have all of them.
  const having = new Map<string, typeof groups>();
  for (const member of sorted) {
    const [first = ""] = member.clash;
    const group = having.get(first)?.find(({ clash }) => isWithin(member.clash, clash));
    if (group) {
      group.members.push(member);
      continue;
    }
    const made = { clash: member.clash, members: [member] };
    groups.push(made);
    for (const id of member.clash) {
      const same = having.get(id);
      if (same) same.push(made);
      else having.set(id, [made]);
    }
  }
  return groups.flatMap(({ members }) => {
    const [main, ...others] = members.sort(
      (a, b) =>
        a.one.across.length - b.one.across.length ||
        b.clash.size - a.clash.size ||
        ownOf(b.one) - ownOf(a.one) ||
        placeOf(a) - placeOf(b),
    );
    return main ? [{ main: main.one, clash: main.clash, others: others.map(({ one }) => one) }] : [];
  });
}

/** Whether some figures clash in one of the groups already. */
function figuresThatClash<I extends Ids>(
  groups: readonly Group<I>[],
): (clash: ReadonlySet<string>) => boolean {
  const having = groupBy(
    groups.flatMap((group) => [...group.clash].map((id) => ({ id, group }))),
    ({ id }) => id,
  );
  return (clash) => {
    const [first = ""] = clash;
    return (having.get(first) ?? []).some(({ group }) => isWithin(clash, group.clash));
  };
}

/** The figures that exclude each other: those that do not fit every camp. */
function clashOf<I extends Ids>({ camps }: Reconciliation<I>): ReadonlySet<string> {
  const fits = new Map<string, number>();
  for (const camp of camps) for (const id of camp.figures) fits.set(id, (fits.get(id) ?? 0) + 1);
  return new Set([...fits].filter(([, count]) => count < camps.length).map(([id]) => id));
}

/** How many figures of its own a reconciliation shows, not counting those of other measures. */
function ownOf<I extends Ids>({ camps, across }: Reconciliation<I>): number {
  return new Set(camps.flatMap((camp) => camp.figures)).size - across.length;
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((id) => whole.has(id));
}

/** Whether figures clash only because rounded ones miss by little. */
function roundingIn<I extends Ids>(
  corpus: Corpus<I>,
  figures: ReadonlyMap<string, Figure<I>>,
): (group: Group<I>) => boolean {
  let strict: ReadonlySet<string> | undefined;
  return ({ main, clash }) => {
    const hard = [...clash].filter((id) => !soft.has(figures.get(id)?.approx ?? "exact"));
    if (!fitTogether(main, hard)) return false;
    strict ??= new Set(
      reconcileFigures(corpus, { tolerance: ROUNDING })
        .filter(isConflict)
        .map(({ measure }) => measure),
    );
    return !strict.has(main.measure);
  };
}

const severityOf: Readonly<Record<FigureClash, ConflictSeverity>> = {
  contradiction: "contradiction",
  pragmatic: "tension",
  rounding: "tension",
  times: "apparent",
};

function toConflict<I extends Ids>(
  corpus: Corpus<I>,
  figures: ReadonlyMap<string, Figure<I>>,
  group: Group<I>,
  clash: FigureClash,
  asMeant?: Reconciliation<I>,
): Conflict<I> {
  // Who fits every camp takes no side; the explanation names it.
  const camps = group.main.camps.map((camp) => {
    const own = camp.figures.flatMap((id) => (group.clash.has(id) ? (figures.get(id) ?? []) : []));
    return { claim: inWords(camp), accounts: accountsByWire(corpus, own) };
  });
  const fitsAll = [...new Set(group.main.camps.flatMap((camp) => camp.figures))]
    .filter((id) => !group.clash.has(id))
    .flatMap((id) => figures.get(id) ?? []);
  return {
    kind: "figure",
    severity: severityOf[clash],
    about: [group.main, ...group.others].map((one) => ({ type: "measure", id: one.measure })),
    sides: camps.map(({ claim, accounts }) => sideOf(claim, accounts)),
    explanation: explainFigures(corpus, {
      measures: [group.main, ...group.others].map(({ measure }) => measure),
      camps: camps.map(({ accounts }) => accounts),
      fitsAll: accountsByWire(corpus, fitsAll),
      nearest: asMeant ? nearestCamp(group, fitsAll, asMeant) : null,
      silent: accountsByWire(
        corpus,
        group.main.silent.flatMap((id) => figures.get(id) ?? []),
      ),
      clash,
    }),
  };
}

/** The one camp beside which figures that fit all camps by their words are ordinarily meant to stand, if there is one. */
function nearestCamp<I extends Ids>(
  { main, clash }: Group<I>,
  fitsAll: readonly Figure<I>[],
  asMeant: Reconciliation<I>,
): number | null {
  const all = new Set<string>(fitsAll.map(({ id }) => id));
  const beside = new Set<string>(
    asMeant.camps
      .filter(({ figures }) => figures.some((id) => all.has(id)))
      .flatMap(({ figures }) => figures),
  );
  const camps = main.camps.flatMap(({ figures }, index) =>
    figures.some((id) => clash.has(id) && beside.has(id)) ? [index] : [],
  );
  return camps.length === 1 ? (camps[0] ?? null) : null;
}
