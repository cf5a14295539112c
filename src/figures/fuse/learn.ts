import { countAlternatives, firstAlternatives } from "./alternatives.js";
import {
  costOf,
  type DependenceGraph,
  discount,
  findDependence,
  type Sample,
  sampleClaims,
} from "./dependence.js";
import { emptyJudgement, type Judgement, judgeItem } from "./judge.js";
import { likelihoodOf } from "./likelihood.js";
import type { Nearness } from "./near.js";
import { rate, type TrackRecord, weigh } from "./reliability.js";
import { compareStories, type Stories } from "./stories.js";
import type { ClaimTable } from "./table.js";

/** What is believed of the claims and those who make them, once nothing changes any more. */
export interface Beliefs {
  readonly judgement: Judgement;
  /** By voice. */
  readonly reliability: Float64Array;
  /** By claim: how independent it is, 0 to 1. */
  readonly independence: Float64Array;
  /** By claim: what it weighs. */
  readonly weight: Float64Array;
  readonly dependence: DependenceGraph;
  readonly stories: Stories;
  readonly rounds: number;
  readonly converged: boolean;
}

const mostRounds = 30;
const settled = 1e-3;
/** What every claimant is taken for before anything is known: right four times in five. */
const presumed = 0.8;
/**
 * Learns in turns which values are probable, how reliable each voice is and who depends on whom.
 *
 * Two beginnings are tried, and the one is pursued under which the claims are likelier. One is sceptical: it
 * takes agreement that popularity does not explain for copying, and each voice for as reliable as its claimant is
 * on *other* groups, so that a majority that errs together does not confirm itself. The other trusts the plain
 * vote, which is right where a few who know stand among many who guess.
 *
 * Where claims are many, both beginnings, which are coarse, look only at the items on which claimants are
 * compared: all items of small voices, and some three hundred of large ones. What follows looks at all.
 */
export function learn(table: ClaimTable, near: Nearness, smooth: Uint8Array): Beliefs {
  const sample = sampleClaims(table);
  const sceptical = begin(table, near, smooth, sample);
  let suspects = false;
  for (let round = 0; round < trial; round++) {
    const look = round < 2 ? "sceptical" : round === 3 && suspects ? "believing" : null;
    advance(sceptical, { look, trust: round === 1 ? 0 : 1 });
    suspects ||= sceptical.dependence.neighbour.length > 0;
  }
  const state = suspects ? likelier(sceptical, startTrusting(table, near, smooth, sample)) : sceptical;
  if (sample.items.length < table.items.length) widen(state);
  const stories = compareStories(state);
  state.reliability = state.reliability.map((own, by) => {
    const other = stories.reliability[by] as number;
    return Number.isNaN(other) ? own : other;
  });
  let round = trial;
  let change = 1;
  for (; round < mostRounds && change > settled; round++) {
    change = advance(state, { look: round === trial && suspects ? "believing" : null, trust: 1 });
    if (round === trial) change = 1;
  }
  const { judgement, reliability, independence, weight, dependence } = state;
  return {
    judgement,
    reliability,
    independence,
    weight,
    dependence,
    stories,
    rounds: round,
    converged: change <= settled,
  };
}

function startTrusting(table: ClaimTable, near: Nearness, smooth: Uint8Array, sample: Sample): State {
  const state = begin(table, near, smooth, sample);
  for (let round = 0; round < trial; round++) {
    advance(state, { look: round === 0 || round === 3 ? "believing" : null, trust: 1 });
  }
  return state;
}

function likelier(sceptical: State, trusting: State): State {
  const gain = likelihoodOf(sceptical) - likelihoodOf(trusting);
  const { claimStart } = sceptical.table;
  let claims = 0;
  for (const item of sceptical.items)
    claims += (claimStart[item + 1] as number) - (claimStart[item] as number);
  return gain > doubt * claims ? sceptical : trusting;
}

/** From now on all items count; what was learnt of voices and groups is judged by, on all of them. */
function widen(state: State): void {
  const { table, near, dependence, independence } = state;
  state.items = Int32Array.from(table.items, (_, item) => item);
  discount(table, near, dependence, rankOf(state.reliability), state.items, independence);
  advance(state, { look: null, trust: 1 });
}

/** For how many rounds both are tried. */
const trial = 5;
/** By how much likelier each claim has to be, as a logarithm, for the sceptical beginning, which assumes more. */
const doubt = 0.05;

