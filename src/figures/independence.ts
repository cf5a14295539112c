import { disjointSets } from "../corpus/index.js";
import type { Corpus, Figure, Ids, Interval } from "../model/index.js";
import type { Claimant } from "./types.js";

/** A claimant, and the figures it gives. */
export interface Member<I extends Ids = Ids> {
  readonly claimant: Claimant;
  readonly figures: readonly Figure<I>[];
}

/** The independent sides that claimants are of, each with its members in the order given. */
export type SidesOf<I extends Ids = Ids> = <M extends Member<I>>(members: readonly M[]) => M[][];

/**
 * Tells claimants apart who are independent, as far as is recorded. They are of one side when
 *
 * - one is affiliated with the other, at any remove, or both with a third: a state and its television, or two
 *   ministries of one state;
 * - one has its figure through the other;
 * - one is an article, or the wire it is from, that also prints the other's figure, with the same number as its own:
 *   what it says itself it may have from there.
 */
export function sidesIn<I extends Ids>(corpus: Corpus<I>): SidesOf<I> {
  const affiliations = new Map<string, readonly string[]>(
    corpus.actors.map((actor) => [actor.id, actor.affiliations]),
  );
  const wires = new Map<string, string | null>(corpus.sources.map(({ id, wire }) => [id, wire]));
  const known = new Map<string, readonly string[]>();
  const affiliatesOf = ({ type, id }: Claimant): readonly string[] => {
    if (type !== "actor") return [`${type}:${id}`];
    const before = known.get(id);
    if (before) return before;
    const all = [...closure(id, affiliations)];
    known.set(id, all);
    return all;
  };
  const printerOf = (source: string): string => {
    const wire = wires.get(source) ?? null;
    return wire === null ? `source:${source}` : `wire:${wire}`;
  };
  return (members) => {
    if (members.length < 2) return members.map((member) => [member]);
    const sets = disjointSets(members.length);
    const first = new Map<string, number>();
    for (const [index, { claimant }] of members.entries()) {
      for (const one of affiliatesOf(claimant)) {
        const other = first.get(one);
        if (other === undefined) first.set(one, index);
        else sets.join(other, index);
      }
    }
    const own = new Map(members.map(({ claimant: { type, id } }, index) => [`${type}:${id}`, index]));
    for (const [index, { claimant, figures }] of members.entries()) {
      if (claimant.type !== "actor") continue;
      for (const figure of figures) {
        const through = figure.via === null ? undefined : own.get(`actor:${figure.via}`);
        if (through !== undefined) sets.join(through, index);
        const printer = own.get(printerOf(figure.source));
        const isRepeated =
          printer !== undefined && members[printer]?.figures.some((one) => isSame(one, figure));
        if (isRepeated) sets.join(printer, index);
      }
    }
    const sides = new Map<number, (typeof members)[number][]>();
    for (const [index, member] of members.entries()) {
      const leader = sets.leaderOf(index);
      const side = sides.get(leader);
      if (side) side.push(member);
      else sides.set(leader, [member]);
    }
    return [...sides.values()];
  };
}

function isSame(a: Interval, b: Interval): boolean {
  return a.low === b.low && a.lowOpen === b.lowOpen && a.high === b.high && a.highOpen === b.highOpen;
}

/** An actor and all it is affiliated with, at any remove; affiliations may form circles. */
function closure(actor: string, affiliations: ReadonlyMap<string, readonly string[]>): Set<string> {
  const side = new Set([`actor:${actor}`]);
  const queue = [actor];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const affiliate of affiliations.get(id) ?? []) {
      if (side.has(`actor:${affiliate}`)) continue;
      side.add(`actor:${affiliate}`);
      queue.push(affiliate);
    }
  }
  return side;
}
