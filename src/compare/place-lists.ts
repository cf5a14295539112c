import { contentOrder, enumerate, groupBy } from "../corpus/index.js";
import type { Corpus, Ids, Mention } from "../model/index.js";
import { type Account, toldBy } from "./describe.js";
import type { SceneCount } from "./scene-counts.js";

/** An account and the places that it names. */
export interface List<I extends Ids> {
  readonly account: Account<I, Mention<I>>;
  readonly places: readonly I["place"][];
  /** How many there are by the same account, where it says. */
  readonly count: SceneCount<I> | null;
}

export interface Side<I extends Ids> {
  readonly claim: string;
  readonly lists: readonly List<I>[];
}

/** The lists, those of the same places together. */
export function sidesOf<I extends Ids>(corpus: Corpus<I>, lists: readonly List<I>[]): readonly Side<I>[] {
  return [...groupBy(lists, keyOf).values()].map((same) => ({
    claim: namesOf(corpus, same[0]?.places ?? []),
    lists: same,
  }));
}

/** The keys of the lists for which there is another that clashes. */
export function incomparable<I extends Ids>(
  lists: readonly List<I>[],
  clash: (a: List<I>, b: List<I>) => boolean,
): readonly string[] {
  const distinct = distinctOf(lists);
  return distinct.filter((a) => distinct.some((b) => clash(a, b))).map(keyOf);
}

/** One list for each set of places. */
export function distinctOf<I extends Ids>(lists: readonly List<I>[]): readonly List<I>[] {
  return [...groupBy(lists, keyOf).values()].flatMap(([first]) => first ?? []);
}

export function toldBySides<I extends Ids>(sides: readonly Side<I>[]): string {
  return toldBy(sides.map(({ claim, lists }) => [claim, lists.map(accountOf)]));
}

export function accountOf<I extends Ids>({ account }: List<I>): Account<I, Mention<I>> {
  return account;
}

export function keyOf<I extends Ids>({ places }: List<I>): string {
  return JSON.stringify(places);
}

/** Each place once, in order. */
export function placesOf<I extends Ids>(
  corpus: Corpus<I>,
  places: readonly I["place"][],
): readonly I["place"][] {
  return contentOrder(corpus).sortedIds("place", new Set(places));
}

export function namesOf<I extends Ids>(corpus: Corpus<I>, places: readonly I["place"][]): string {
  return enumerate(places.map((id) => corpus.get("place", id).name));
}