interface State {
  readonly table: ClaimTable;
  readonly near: Nearness;
  /** By group: whether its numbers scatter, so that no value is right or wrong. */
  readonly smooth: Uint8Array;
  readonly sample: Sample;
  /** The items that count. */
  items: Int32Array;
  readonly judgement: Judgement;
  readonly independence: Float64Array;
  readonly weight: Float64Array;
  /** By value: the weight of the claims that give it. */
  readonly perValue: Float64Array;
  /** By value: what {@link countAlternatives} writes anew. */
  readonly wrong: Float64Array;
  readonly firstAlternatives: Float64Array;
  alternatives: Float64Array;
  reliability: Float64Array;
  record: TrackRecord;
  dependence: DependenceGraph;
  /** How likely the dependence makes differing claims, and what it costs to believe in it. */
  differing: number;
}

function begin(table: ClaimTable, near: Nearness, smooth: Uint8Array, sample: Sample): State {
  const { claimant, voiceGroup, saidStart } = table;
  const voices = voiceGroup.length;
  const first = firstAlternatives(table);
  return {
    table,
    near,
    smooth,
    sample,
    items: sample.items,
    judgement: emptyJudgement(saidStart.length - 1),
    independence: new Float64Array(claimant.length).fill(1),
    weight: new Float64Array(claimant.length),
    perValue: new Float64Array(saidStart.length - 1),
    wrong: new Float64Array(saidStart.length - 1),
    firstAlternatives: first,
    alternatives: first,
    reliability: new Float64Array(voices).fill(presumed),
    record: { claims: new Float64Array(voices), right: new Float64Array(voices) },
    dependence: {
      start: new Int32Array(voices + 1),
      neighbour: new Int32Array(0),
      probability: new Float64Array(0),
    },
    differing: 0,
  };
}

/** One round; returns by how much the reliability of a voice changed at most. */
function advance(
  state: State,
  { look, trust }: { look: "sceptical" | "believing" | null; trust: number },
): number {
  const { table, near, judgement, independence, weight, alternatives, perValue, wrong, smooth, items } =
    state;
  const { valueStart, saidStart, share, voice, groupOf } = table;
  const worth = weigh(table, state.reliability, state.record, alternatives);
  for (const item of items) {
    const to = valueStart[item + 1] as number;
    for (let value = valueStart[item] as number; value < to; value++) {
      let sum = 0;
      for (let claim = saidStart[value] as number; claim < (saidStart[value + 1] as number); claim++) {
        const part = (share[claim] as number) * (independence[claim] as number);
        const by = voice[claim] as number;
        const w = part * (worth[by] as number);
        weight[claim] = w;
        sum += w;
      }
      perValue[value] = sum;
    }
    const group = groupOf[item] as number;
    if (smooth[group] === 1) continue;
    judgeItem(item, table, near, perValue, alternatives[group] as number, judgement);
  }
  state.record = recordOf(state);
  const next = rate(table, state.record, trust);
  const change = furthest(next, state.reliability);
  state.reliability = next;
  const first = state.firstAlternatives;
  state.alternatives = countAlternatives(table, near, judgement, independence, first, items, wrong);
  if (look !== null) {
    state.dependence = findDependence(state, state.sample, look);
    state.differing =
      discount(table, near, state.dependence, rankOf(state.reliability), items, independence) +
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

/** What each voice said, and how much of it is probably right. A claim alone on its item is no witness. */
function recordOf({ table, judgement: { right }, independence, smooth, items }: State): TrackRecord {
  const { groupOf, voiceGroup, valueStart, saidStart, voice, share } = table;
  const record = { claims: new Float64Array(voiceGroup.length), right: new Float64Array(voiceGroup.length) };
  for (const item of items) {
    if (smooth[groupOf[item] as number] === 1) continue;
    const from = valueStart[item] as number;
    const to = valueStart[item + 1] as number;
    let voices = 0;
    for (let claim = saidStart[from] as number; claim < (saidStart[to] as number); claim++) {
      voices += (share[claim] as number) * (independence[claim] as number);
    }
    const witness = 1 - 1 / Math.max(1, voices);
    if (witness === 0) continue;
    for (let value = from; value < to; value++) {
      const probability = right[value] as number;
      for (let claim = saidStart[value] as number; claim < (saidStart[value + 1] as number); claim++) {
        const by = voice[claim] as number;
        const part = (share[claim] as number) * witness;
        record.claims[by] = (record.claims[by] as number) + part;
        record.right[by] = (record.right[by] as number) + part * probability;
      }
    }
  }
  return record;
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
