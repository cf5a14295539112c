import { byId, enumerate, groupBy, inTextOrder } from "../corpus/index.js";
import type { Corpus, Ids, Position, Proposition, Stance } from "../model/index.js";
import { type Account, accountsOf, sideOf } from "./describe.js";
import type { Conflict } from "./types.js";

const positions: readonly Position[] = ["affirms", "qualifies", "doubts", "denies"];

const verbs: Readonly<Record<Position, readonly [one: string, many: string]>> = {
  affirms: ["affirms it", "affirm it"],
  qualifies: ["holds it only in part or under conditions", "hold it only in part or under conditions"],
  doubts: ["doubts it", "doubt it"],
  denies: ["denies it", "deny it"],
};

interface Side<I extends Ids> {
  readonly position: Position;
  readonly accounts: readonly Account<I, Stance<I>>[];
}

/** Propositions on which not all who speak of them take the same position. */
export function stanceConflicts<I extends Ids>(corpus: Corpus<I>): readonly Conflict<I>[] {
  const byProposition = groupBy(inTextOrder(corpus.stances), (stance) => stance.proposition);
  return byId(corpus.propositions).flatMap((proposition) => {
    const stances = byProposition.get(proposition.id) ?? [];
    const sides = positions.flatMap((position): readonly Side<I>[] => {
      const accounts = accountsOf(
        corpus,
        stances.filter((stance) => stance.position === position),
      );
      return accounts.length === 0 ? [] : [{ position, accounts }];
    });
    return sides.length < 2 ? [] : [conflictOn(proposition, sides)];
  });
}

function conflictOn<I extends Ids>(proposition: Proposition<I>, sides: readonly Side<I>[]): Conflict<I> {
  const told = sides.map(({ position, accounts }) => {
    const verb = verbs[position][accounts.length === 1 ? 0 : 1];
    return `${enumerate(accounts.map((account) => account.name))} ${verb}`;
  });
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
  const keys = (position: Position) =>
    sides.find((side) => side.position === position)?.accounts.map((account) => account.key) ?? [];
  const denying = keys("denies");
  const affirming = keys("affirms");
  if (affirming.length === 0 || denying.length === 0) {
    return {
      severity: "tension",
      because: "Nobody here holds the plain opposite, so that more than one of them can be right.",
    };
  }
  if (affirming.every((one) => denying.every((other) => one === other))) {
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
        because: "Who affirms it and who denies it cannot both be right.",
      };
}
