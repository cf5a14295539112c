import { contentOrder, enumerate, groupBy } from "../corpus/index.js";
import type { Corpus, Event, Ids, Mention, Position, Proposition, Stance } from "../model/index.js";
import { type Account, accountsOf, sideOf } from "./describe.js";
import type { Conflict } from "./types.js";

const positions: readonly Position[] = ["affirms", "qualifies", "doubts", "denies"];

/** In the past tense, which is the same for one and for many, and for names that are plurals. */
const verbs: Readonly<Record<Position, string>> = {
  affirms: "affirmed it",
  qualifies: "held it only in part or under conditions",
  doubts: "doubted it",
  denies: "denied it",
};

interface Side<I extends Ids> {
  readonly position: Position;
  readonly accounts: readonly Account<I, Stance<I>>[];
}

/** Statements on which not all who speak of them take the same position, and events that some deny. */
export function stanceConflicts<I extends Ids>(corpus: Corpus<I>): readonly Conflict<I>[] {
  const order = contentOrder(corpus);
  const byProposition = groupBy(order.all("stance"), (stance) => stance.proposition);
  const disputed = order.all("proposition").flatMap((proposition) => {
    const stances = byProposition.get(proposition.id) ?? [];
    const sides = positions.flatMap((position): readonly Side<I>[] => {
      const accounts = accountsOf(
        corpus,
        stances.filter((stance) => stance.position === position),
      );
      return accounts.length === 0 ? [] : [{ position, accounts }];
    });
    return sides.length < 2 ? [] : [onStatement(proposition, sides)];
  });
  return [...disputed, ...deniedEvents(corpus)];
}

function onStatement<I extends Ids>(proposition: Proposition<I>, sides: readonly Side<I>[]): Conflict<I> {
  const told = sides.map(({ position, accounts }) => `${namesOf(accounts)} ${verbs[position]}`);
  const { severity, because } = judge(proposition, sides);
  return {
    kind: "stance",
    severity,
    about: [{ type: "proposition", id: proposition.id }],
    sides: sides.map(({ position, accounts }) => sideOf(position, accounts)),
    explanation: `On the statement “${proposition.statement}”: ${told.join("; ")}. ${because}`,
  };
}

function judge<I extends Ids>(
  { kind }: Proposition<I>,
  sides: readonly Side<I>[],
): { severity: "contradiction" | "tension"; because: string } {
  const at = (position: Position) => sides.find((side) => side.position === position)?.accounts ?? [];
  const denying = at("denies");
  const affirming = at("affirms");
  if (affirming.length === 0 || denying.length === 0) {
    return {
      severity: "tension",
      because: "None of them holds the plain opposite of another, so that more than one can be right.",
    };
  }
  if (isOne(affirming, denying)) {
    return {
      severity: "tension",
      because: "The two are one: it is reported as saying both, in contradiction to itself or in turn.",
    };
  }
  return kind === "demand"
    ? {
        severity: "tension",
        because: "They want opposite things, which is no disagreement about what is so.",
      }
    : {
        severity: "contradiction",
        because: "Who affirmed it and who denied it cannot both be right.",
      };
}

/** Events that one account reports as having happened and another denies. */
function deniedEvents<I extends Ids>(corpus: Corpus<I>): readonly Conflict<I>[] {
  const order = contentOrder(corpus);
  const byEvent = groupBy(order.all("mention"), (mention) => mention.event);
  return order.all("event").flatMap((event) => {
    const mentions = byEvent.get(event.id) ?? [];
    const having = (modality: Mention["modality"]) =>
      accountsOf(
        corpus,
        mentions.filter((mention) => mention.modality === modality),
      );
    const [telling, denying] = [having("actual"), having("denied")];
    return telling.length === 0 || denying.length === 0 ? [] : [onEvent(event, telling, denying)];
  });
}

function onEvent<I extends Ids>(
  event: Event<I>,
  telling: readonly Account<I, Mention<I>>[],
  denying: readonly Account<I, Mention<I>>[],
): Conflict<I> {
  const one = isOne(telling, denying);
  return {
    kind: "stance",
    severity: one ? "tension" : "contradiction",
    about: [{ type: "event", id: event.id }],
    sides: [sideOf("reports it", telling), sideOf("denies it", denying)],
    explanation: `On “${event.label}”: ${namesOf(telling)} reported it; ${namesOf(denying)} denied it. ${
      one
        ? "The two are one: it is reported as saying both, in contradiction to itself or of different times."
        : "Of one and the same time, both cannot be right."
    }`,
  };
}

interface Keyed {
  readonly key: string;
}

/** Whether both sides are one and the same account. */
function isOne(a: readonly Keyed[], b: readonly Keyed[]): boolean {
  return a.length === 1 && b.length === 1 && a[0]?.key === b[0]?.key;
}

function namesOf(accounts: readonly { readonly short: string }[]): string {
  return enumerate(accounts.map(({ short }) => short));
}
