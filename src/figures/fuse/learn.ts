import { firstAlternatives } from "./alternatives.js";
import type { DependenceGraph } from "./dependence.js";
import type { Judgement } from "./judge.js";
import { likelihoodOf } from "./likelihood.js";
import type { Nearness } from "./near.js";
import { blendDependence, blendReliability, type Rival, rivalOf, turnRound } from "./reversed.js";
import { advance, begin, type State, widen } from "./rounds.js";
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
  /** The answers of the other reading of the claims; `null` where there is but one. */
  readonly rival: Rival | null;
  readonly rounds: number;
  readonly converged: boolean;
}

const mostRounds = 30;
const settled = 1e-3;

/**
 * Learns in turns which values are probable, how reliable each voice is and who depends on whom.
 *
 * Two beginnings are tried, and the one is pursued under which the claims are likelier. One is sceptical: it
 * takes agreement that popularity does not explain for copying, and each voice for as reliable as its claimant is
 * on *other* groups, so that a majority that errs together does not confirm itself. The other trusts the plain
 * vote, which is right where a few who know stand among many who guess.
 *
 * Where claims are many, the beginnings, the copies and the stories, which are coarse, look only at the items on which
 * claimants are compared: all items of small voices, and some two hundred of large ones. The last rounds look at all.
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
  const readings = turnRound(state, trial);
  state = readings.state;
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
    reliability: blendReliability(readings, reliability),
    independence,
    weight: independence.map(
      (part, claim) =>
        part * (table.share[claim] as number) * (worth[table.voice[claim] as number] as number),
    ),
    dependence: blendDependence(readings, dependence),
    stories,
    rival: rivalOf(readings, { table, near }),
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

/** For how many rounds both are tried. */
const trial = 5;
/** By how much likelier each claim has to be, as a logarithm, for the sceptical beginning, which assumes more. */
const doubt = 0.05;
