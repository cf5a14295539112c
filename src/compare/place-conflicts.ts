import { byId, enumerate, groupBy, inTextOrder } from "../corpus/index.js";
import type { Corpus, Event, Ids, Mention } from "../model/index.js";
import { type Account, accountsOf, sentence, sideOf, toldBy } from "./describe.js";
import { countsIn, type SceneCount } from "./scene-counts.js";
import type { Conflict } from "./types.js";

/** Events that accounts put at different places, or of which they name different scenes. */
export function placeConflicts<I extends Ids>(corpus: Corpus<I>): readonly Conflict<I>[] {
  const events = byId(corpus.events);
  const told = inTextOrder(corpus.mentions).filter((mention) => mention.modality === "actual");
  const mentions = groupBy(told, (mention) => mention.event);
  const parts = groupBy(
    events.filter((event) => event.partOf !== null && event.place !== null),
    (event) => event.partOf ?? "",
  );
  const countOf = countsIn(corpus);
  return [
    ...events.flatMap((event) => sceneConflicts(corpus, event, parts.get(event.id) ?? [], mentions, countOf)),
    ...merge(events.flatMap((event) => siteConflict(corpus, event, mentions.get(event.id) ?? []))).map(
      fromSite,
    ),
  ];
}

/** How many accounts that leave no room for others are told one by one. */
const TOLD = 3;

/** An account and the places that it names. */
interface List<I extends Ids> {
  readonly account: Account<I, Mention<I>>;
  readonly places: readonly I["place"][];
  /** How many there are by the same account, where it says. */
  readonly count: SceneCount<I> | null;
}

/** Accounts that tell of one event by parts at different places: which bases were hit? */
function sceneConflicts<I extends Ids>(
  corpus: Corpus<I>,
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
  const told = inTextOrder(scenes.flatMap((scene) => mentions.get(scene.id) ?? []));
  const lists = accountsOf(corpus, told).map((account): List<I> => {
    const named = account.reports.flatMap(({ event: scene }) => corpus.get("event", scene).place ?? []);
    return { account, places: placesOf(named), count: countOf(event, kinds, account.key) };
  });
  return [...clashOfLists(corpus, event, lists), ...lists.flatMap((list) => overfull(corpus, event, list))];
}

/** Lists of which each has a place that the other lacks; or which name a place for which another has no room. */
function clashOfLists<I extends Ids>(
  corpus: Corpus<I>,
  event: Event<I>,
  lists: readonly List<I>[],
): readonly Conflict<I>[] {
  const foreign = (full: List<I>, { places }: List<I>) =>
    places.filter((one) => !full.places.some((other) => nested(corpus, one, other)));
  const lacks = (a: List<I>, b: List<I>) => {
    const has = new Set<string>(b.places);
    return a.places.some((place) => !has.has(place));
  };
  const distinct = distinctOf(lists);
  // Who counts as many as it names leaves no room for others.
  const full = lists.filter(({ count, places }) => count?.most === apartOf(corpus, places).length);
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
    const places = placesOf(distinct.flatMap((other) => foreign(list, other)));
    return sentence(
      `${list.account.short} counts ${list.count?.most} and names as many, which leaves no room for ${namesOf(corpus, places)}.`,
    );
  });
  return [
    {
      kind: "place",
      severity: excluding.length > 0 ? "contradiction" : "tension",
      about: [{ type: "event", id: event.id }],
      sides: sides.map(({ claim, lists: same }) => sideOf(claim, same.map(withCount))),
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
  event: Event<I>,
  { account, places, count }: List<I>,
): readonly Conflict<I>[] {
  const apart = apartOf(corpus, places);
  if (count === null || apart.length <= count.most) return [];
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
      explanation: `On “${event.label}”, ${account.short} contradicts itself: it speaks of ${enumerate(phrases)}, but names ${namesOf(corpus, apart)}.`,
    },
  ];
}

interface Site<I extends Ids> {
  readonly events: readonly Event<I>[];
  readonly sides: readonly Side<I>[];
}

/** Accounts that put one and the same event at places of which neither contains the other. */
function siteConflict<I extends Ids>(
  corpus: Corpus<I>,
  event: Event<I>,
  mentions: readonly Mention<I>[],
): readonly Site<I>[] {
  const located = mentions.filter((mention) => mention.places.length > 0);
  const lists = accountsOf(corpus, located).map(
    (account): List<I> => ({
      account,
      places: placesOf(account.reports.flatMap((mention) => mention.places)),
      count: null,
    }),
  );
  const apart = (a: List<I>, b: List<I>) =>
    a.places.some((one) => !b.places.some((other) => nested(corpus, one, other)));
  const clashing = new Set(incomparable(lists, (a, b) => apart(a, b) && apart(b, a)));
  const sides = sidesOf(
    corpus,
    lists.filter((list) => clashing.has(keyOf(list))),
  );
  return sides.length < 2 ? [] : [{ events: [event], sides }];
}

