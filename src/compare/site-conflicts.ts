import { enumerate, groupBy, inOrder } from "../corpus/index.js";
import type { Corpus, Event, Ids, Mention } from "../model/index.js";
import { accountsOf, sideOf } from "./describe.js";
import type { Nesting } from "./nesting.js";
import {
  accountOf,
  incomparable,
  keyOf,
  type List,
  placesOf,
  type Side,
  sidesOf,
  toldBySides,
} from "./place-lists.js";
import type { Conflict } from "./types.js";

/** Events that accounts put at places of which neither contains the other. */
export function siteConflicts<I extends Ids>(
  corpus: Corpus<I>,
  nesting: Nesting,
  events: readonly Event<I>[],
  mentions: ReadonlyMap<string, readonly Mention<I>[]>,
): readonly Conflict<I>[] {
  const sites = events.flatMap((event) => siteOf(corpus, nesting, event, mentions.get(event.id) ?? []));
  return merge(corpus, sites).map(fromSite);
}

interface Site<I extends Ids> {
  readonly events: readonly Event<I>[];
  readonly sides: readonly Side<I>[];
}

/** Accounts that put one and the same event at places of which neither contains the other. */
function siteOf<I extends Ids>(
  corpus: Corpus<I>,
  { isNested }: Nesting,
  event: Event<I>,
  mentions: readonly Mention<I>[],
): readonly Site<I>[] {
  const located = mentions.filter((mention) => mention.places.length > 0);
  const lists = accountsOf(corpus, located).map(
    (account): List<I> => ({
      account,
      places: placesOf(
        corpus,
        account.reports.flatMap((mention) => mention.places),
      ),
      count: null,
    }),
  );
  const apart = (a: List<I>, b: List<I>) =>
    a.places.some((one) => !b.places.some((other) => isNested(one, other)));
  const clashing = new Set(incomparable(lists, (a, b) => apart(a, b) && apart(b, a)));
  const sides = sidesOf(
    corpus,
    lists.filter((list) => clashing.has(keyOf(list))),
  );
  return sides.length < 2 ? [] : [{ events: [event], sides }];
}

/** Sites that the same accounts give in the same passages are one: two victims of one strike. */
function merge<I extends Ids>(corpus: Corpus<I>, sites: readonly Site<I>[]): readonly Site<I>[] {
  const alike = groupBy(sites, ({ sides }) =>
    JSON.stringify(sides.map(({ claim, lists }) => [claim, lists.map(({ account }) => account.key)])),
  );
  return [...alike.values()].flatMap((same) => {
    const merged: Site<I>[] = [];
    for (const site of same) {
      const index = merged.findIndex((other) => isOfOnePassage(site, other));
      const into = merged[index];
      if (into) merged[index] = { events: [...into.events, ...site.events], sides: both(corpus, into, site) };
      else merged.push(site);
    }
    return merged;
  });
}

function both<I extends Ids>(corpus: Corpus<I>, a: Site<I>, b: Site<I>): readonly Side<I>[] {
  return a.sides.map(({ claim, lists }, side) => ({
    claim,
    lists: lists.map((list, index) => {
      const more = b.sides[side]?.lists[index]?.account.reports ?? [];
      return {
        ...list,
        account: { ...list.account, reports: inOrder(corpus, [...list.account.reports, ...more]) },
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
