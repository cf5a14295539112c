import { disjointSets, groupBy, speakerKey, voicesIn } from "../corpus/index.js";
import type { Corpus, Figure, Ids, Interval } from "../model/index.js";
import type { Claimant } from "./types.js";

/** A claimant, and the figures it gives. */
export interface Member<I extends Ids = Ids> {
  /** What tells it from all others. */
  readonly key: string;
  readonly claimant: Claimant;
  readonly figures: readonly Figure<I>[];
}

/** Why two claimants are of one side. */
export type Tie =
  /** They are kin, as `Voices` of `corpus` has it: a state and its television, or two bodies of one state. */
  | "affiliated"
  /** One has its figure through the other, or both through a third. */
  | "via"
  /**
   * One is an article, or the wire it is from, that also prints the other's figure, with the same number as its own:
   * what it says itself it may have from there.
   */
  | "repeated";

/** Claimants who count as one. */
export interface OneSide<I extends Ids = Ids> {
  /** In the order given. */
  readonly members: readonly Member<I>[];
  /** What ties them to each other, in alphabetical order. */
  readonly ties: readonly Tie[];
}

/** The independent sides that claimants are of. */
export type SidesOf<I extends Ids = Ids> = (members: readonly Member<I>[]) => readonly OneSide<I>[];

/** Tells claimants apart who are independent, as far as is recorded: whom no {@link Tie} joins. */
export function sidesIn<I extends Ids>(corpus: Corpus<I>): SidesOf<I> {
  const { kinOf, articleOf } = voicesIn(corpus);
  return (members) => {
    if (members.length < 2) return members.map((member) => ({ members: [member], ties: [] }));
    const sets = disjointSets(members.length);
    const joined: { readonly index: number; readonly tie: Tie }[] = [];
    const join = (other: number, index: number, tie: Tie) => {
      sets.join(other, index);
      if (other !== index) joined.push({ index, tie });
    };
    const first = new Map<string, number>();
    const meet = (at: string, index: number, tie: Tie) => {
      const other = first.get(at);
      if (other === undefined) first.set(at, index);
      else join(other, index, tie);
    };
    for (const [index, { claimant }] of members.entries()) {
      for (const one of kinOf(claimant)) meet(one, index, "affiliated");
    }
    const own = new Map(members.map(({ claimant }, index) => [speakerKey(claimant), index]));
    for (const [index, { claimant, figures }] of members.entries()) {
      if (claimant.type !== "actor") continue;
      for (const figure of figures) {
        if (figure.via !== null) meet(speakerKey({ type: "actor", id: figure.via }), index, "via");
        const printer = own.get(speakerKey(articleOf(figure.source)));
        if (printer !== undefined && members[printer]?.figures.some((one) => isSame(one, figure)))
          join(printer, index, "repeated");
      }
    }
    const tiesOf = groupBy(joined, ({ index }) => sets.leaderOf(index));
    return [...groupBy(members.entries(), ([index]) => sets.leaderOf(index))].map(([leader, side]) => ({
      members: side.map(([, member]) => member),
      ties: [...new Set(tiesOf.get(leader)?.map(({ tie }) => tie))].sort(),
    }));
  };
}

function isSame(a: Interval, b: Interval): boolean {
  return a.low === b.low && a.lowOpen === b.lowOpen && a.high === b.high && a.highOpen === b.highOpen;
}