/** Sites that the same accounts give in the same passages are one: two victims of one strike. */
function merge<I extends Ids>(sites: readonly Site<I>[]): readonly Site<I>[] {
  const alike = groupBy(sites, ({ sides }) =>
    JSON.stringify(sides.map(({ claim, lists }) => [claim, lists.map(({ account }) => account.key)])),
  );
  return [...alike.values()].flatMap((same) => {
    const merged: Site<I>[] = [];
    for (const site of same) {
      const index = merged.findIndex((other) => isOfOnePassage(site, other));
      const into = merged[index];
      if (into) merged[index] = { events: [...into.events, ...site.events], sides: both(into, site) };
      else merged.push(site);
    }
    return merged;
  });
}

function both<I extends Ids>(a: Site<I>, b: Site<I>): readonly Side<I>[] {
  return a.sides.map(({ claim, lists }, side) => ({
    claim,
    lists: lists.map((list, index) => {
      const more = b.sides[side]?.lists[index]?.account.reports ?? [];
      return {
        ...list,
        account: { ...list.account, reports: inTextOrder([...list.account.reports, ...more]) },
      };
    }),
  }));
}

function isOfOnePassage<I extends Ids>(a: Site<I>, b: Site<I>): boolean {
  const passages = ({ sides }: Site<I>) =>
    sides.flatMap(({ lists }) => lists.map(({ account }) => account.reports.map(({ evidence }) => evidence)));
  const others = passages(b);
  return passages(a).every((evidences, index) =>
    evidences.some((one) => others[index]?.some((other) => one.start < other.end && other.start < one.end)),
  );
}

function fromSite<I extends Ids>({ events, sides }: Site<I>): Conflict<I> {
  return {
    kind: "place",
    severity: "tension",
    about: events.map(({ id }) => ({ type: "event", id })),
    sides: sides.map(({ claim, lists }) => sideOf(claim, lists.map(accountOf))),
    explanation: `Different places are given for ${enumerate(events.map(({ label }) => `“${label}”`))}: ${toldBySides(
      sides,
    )}. As far as is recorded, neither contains the other; they can both be right only where one is named loosely, or where it happened at several places.`,
  };
}

interface Side<I extends Ids> {
  readonly claim: string;
  readonly lists: readonly List<I>[];
}

/** The lists, those of the same places together. */
function sidesOf<I extends Ids>(corpus: Corpus<I>, lists: readonly List<I>[]): readonly Side<I>[] {
  return [...groupBy(lists, keyOf).values()].map((same) => ({
    claim: namesOf(corpus, same[0]?.places ?? []),
    lists: same,
  }));
}

/** The keys of the lists for which there is another that clashes. */
function incomparable<I extends Ids>(
  lists: readonly List<I>[],
  clash: (a: List<I>, b: List<I>) => boolean,
): readonly string[] {
  const distinct = distinctOf(lists);
  return distinct.filter((a) => distinct.some((b) => clash(a, b))).map(keyOf);
}

/** One list for each set of places. */
function distinctOf<I extends Ids>(lists: readonly List<I>[]): readonly List<I>[] {
  return [...groupBy(lists, keyOf).values()].flatMap(([first]) => first ?? []);
}

function toldBySides<I extends Ids>(sides: readonly Side<I>[]): string {
  return toldBy(sides.map(({ claim, lists }) => [claim, lists.map(accountOf)]));
}

function accountOf<I extends Ids>({ account }: List<I>): Account<I, Mention<I>> {
  return account;
}

function keyOf<I extends Ids>({ places }: List<I>): string {
  return JSON.stringify(places);
}

function withCount<I extends Ids>({ account, count }: List<I>) {
  return { ...account, reports: inTextOrder([...account.reports, ...(count?.figures ?? [])]) };
}

function placesOf<P extends string>(places: readonly P[]): readonly P[] {
  return [...new Set(places)].sort();
}

function namesOf<I extends Ids>(corpus: Corpus<I>, places: readonly I["place"][]): string {
  return enumerate(places.map((id) => corpus.get("place", id).name));
}

/** The places that neither contain nor lie in another one of them. */
function apartOf<I extends Ids>(corpus: Corpus<I>, places: readonly I["place"][]): readonly I["place"][] {
  return places.filter((one) => !places.some((other) => other !== one && nested(corpus, one, other)));
}

/** Whether one place contains the other, or they are the same. */
function nested<I extends Ids>(corpus: Corpus<I>, a: I["place"], b: I["place"]): boolean {
  return contains(corpus, a, b) || contains(corpus, b, a);
}

function contains<I extends Ids>(corpus: Corpus<I>, outer: I["place"], inner: I["place"]): boolean {
  const seen = new Set<string>();
  for (let id: I["place"] | null = inner; id !== null && !seen.has(id); ) {
    if (id === outer) return true;
    seen.add(id);
    id = corpus.get("place", id).within;
  }
  return false;
}
