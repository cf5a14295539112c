import type { Judgement } from "./judge.js";
import type { Nearness } from "./near.js";
import { onSample, type Sample } from "./sample.js";
import type { ClaimTable } from "./table.js";

/** For each voice, those on whom it probably depends: claimants may copy on one group and not on another. */
export interface DependenceGraph {
  /** By voice, and one more: its first neighbour. */
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly probability: Float64Array;
}

/** How much of what a copier says is copied. */
export const copied = 0.8;
/** How probable it is that two voices depend on each other before anything is known of them. */
const prior = 0.05;
/** What is less probable is not kept. */
const kept = 0.2;
/** As how many claimants the expectation from reliability counts beside those who give other values. */
const presumption = 2;
/** A voice keeps so many neighbours, the likeliest: more discount it no further. */
const mostNeighbours = 24;

interface Beliefs {
  readonly table: ClaimTable;
  readonly judgement: Judgement;
  /** By voice. */
  readonly reliability: Float64Array;
  /** By group: among how many wrong values claimants that err choose. */
  readonly alternatives: Float64Array;
  /** By claim: how independent it is, 0 to 1. */
  readonly independence: Float64Array;
}

/** Of a value that more than this many give, only the first so many are compared: it is popular anyway. */
const perValue = 60;

/**
 * Finds claimants that depend on each other: they give the same values where nothing but copying explains it.
 * For each item that both speak of, the evidence is how much likelier the same (or another) value is from one
 * that copies four claims out of five than from an independent one. An independent claimant gives a value as
 * often as it is popular among the rest: so a shared popular value proves little, a shared rare value much, and
 * different values speak for independence (Dong, Berti-Équille and Srivastava 2009, with popularity as in
 * POPACCU). Once there is something to believe, a value also is no surprise when it is probably true.
 *
 * Only pairs that share enough that is rare are compared as a whole. O(pairs that share something rare).
 */
export function findDependence(
  beliefs: Beliefs,
  sample: Sample,
  view: "sceptical" | "believing" | "within",
): DependenceGraph {
  const { reliability, alternatives } = beliefs;
  const { voiceGroup, voiceClaimant, claimants, voice, saidStart } = sample.table;
  const [right, independence] = onSample(
    sample,
    beliefs.table,
    beliefs.judgement.right,
    beliefs.independence,
  );
  const known = popularity(sample, right, independence);
  const voices = voiceGroup.length;
  const evidence = new Float64Array(voices);
  // Factors of the evidence, whose logarithm is taken before they grow too large.
  const product = new Float64Array(voices).fill(1);
  const met = new Int32Array(voices);
  const touched: number[] = [];
  const pairs: Pair[] = [];
  const { isIn, sharedStart, shared } = sample;
  for (let a = 0; a < voices; a++) {
    const rare = 1 / ((alternatives[voiceGroup[a] as number] as number) + 1);
    const ownReliability = reliability[a] as number;
    for (let at = sharedStart[a] as number; at < (sharedStart[a + 1] as number); at++) {
      const value = shared[at] as number;
      const others = known[4 * value] as number;
      const nearby = known[4 * value + 1] as number;
      const all = known[4 * value + 2] as number;
      const probability = known[4 * value + 3] as number;
      const exactly = others / nearby;
      // What nearly everybody gives proves next to nothing, whoever the two are.
      if (view !== "within" && (others - 2) / all > popularEnough) continue;
      const from = saidStart[value] as number;
      const to = Math.min(saidStart[value + 1] as number, from + perValue);
      for (let other = from; other < to; other++) {
        const b = voice[other] as number;
        if (b <= a || isIn[other] === 0) continue;
        const both = 1 + (independence[other] as number);
        let likely: number;
        if (view === "within") {
          likely = (Math.max(0, others - both) + presumption) / (Math.max(0, nearby - both) + presumption);
        } else {
          const reliable = (ownReliability + (reliability[b] as number)) / 2;
          const expected = probability * reliable * exactly + (1 - probability) * (1 - reliable) * rare;
          likely =
            (Math.max(0, others - both) + presumption * expected) / (Math.max(0, all - both) + presumption);
          if (view === "believing" && expected > likely) likely = expected;
        }
        if (met[b] === 0) touched.push(b);
        met[b] = (met[b] as number) + 1;
        const factor = (product[b] as number) * (1 - copied + copied / likely);
        if (factor < large) product[b] = factor;
        else {
          evidence[b] = (evidence[b] as number) + Math.log(factor);
          product[b] = 1;
        }
      }
    }
    for (const b of touched) {
      const found = (evidence[b] as number) + Math.log(product[b] as number);
      if ((met[b] as number) >= fewestShared && found > enough - carried) {
        pairs.push({ a, b, odds: found + Math.log(1 - copied) * differences(sample, a, b, voices) });
      }
      met[b] = 0;
      evidence[b] = 0;
      product[b] = 1;
    }
    touched.length = 0;
  }
  return toGraph(pairs, voiceClaimant, claimants.length);
}

