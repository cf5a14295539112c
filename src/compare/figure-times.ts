import type { Reconciliation } from "../figures/index.js";
import type { Figure, Ids } from "../model/index.js";
import { EdtfError, resolveWhen } from "../time/index.js";

/** The clocks of the world that are furthest behind and ahead. */
const extremes: readonly string[] = ["Etc/GMT+12", "Pacific/Kiritimati"];

/**
 * Whether figures clash only with those of another time: a toll of Tuesday and one of Wednesday. All must say
 * when they hold; those whose times touch, be it through a third, have to fit together.
 */
export function spellTimesApart<I extends Ids>(
  main: Reconciliation<I>,
  clash: ReadonlySet<string>,
  figures: ReadonlyMap<string, Figure<I>>,
): boolean {
  const dated = [...clash].map((id) => [id, figures.get(id)?.asOf ?? ""] as const);
  const offsets = new Set(dated.map(([, asOf]) => /T.*(?:Z|[+-]\d\d(?::\d\d)?)$/.test(asOf)));
  const spans: { id: string; from: number; to: number }[] = [];
  for (const [id, asOf] of dated) {
    const span = spanOf(asOf, offsets.size > 1 ? extremes : ["UTC"]);
    if (!span) return false;
    spans.push({ id, ...span });
  }
  spans.sort((a, b) => a.from - b.from);
  let [together, until]: [string[], number] = [[], Number.NEGATIVE_INFINITY];
  for (const { id, from, to } of spans) {
    if (from >= until) {
      if (!fitTogether(main, together)) return false;
      together = [];
    }
    together.push(id);
    until = Math.max(until, to);
  }
  return fitTogether(main, together);
}

function spanOf(edtf: string, zones: readonly string[]): { from: number; to: number } | null {
  try {
    const { earliest, latest } = resolveWhen({ edtf, zones });
    return earliest === null || latest === null
      ? null
      : { from: Date.parse(earliest), to: Date.parse(latest) };
  } catch (error) {
    if (error instanceof EdtfError) return null;
    throw error;
  }
}

/** Whether some camp has all of these figures: intervals of which any two overlap have a point in common. */
export function fitTogether<I extends Ids>({ camps }: Reconciliation<I>, ids: readonly string[]): boolean {
  return camps.some((camp) => {
    const has = new Set<string>(camp.figures);
    return ids.every((id) => has.has(id));
  });
}
