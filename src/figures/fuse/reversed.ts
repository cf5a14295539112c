import { bestOf } from "./best.js";
import type { DependenceGraph } from "./dependence.js";
import { likelihoodOf } from "./likelihood.js";
import { advance, begin, type Claims, type State, widen } from "./rounds.js";

/** Two readings of the same claims: who copies, and who knows, are the other way round in the second. */
export interface Readings {
  /** The likelier one. */
  readonly state: State;
  /** The other one, where the claims leave it open; else `null`. */
  readonly other: State | null;
  /** How probable the likelier one is, at least a half. */
  readonly share: number;
}

/** What the other reading has of each item. */
export interface Rival {
  /** By item: its value there. */
  readonly value: Int32Array;
  /** By claim: how independent it is there. */
  readonly independence: Float64Array;
  /** How probable the reading that the answers are of is. */
  readonly share: number;
}

/** What those are taken for who seemed better than their group, and those who seemed worse. */
const [worse, better] = [0.1, 0.95];
/**
 * By how much likelier each claim has to be, as a logarithm, for odds of e to one. On simulations of copiers the likelier
 * reading is the true one in half of all cases that differ by less than 0.02, in two of three up to 0.05, and nearly
 * always above.
 */
const scale = 0.06;
/** So much likelier the other reading has to be for it to be pursued instead. */
const decisive = 0.02;
/** A reading that gives so few other answers, of all items, is the same. */
const same = 0.01;

/**
 * Asks whether the claims read as well the other way round. Those who share what others do not say may have copied, or
 * they are the ones who know, and it is the others who copied: claims alone often cannot tell. So learning begins once
 * more, with the best taken for the worst. Where that ends at other answers and the claims are about as likely, nobody
 * can be sure of either.
 *
 * @param rounds - For how many rounds the first reading was learnt.
 */
export function turnRound(state: State, rounds: number): Readings {
  const alone = { state, other: null, share: 1 };
  if (state.dependence.neighbour.length === 0) return alone;
  const { sample, smooth, firstAlternatives } = state;
  const other = begin(sample, sample, smooth, firstAlternatives);
  other.reliability = reversed(state);
  for (let round = 0; round < rounds; round++) {
    advance(other, { look: round === 0 || round === 3 ? "believing" : null, trust: 1 });
    if (round % 2 === 1 && differing(state, other) <= same) return alone;
  }
  if (differing(state, other) <= same) return alone;
  const gain = (likelihoodOf(state) - likelihoodOf(other)) / state.table.claimant.length;
  return gain < -decisive
    ? { state: other, other: state, share: odds(-gain) }
    : { state, other, share: odds(Math.max(0, gain)) };
}

const odds = (gain: number): number => 1 / (1 + Math.exp(-gain / scale));

/** By voice: well for badly, against what is usual in its group. */
function reversed({ table, reliability }: State): Float64Array {
  const { voiceGroup, groups } = table;
  const sum = new Float64Array(groups.length);
  const voices = new Float64Array(groups.length);
  for (let by = 0; by < voiceGroup.length; by++) {
    const group = voiceGroup[by] as number;
    sum[group] = (sum[group] as number) + (reliability[by] as number);
    voices[group] = (voices[group] as number) + 1;
  }
  return reliability.map((own, by) => {
    const group = voiceGroup[by] as number;
    const above = own - (sum[group] as number) / (voices[group] as number);
    return Math.abs(above) < 1e-9 ? own : above > 0 ? worse : better;
  });
}

/** The share of the items on which two readings have values that are not near each other. */
function differing(a: State, b: State): number {
  const { items } = a.table;
  let count = 0;
  for (let item = 0; item < items.length; item++) {
    const value = likeliest(a, item);
    const other = likeliest(b, item);
    if (other < (a.near.first[value] as number) || other > (a.near.last[value] as number)) count++;
  }
  return items.length === 0 ? 0 : count / items.length;
}

function likeliest({ table: { valueStart }, judgement }: State, item: number): number {
  return bestOf(judgement.score, valueStart[item] as number, valueStart[item + 1] as number);
}

/** The values of the other reading, on all claims. */
export function rivalOf({ other, share }: Readings, all: Claims): Rival | null {
  if (other === null) return null;
  const state = all.table === other.table ? other : widen(other, all);
  advance(state, { look: null, trust: 1 });
  const value = Int32Array.from(all.table.items, (_, item) => likeliest(state, item));
  return { value, independence: state.independence, share };
}

/** The reliability of each voice over both readings. */
export function blendReliability({ other, share }: Readings, reliability: Float64Array): Float64Array {
  if (other === null) return reliability;
  return reliability.map((own, by) => share * own + (1 - share) * (other.reliability[by] as number));
}

/** The dependence over both readings: a pair is as probable as the reading that has it. */
export function blendDependence({ other, share }: Readings, own: DependenceGraph): DependenceGraph {
  if (other === null) return own;
  const start = new Int32Array(own.start.length);
  const neighbour: number[] = [];
  const probability: number[] = [];
  for (let by = 0; by + 1 < start.length; by++) {
    const both = new Map<number, number>();
    for (const [graph, part] of [
      [own, share],
      [other.dependence, 1 - share],
    ] as const) {
      for (let at = graph.start[by] as number; at < (graph.start[by + 1] as number); at++) {
        const to = graph.neighbour[at] as number;
        both.set(to, (both.get(to) ?? 0) + part * (graph.probability[at] as number));
      }
    }
    for (const [to, p] of [...both].sort((a, b) => a[0] - b[0])) {
      neighbour.push(to);
      probability.push(p);
    }
    start[by + 1] = neighbour.length;
  }
  return { start, neighbour: Int32Array.from(neighbour), probability: Float64Array.from(probability) };
}

/** How independent each claim is over both readings. */
export function blendIndependence(rival: Rival | null, independence: Float64Array): Float64Array {
  if (rival === null) return independence;
  const { share } = rival;
  return independence.map((own, claim) => share * own + (1 - share) * (rival.independence[claim] as number));
}
