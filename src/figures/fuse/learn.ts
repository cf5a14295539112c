import { addPairs, alternativesOf, firstAlternatives, noPairs } from "./alternatives.js";
import { costOf, type DependenceGraph, discount, findDependence } from "./dependence.js";
import { emptyJudgement, type Judgement, judgeItem } from "./judge.js";
import { likelihoodOf } from "./likelihood.js";
import type { Nearness } from "./near.js";
import { addToRecord, emptyRecord, rate, type TrackRecord, weigh } from "./reliability.js";
import type { Sample } from "./sample.js";
import { compareStories, type Stories, tellApart } from "./stories.js";
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
 * Where claims are many, the beginnings, the copies and the stories, which are coarse, look only at the items on which
 * claimants are compared: all items of small voices, and some three hundred of large ones. The last rounds look at all.
 */
export function learn(table: ClaimTable, near: Nearness, smooth: Uint8Array, sample: Sample): Beliefs {
  const alternatives = firstAlternatives(table);
  const sceptical = begin(sample, sample, smooth, alternatives);
  let suspects = false;
  for (let round = 0; round < trial; round++) {
    const look = round < 2 ? "sceptical" : round === 3 && suspects ? "believing" : null;
    advance(sceptical, { look, trust: round === 1 ? 0 : 1 });
    suspects ||= sceptical.dependence.neighbour.length > 0;
  }
  let state = sceptical;
  if (suspects) {
    const trusting = begin(sample, sample, smooth, alternatives);
    for (let round = 0; round < trial; round++) {
      advance(trusting, { look: round === 0 || round === 3 ? "believing" : null, trust: 1 });
    }
    state = likelier(sceptical, trusting);
  }
  let stories = compareStories(state);
  state.reliability = state.reliability.map((own, by) => {
    const other = stories.reliability[by] as number;
    return Number.isNaN(other) ? own : other;
  });
  trustAll(state, stories);
  advance(state, { look: suspects ? "believing" : null, trust: 1 });
  if (table !== sample.table) {
    state = widen(state, { table, near });
    stories = { ...stories, ...tellApart(state, stories) };
  }
  let round = trial + 1;
  let change = 1;
  for (; round < mostRounds && change > settled; round++) {
    change = advance(state, { look: null, trust: 1 });
  }
  const { judgement, reliability, independence, worth, dependence } = state;
  return {
    judgement,
    reliability,
    independence,
    weight: independence.map(
      (part, claim) =>
        part * (table.share[claim] as number) * (worth[table.voice[claim] as number] as number),
    ),
    dependence,
    stories,
    rounds: round,
    converged: change <= settled,
  };
}

/**
 * Takes all voices for independent in groups of two stories, until they are compared again: while the other story was
 * believed, those who tell the one seemed to share its errors.
 */
function trustAll({ table, independence }: State, { share }: Stories): void {
  for (let item = 0; item < table.items.length; item++) {
    if (share[table.groupOf[item] as number] === 1) continue;
    independence.fill(1, table.claimStart[item], table.claimStart[item + 1]);
  }
}

function likelier(sceptical: State, trusting: State): State {
  const gain = likelihoodOf(sceptical) - likelihoodOf(trusting);
  return gain > doubt * sceptical.table.claimant.length ? sceptical : trusting;
}

/** All claims, with what was learnt of voices and groups from some. */
function widen(
  { sample, smooth, firstAlternatives: first, reliability, record, alternatives, dependence }: State,
  all: Claims,
): State {
  const state = { ...begin(all, sample, smooth, first), reliability, record, alternatives, dependence };
  discount(all.table, all.near, dependence, rankOf(reliability), state.independence);
  return state;
}

/** For how many rounds both are tried. */
const trial = 5;
/** By how much likelier each claim has to be, as a logarithm, for the sceptical beginning, which assumes more. */
const doubt = 0.05;

/** The claims that count. */
interface Claims {
  readonly table: ClaimTable;
  readonly near: Nearness;
}

interface State extends Claims {
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

function begin({ table, near }: Claims, sample: Sample, smooth: Uint8Array, first: Float64Array): State {
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

/** One round; returns by how much the reliability of a voice changed at most. */
function advance(
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
      judgeItem(item, table, near, independence, worth, state.alternatives[group] as number, judgement);
      addToRecord(item, table, right, independence, record);
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