/** No factor is so large that its product with this overflows. */
const large = 1e100;
/** A value that so large a part of the others gives is no evidence. */
const popularEnough = 0.8;
/** Nobody is found to copy for fewer values in common. */
const fewestShared = 3;

/** Two voices of one group, and how much likelier their claims are if they depend on each other, as a logarithm. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly odds: number;
}

/** How much the same two claimants on other groups count at most, as log-odds. */
const carried = 2;

/** With less evidence for it no pair is kept, whatever speaks against. */
const enough = Math.log((kept / (1 - kept)) * ((1 - prior) / prior));

/** On how many items two voices give different values. */
function differences(
  { start, item, value, differences: known }: Sample,
  a: number,
  b: number,
  voices: number,
): number {
  const pair = a * voices + b;
  const before = known.get(pair);
  if (before !== undefined) return before;
  let count = 0;
  let other = start[b] as number;
  const end = start[b + 1] as number;
  for (let at = start[a] as number; at < (start[a + 1] as number); at++) {
    const of = item[at] as number;
    while (other < end && (item[other] as number) < of) other++;
    if (other === end) break;
    if (item[other] === of && value[other] !== value[at]) count++;
  }
  known.set(pair, count);
  return count;
}

/**
 * By value, four numbers side by side: how many independent claimants give it, one near it, and any value of its
 * item, and how probably it is right.
 */
function popularity({ table, near }: Sample, right: Float64Array, independence: Float64Array): Float64Array {
  const { items, valueStart, saidStart } = table;
  const values = saidStart.length - 1;
  const known = new Float64Array(4 * values);
  const before = new Float64Array(values + 1);
  for (let item = 0; item < items.length; item++) {
    const from = valueStart[item] as number;
    const to = valueStart[item + 1] as number;
    before[from] = 0;
    for (let value = from; value < to; value++) {
      let sum = 0;
      for (let claim = saidStart[value] as number; claim < (saidStart[value + 1] as number); claim++) {
        sum += independence[claim] as number;
      }
      known[4 * value] = sum;
      before[value + 1] = (before[value] as number) + sum;
    }
    const all = before[to] as number;
    for (let value = from; value < to; value++) {
      const first = near.first[value] as number;
      const last = near.last[value] as number;
      known[4 * value + 1] =
        first === last
          ? (known[4 * value] as number)
          : (before[last + 1] as number) - (before[first] as number);
      known[4 * value + 2] = all;
      known[4 * value + 3] = right[value] as number;
    }
  }
  return known;
}

