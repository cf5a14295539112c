import { enumerate, inOrder } from "../corpus/index.js";
import type { Corpus, Event, Ids, Mention } from "../model/index.js";
import { accountsOf, sentence, sideOf } from "./describe.js";
import type { Nesting } from "./nesting.js";
import {
  distinctOf,
  incomparable,
  keyOf,
  type List,
  namesOf,
  placesOf,
  sidesOf,
  toldBySides,
} from "./place-lists.js";
import type { countsIn } from "./scene-counts.js";
import type { Conflict } from "./types.js";

/** How many accounts that leave no room for others are told one by one. */
const TOLD = 3;

/** Accounts that tell of one event by parts at different places: which bases were hit? */
export function sceneConflicts<I extends Ids>(
  corpus: Corpus<I>,
  nesting: Nesting,
  event: Event<I>,
  parts: readonly Event<I>[],
  mentions: ReadonlyMap<string, readonly Mention<I>[]>,
  countOf: ReturnType<typeof countsIn<I>>,
): readonly Conflict<I>[] {
  const scenes = parts.filter((part) => part.category === event.category);
  if (scenes.length === 0) return [];
  const kinds = new Set(
    scenes.flatMap(({ place }) => (place === null ? [] : corpus.get("place", place).kind)),
  );
  const told = inOrder(
    corpus,
    scenes.flatMap((scene) => mentions.get(scene.id) ?? []),
  );
  const lists = accountsOf(corpus, told).map((account): List<I> => {
    const named = account.reports.flatMap(({ event: scene }) => corpus.get("event", scene).place ?? []);
    return { account, places: placesOf(corpus, named), count: countOf(event, kinds, account.key) };
  });
  return [
    ...clashOfLists(corpus, nesting, event, lists),
    ...lists.flatMap((list) => overfull(corpus, nesting, event, list)),
  ];
}

/** Lists of which each has a place that the other lacks; or which name a place for which another has no room. */
function clashOfLists<I extends Ids>(
  corpus: Corpus<I>,
  { isNested, outermost }: Nesting,
  event: Event<I>,
  lists: readonly List<I>[],
): readonly Conflict<I>[] {
  const foreign = (full: List<I>, { places }: List<I>) =>
    places.filter((one) => !full.places.some((other) => isNested(one, other)));
  const lacks = (a: List<I>, b: List<I>) => {
    const has = new Set<string>(b.places);
    return a.places.some((place) => !has.has(place));
  };
  const distinct = distinctOf(lists);
  // Who counts as many as it names leaves no room for others.
  const full = lists.filter(({ count, places }) => count?.most === outermost(places).length);
  const excluding = full.filter((list) => distinct.some((other) => foreign(list, other).length > 0));
  const clashing = new Set([
    ...incomparable(lists, (a, b) => lacks(a, b) && lacks(b, a)),
    ...excluding.flatMap((list) => [
      keyOf(list),
      // A list that is as short and has a foreign place lacks one, and is among the incomparable.
      ...distinct
        .filter((other) => other.places.length > list.places.length && foreign(list, other).length > 0)
        .map(keyOf),
    ]),
  ]);
  const sides = sidesOf(
    corpus,
    lists.filter((list) => clashing.has(keyOf(list))),
  );
  if (sides.length < 2) return [];
  const because = excluding.slice(0, TOLD).map((list) => {
    const places = placesOf(
      corpus,
      distinct.flatMap((other) => foreign(list, other)),
    );
    return sentence(
      `${list.account.short} counts ${list.count?.most} and names as many, which leaves no room for ${namesOf(corpus, places)}.`,
    );
  });
  return [
    {
      kind: "place",
      severity: excluding.length > 0 ? "contradiction" : "tension",
      about: [{ type: "event", id: event.id }],
      sides: sides.map(({ claim, lists: same }) =>
        sideOf(
          claim,
          same.map((list) => withCount(corpus, list)),
        ),
      ),
      explanation: `The accounts of “${event.label}” do not name the same places: ${toldBySides(sides)}. ${
        because.length > 0
          ? because.join(" ")
          : "A list that leaves a place out does not deny it; but if each list is complete, they cannot all be right."
      }`,
    },
  ];
}

/** An account that names more places than it counts. */
function overfull<I extends Ids>(
  corpus: Corpus<I>,
  nesting: Nesting,
  event: Event<I>,
  { account, places, count }: List<I>,
): readonly Conflict<I>[] {
  const outermost = nesting.outermost(places);
  if (count === null || outermost.length <= count.most) return [];
  const phrases = [...new Set(count.figures.map(({ text }) => `“${text}”`))];
  return [
    {
      kind: "place",
      severity: "contradiction",
      about: [
        { type: "event", id: event.id },
        { type: "measure", id: count.measure },
      ],
      sides: [
        sideOf(enumerate(phrases), [{ ...account, reports: count.figures }]),
        sideOf(namesOf(corpus, places), [account]),
      ],
      explanation: `On “${event.label}”, ${account.short} contradicts itself: it speaks of ${enumerate(phrases)}, but names ${namesOf(corpus, outermost)}.`,
    },
  ];
}

function withCount<I extends Ids>(corpus: Corpus<I>, { account, count }: List<I>) {
  return { ...account, reports: inOrder(corpus, [...account.reports, ...(count?.figures ?? [])]) };
}
