import { enumerate } from "../corpus/index.js";
import { type Claimant, inWords, type Reconciliation, reconcileFigures } from "../figures/index.js";
import type { Corpus, Figure, Ids } from "../model/index.js";
import { articleName, conflictReport } from "./describe.js";
import type { Conflict } from "./types.js";

/**
 * Measures for which no number satisfies all claimants: contradictions as printed, tensions where only what
 * a speaker would ordinarily mean excludes the others. Figures that clash on several measures, as the dead
 * are among the casualties, make one conflict.
 */
export function figureConflicts<I extends Ids>(corpus: Corpus<I>): readonly Conflict<I>[] {
  const literal = reconcileFigures(corpus).filter((one) => one.verdict === "conflict");
  const contradicted = new Set<string>(literal.map((one) => one.measure));
  const pragmatic = reconcileFigures(corpus, { reading: "pragmatic" }).filter(
    (one) => one.verdict === "conflict" && !contradicted.has(one.measure),
  );
  const figures = new Map<string, Figure<I>>(corpus.figures.map((figure) => [figure.id, figure]));
  const known = merge(literal);
  return [
    ...known.map((group) => toConflict(corpus, figures, group, "contradiction")),
    ...merge(pragmatic)
      .filter((group) => !known.some((one) => isWithin(clashOf(group.main), clashOf(one.main))))
      .map((group) => toConflict(corpus, figures, group, "tension")),
  ];
}

/** A reconciliation, and those on which nothing clashes but what clashes on it, or on one of them. */
interface Group<I extends Ids> {
  readonly main: Reconciliation<I>;
  readonly others: readonly Reconciliation<I>[];
}

function merge<I extends Ids>(conflicts: readonly Reconciliation<I>[]): readonly Group<I>[] {
  const groups: { clash: ReadonlySet<string>; members: Reconciliation<I>[] }[] = [];
  for (const one of [...conflicts].sort((a, b) => clashOf(b).size - clashOf(a).size)) {
    const clash = clashOf(one);
    const group = groups.find((known) => isWithin(clash, known.clash));
    if (group) group.members.push(one);
    else groups.push({ clash, members: [one] });
  }
  return groups.map(({ members }) => {
    const [main, ...others] = members.sort(
      (a, b) => a.across.length - b.across.length || clashOf(b).size - clashOf(a).size || ownOf(b) - ownOf(a),
    );
    return { main: main as Reconciliation<I>, others };
  });
}

/** The figures that exclude each other: those that do not fit every camp. */
function clashOf<I extends Ids>({ camps }: Reconciliation<I>): ReadonlySet<string> {
  const figures = new Set<string>(camps.flatMap((camp) => camp.figures));
  return new Set(
    [...figures].filter((id) => !camps.every((camp) => (camp.figures as readonly string[]).includes(id))),
  );
}

/** How many figures of its own a reconciliation shows, not counting those of other measures. */
function ownOf<I extends Ids>({ camps, across }: Reconciliation<I>): number {
  return new Set(camps.flatMap((camp) => camp.figures)).size - across.length;
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((id) => whole.has(id));
}

function toConflict<I extends Ids>(
  corpus: Corpus<I>,
  figures: ReadonlyMap<string, Figure<I>>,
  { main, others }: Group<I>,
  severity: "contradiction" | "tension",
): Conflict<I> {
  const clash = clashOf(main);
  const keyOf = (claimant: Claimant) => `${claimant.type}:${claimant.id}`;
  const undecided = new Set(
    main.camps
      .flatMap((camp) => camp.claimants)
      .map(keyOf)
      .filter((key) => main.camps.every((camp) => camp.claimants.some((one) => keyOf(one) === key))),
  );
  const labels = others.map((one) => `“${corpus.get("measure", one.measure).label}”`).sort();
  return {
    kind: "figure",
    severity,
    about: [main, ...others].map((one) => ({ type: "measure", id: one.measure })),
    // Who fits every camp takes no side; the explanation names it with each.
    sides: main.camps.map((camp) => ({
      claim: inWords(camp),
      claimants: camp.claimants
        .filter((claimant) => !undecided.has(keyOf(claimant)))
        .map((claimant) => nameOf(corpus, claimant)),
      reports: camp.figures.flatMap((id) => {
        const figure = figures.get(id);
        return figure && clash.has(id) ? [conflictReport(figure)] : [];
      }),
    })),
    explanation:
      labels.length === 0
        ? main.explanation
        : `${main.explanation} The same figures clash on ${enumerate(labels)}.`,
  };
}

function nameOf<I extends Ids>(corpus: Corpus<I>, { type, id, name }: Claimant): string {
  if (type === "actor") return name;
  return type === "source" ? articleName(corpus, id as I["source"]) : `the wire ${name}`;
}