function toGraph(pairs: readonly Pair[], voiceClaimant: Int32Array, claimants: number): DependenceGraph {
  const voices = voiceClaimant.length;
  const keyOf = ({ a, b }: Pair) => {
    const [x, y] = [voiceClaimant[a] as number, voiceClaimant[b] as number];
    return Math.min(x, y) * claimants + Math.max(x, y);
  };
  // The same two on all groups together.
  const total = new Map<number, number>();
  for (const pair of pairs) total.set(keyOf(pair), (total.get(keyOf(pair)) ?? 0) + pair.odds);
  const lists: { to: number; probability: number }[][] = Array.from({ length: voices }, () => []);
  for (const pair of pairs) {
    const elsewhere = (total.get(keyOf(pair)) as number) - pair.odds;
    const odds = pair.odds + Math.max(-carried, Math.min(carried, elsewhere));
    const probability = 1 / (1 + ((1 - prior) / prior) * Math.exp(-odds));
    if (probability < kept) continue;
    lists[pair.a]?.push({ to: pair.b, probability });
    lists[pair.b]?.push({ to: pair.a, probability });
  }
  const start = new Int32Array(voices + 1);
  const neighbour: number[] = [];
  const probability: number[] = [];
  lists.forEach((list, by) => {
    list.sort((a, b) => b.probability - a.probability || a.to - b.to);
    for (const one of list.slice(0, mostNeighbours)) {
      neighbour.push(one.to);
      probability.push(one.probability);
    }
    start[by + 1] = neighbour.length;
  });
  return { start, neighbour: Int32Array.from(neighbour), probability: Float64Array.from(probability) };
}

/**
 * How independent each claim is: 1 for the claimant that ranks first among those who give the value or one near
 * it, and for each later one the probability that it copied none of those before it on whom it depends.
 *
 * @param rank - By voice, its place: the more reliable before those who may have copied it.
 * @returns How likely the dependence makes the claims that differ from what their claimants could have copied,
 *   as a logarithm.
 */
export function discount(
  table: ClaimTable,
  near: Nearness,
  { start, neighbour, probability }: DependenceGraph,
  rank: Int32Array,
  out: Float64Array,
): number {
  const { items, voice, valueStart, saidStart, voiceGroup } = table;
  if (neighbour.length === 0) {
    out.fill(1);
    return 0;
  }
  const seen = new Int32Array(voiceGroup.length).fill(-1);
  const speaks = new Int32Array(voiceGroup.length).fill(-1);
  let differing = 0;
  for (let item = 0; item < items.length; item++) {
    const begin = valueStart[item] as number;
    const end = valueStart[item + 1] as number;
    let dependent = 0;
    for (let claim = saidStart[begin] as number; claim < (saidStart[end] as number); claim++) {
      const by = voice[claim] as number;
      speaks[by] = item;
      out[claim] = 1;
      if ((start[by] as number) < (start[by + 1] as number)) dependent++;
    }
    if (dependent < 2) continue;
    // Values that lie near each other, or near one between them, are one neighbourhood.
    for (let first = begin; first < end; ) {
      let next = first + 1;
      while (next < end && (near.first[next] as number) < next) next++;
      const from = saidStart[first] as number;
      const to = saidStart[next] as number;
      for (let claim = from; claim < to; claim++) seen[voice[claim] as number] = first;
      for (let claim = from; claim < to; claim++) {
        const by = voice[claim] as number;
        let part = 1;
        let shunned = 0;
        for (let at = start[by] as number; at < (start[by + 1] as number); at++) {
          const other = neighbour[at] as number;
          if ((rank[other] as number) > (rank[by] as number)) continue;
          const p = probability[at] as number;
          if (seen[other] === first) part *= 1 - copied * p;
          else if (speaks[other] === item && p > shunned) shunned = p;
        }
        out[claim] = part;
        if (part === 1 && shunned > 0) differing += Math.log(1 - copied * shunned);
      }
      first = next;
    }
  }
  return differing;
}

/** What it costs to believe in the dependence, as a logarithm: each voice that depends on another was unlikely to. */
export function costOf({ start, probability }: DependenceGraph): number {
  let cost = 0;
  for (let by = 0; by + 1 < start.length; by++) {
    let most = 0;
    for (let at = start[by] as number; at < (start[by + 1] as number); at++) {
      most = Math.max(most, probability[at] as number);
    }
    cost += most * Math.log(prior);
  }
  return cost;
}
