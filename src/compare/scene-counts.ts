import { contentOrder, groupBy } from "../corpus/index.js";
import type { Corpus, Event, Figure, Ids, PlaceKind } from "../model/index.js";
import { accountsOf } from "./describe.js";

/** At how many places an event was, by one account. */
export interface SceneCount<I extends Ids> {
  readonly measure: I["measure"];
  /** The most there can be. */
  readonly most: number;
  /** The figures that say so. */
  readonly figures: readonly Figure<I>[];
}

/** What a measure counts when it counts places of a kind. */
const plurals: Readonly<Record<PlaceKind, string>> = {
  world: "worlds",
  region: "regions",
  country: "countries",
  province: "provinces",
  city: "cities",
  base: "bases",
  airport: "airports",
  building: "buildings",
  site: "sites",
};

/**
 * Finds how many scenes an account counts: its figures for a measure of the event of which the unit is the kind
 * of place that the scenes are. Figures of one account that leave different numbers open say nothing here.
 */
export function countsIn<I extends Ids>(
  corpus: Corpus<I>,
): (event: Event<I>, kinds: ReadonlySet<PlaceKind>, account: string) => SceneCount<I> | null {
  const measures = groupBy(
    corpus.measures.filter(({ event, integer }) => event !== null && integer),
    ({ event }) => event ?? "",
  );
  const counting = new Set<string>(corpus.measures.filter(isOfPlaces).map(({ id }) => id));
  const figures = groupBy(
    contentOrder(corpus)
      .all("figure")
      .filter(({ measure, approx }) => counting.has(measure) && approx !== "silence"),
    ({ measure }) => measure,
  );
  const byAccount = new Map(
    [...figures].map(([measure, all]) => [
      measure,
      new Map(accountsOf(corpus, all).map(({ key, reports }) => [key, reports])),
    ]),
  );
  return (event, kinds, account) => {
    const [kind, ...others] = kinds;
    if (kind === undefined || others.length > 0) return null;
    const counted = (measures.get(event.id) ?? []).filter(({ unit }) => unit.toLowerCase() === plurals[kind]);
    const [measure] = counted;
    if (!measure || counted.length > 1) return null;
    const own = byAccount.get(measure.id)?.get(account) ?? [];
    const most = new Set(own.map(({ high, highOpen }) => (high === null || !highOpen ? high : high - 1)));
    const [only = null] = most;
    return most.size === 1 && only !== null ? { measure: measure.id, most: only, figures: own } : null;
  };
}

function isOfPlaces({ unit }: { readonly unit: string }): boolean {
  return Object.values(plurals).includes(unit.toLowerCase());
}
