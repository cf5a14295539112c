import { addPairs, alternativesOf, noPairs } from "./alternatives.js";
import { costOf, type DependenceGraph, discount, findDependence } from "./dependence.js";
import { emptyJudgement, type Judgement, judgeItem } from "./judge.js";
import type { Nearness } from "./near.js";
import { addToRecord, emptyRecord, rate, type TrackRecord, weigh } from "./reliability.js";
import type { Sample } from "./sample.js";
import type { ClaimTable } from "./table.js";

/** What every claimant is taken for before anything is known: right four times in five. */
const presumed = 0.8;

/** The claims that count. */
export interface Claims {
  readonly table: ClaimTable;
  readonly near: Nearness;
}

/** What is believed between two rounds. */
export interface State extends Claims {
  /** By group: whether its numbers scatter, so that no value is right or wrong. */
  readonly smooth: Uint8Array;
  readonly sample: Sample;
  readonly judgement: Judgement;
  readonly independence: Float64Array;
  /** By voice: what a claim of it weighed in the last round. */
  worth: Float64Array;
  readonly firstAlternatives: Float64Array;
  alternatives: Float64Array;
  reliability: Float64Array;
  record: TrackRecord;
  dependence: DependenceGraph;
  /** How likely the dependence makes differing claims, and what it costs to believe in it. */
  differing: number;
}

/** Nothing is known yet. */
export function begin(
  { table, near }: Claims,
  sample: Sample,
  smooth: Uint8Array,
  first: Float64Array,
): State {
  const { claimant, voiceGroup, saidStart } = table;
  const voices = voiceGroup.length;
  return {
    table,
    near,
    smooth,
    sample,
    judgement: emptyJudgement(saidStart.length - 1),
    independence: new Float64Array(claimant.length).fill(1),
    worth: new Float64Array(voices),
    firstAlternatives: first,
    alternatives: first,
    reliability: new Float64Array(voices).fill(presumed),
    record: emptyRecord(voices),
    dependence: {
      start: new Int32Array(voices + 1),
      neighbour: new Int32Array(0),
      probability: new Float64Array(0),
    },
    differing: 0,
  };
}

/** All claims, with what was learnt of voices and groups from some. */
export function widen(
  { sample, smooth, firstAlternatives: first, reliability, record, alternatives, dependence }: State,
  all: Claims,
): State {
  const state = { ...begin(all, sample, smooth, first), reliability, record, alternatives, dependence };
  discount(all.table, all.near, dependence, rankOf(reliability), state.independence);
  return state;
}

/** One round; returns by how much the reliability of a voice changed at most. */
export function advance(
  state: State,
  { look, trust }: { look: "sceptical" | "believing" | null; trust: number },
): number {
  const { table, near, judgement, independence, smooth } = state;
  const { items, groupOf } = table;
  const { right } = judgement;
  const worth = weigh(table, state.reliability, state.record, state.alternatives);
  const record = emptyRecord(worth.length);
  const pairs = noPairs(table);
  for (let item = 0; item < items.length; item++) {
    const group = groupOf[item] as number;
    if (smooth[group] === 0) {
      const alternatives = state.alternatives[group] as number;
      const voices = judgeItem(item, table, near, independence, worth, alternatives, judgement);
      addToRecord(item, table, right, voices, record);
    }
    addPairs(item, table, near, right, independence, pairs);
  }
  const next = rate(table, record, trust);
  const change = furthest(next, state.reliability);
  state.worth = worth;
  state.record = record;
  state.reliability = next;
  state.alternatives = alternativesOf(state.firstAlternatives, pairs);
  if (look !== null) {
    state.dependence = findDependence(state, state.sample, look);
    state.differing =
      discount(table, near, state.dependence, rankOf(state.reliability), independence) +
      costOf(state.dependence);
  }
  return change;
}

function furthest(a: Float64Array, b: Float64Array): number {
  let most = 0;
  for (let index = 0; index < a.length; index++) {
    most = Math.max(most, Math.abs((a[index] as number) - (b[index] as number)));
  }
  return most;
}

/** The voices by how reliable they are, the best first; of equals the first by name. */
function rankOf(reliability: Float64Array): Int32Array {
  const order = Array.from(reliability, (_, by) => by).sort(
    (a, b) => (reliability[b] as number) - (reliability[a] as number) || a - b,
  );
  const rank = new Int32Array(order.length);
  order.forEach((by, place) => {
    rank[by] = place;
  });
  return rank;
}
