import { byId, groupBy, inTextOrder } from "../corpus/index.js";
import type { Corpus, Event, Ids, Mention } from "../model/index.js";
import { type Account, accountsOf, sideOf, sidesInWords } from "./describe.js";
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
  return events.flatMap((event) => [
    ...sceneConflict(corpus, event, parts.get(event.id) ?? [], mentions),
    ...siteConflict(corpus, event, mentions.get(event.id) ?? []),
  ]);
}

type ByEvent<I extends Ids> = ReadonlyMap<string, readonly Mention<I>[]>;

/** Accounts that tell of one event by parts at different places: which bases were hit? */
function sceneConflict<I extends Ids>(
  corpus: Corpus<I>,
  event: Event<I>,
  parts: readonly Event<I>[],
  mentions: ByEvent<I>,
): readonly Conflict<I>[] {
  const scenes = parts.filter((part) => part.category === event.category);
  const told = inTextOrder(scenes.flatMap((scene) => mentions.get(scene.id) ?? []));
  const lists = accountsOf(corpus, told).map((account) => ({
    account,
    places: placesOf(account.reports.map((mention) => corpus.get("event", mention.event).place)),
  }));
  const missing = (a: readonly I["place"][], b: readonly I["place"][]) => a.some((id) => !b.includes(id));
  // A shorter list is not another one: it clashes only with a list that has what it lacks, and lacks what it has.
  const clashing = lists.filter(({ places }) =>
    lists.some((other) => missing(places, other.places) && missing(other.places, places)),
  );
  return conflictOn(
    corpus,
    event,
    clashing,
    (told) =>
      `The accounts of “${event.label}” do not name the same places: ${told}. A list that leaves a place out does not deny it; but if each list is complete, they cannot all be right.`,
  );
}

/** Accounts that put one and the same event at places of which neither contains the other. */
function siteConflict<I extends Ids>(
  corpus: Corpus<I>,
  event: Event<I>,
  mentions: readonly Mention<I>[],
): readonly Conflict<I>[] {
  const located = mentions.filter((mention) => mention.places.length > 0);
  const lists = accountsOf(corpus, located).map((account) => ({
    account,
    places: placesOf(account.reports.flatMap((mention) => mention.places)),
  }));
  const apart = (a: readonly I["place"][], b: readonly I["place"][]) =>
    a.some((one) => !b.some((other) => nested(corpus, one, other)));
  const clashing = lists.filter(({ places }) =>
    lists.some((other) => apart(places, other.places) && apart(other.places, places)),
  );
  return conflictOn(
    corpus,
    event,
    clashing,
    (told) =>
      `“${event.label}” is put at different places: ${told}. Neither lies within the other, as far as is recorded.`,
  );
}

interface List<I extends Ids> {
  readonly account: Account<I, Mention<I>>;
  readonly places: readonly I["place"][];
}

function conflictOn<I extends Ids>(
  corpus: Corpus<I>,
  event: Event<I>,
  lists: readonly List<I>[],
  explain: (told: string) => string,
): readonly Conflict<I>[] {
  if (lists.length === 0) return [];
  const sides = [...groupBy(lists, ({ places }) => places.join(" ")).values()].map((same) =>
    sideOf(
      (same[0]?.places ?? []).map((id) => corpus.get("place", id).name).join(", "),
      same.map(({ account }) => account),
    ),
  );
  return [
    {
      kind: "place",
      severity: "tension",
      about: [{ type: "event", id: event.id }],
      sides,
      explanation: explain(sidesInWords(sides)),
    },
  ];
}

function placesOf<P extends string>(places: readonly (P | null)[]): readonly P[] {
  return [...new Set(places.filter((place) => place !== null))].sort();
}

/** Whether one place contains the other, or they are the same. */
function nested<I extends Ids>(corpus: Corpus<I>, a: I["place"], b: I["place"]): boolean {
  return contains(corpus, a, b) || contains(corpus, b, a);
}

function contains<I extends Ids>(corpus: Corpus<I>, outer: I["place"], inner: I["place"]): boolean {
  for (let id: I["place"] | null = inner; id !== null; id = corpus.get("place", id).within) {
    if (id === outer) return true;
  }
  return false;
}
