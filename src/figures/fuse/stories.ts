import { copied, type DependenceGraph, findDependence } from "./dependence.js";
import type { Judgement } from "./judge.js";
import type { Nearness } from "./near.js";
import { rate, type TrackRecord } from "./reliability.js";
import type { Sample } from "./sample.js";
import type { ClaimTable } from "./table.js";

/** A group on which two sets of voices each tell a story of their own, item after item. */
export interface Stories {
  /** By item that the stories tell differently: the value of the better story, and that of the other; else -1. */
  readonly better: Int32Array;
  readonly worse: Int32Array;
  /** By group: the share of the strength that is the better story's; 1 where there is but one. */
  readonly share: Float64Array;
  /** By voice: how much more often it tells the better story than the other, -1 to 1. */
  readonly lean: Float64Array;
}

interface Beliefs {
  readonly table: ClaimTable;
  readonly near: Nearness;
  readonly smooth: Uint8Array;
  readonly judgement: Judgement;
  readonly sample: Sample;
  readonly independence: Float64Array;
  readonly alternatives: Float64Array;
  readonly reliability: Float64Array;
  readonly record: TrackRecord;
  readonly dependence: DependenceGraph;
}

/** A voice takes a side when it tells one story so much more often than the other, of all its claims in dispute. */
const sides = 0.4;
/** Voices with fewer claims in dispute take no side. */
const fewest = 5;
/** How often the sides are sorted out. */
const passes = 8;

/**
 * Looks for groups on which two camps tell different stories throughout, such as when a flight left the gate and
 * when it left the ground. There, a vote item by item is no help: the errors of a camp are one error. So camps are
 * compared once for the whole group: each voice counts once, with its reliability on *other* groups, and those
 * that share a source count as one.
 *
 * @returns By voice of a group whose weaker story was believed so far, its reliability if the other is true; else NaN.
 */
export function compareStories(beliefs: Beliefs): Stories & { reliability: Float64Array } {
  const { table, record } = beliefs;
  const { groups, items, groupOf, voiceGroup } = table;
  const better = new Int32Array(items.length).fill(-1);
  const worse = new Int32Array(items.length).fill(-1);
  const share = new Float64Array(groups.length).fill(1);
  const lean = new Float64Array(voiceGroup.length);
  const reliability = new Float64Array(voiceGroup.length).fill(Number.NaN);
  // On one group alone nothing tells the stories apart but numbers, which copying makes worthless.
  if (groups.length < 2) return { better, worse, share, lean, reliability };
  const elsewhere = rate(table, record, 0);
  const counted = countVoices(beliefs);
  const itemsOf: number[][] = groups.map(() => []);
  for (let item = 0; item < items.length; item++) itemsOf[groupOf[item] as number]?.push(item);
  const tells = new Float64Array(voiceGroup.length);
  const disputed = new Float64Array(voiceGroup.length);
  for (let group = 0; group < groups.length; group++) {
    if (beliefs.smooth[group] === 1) continue;
    const disputes: Dispute[] = [];
    for (const item of itemsOf[group] as number[]) {
      const dispute = disputeOf(beliefs, item);
      if (dispute !== null) disputes.push(dispute);
    }
    takeSides(beliefs, disputes, tells, disputed);
    let [first, second] = [0, 0];
    let [voicesFirst, voicesSecond] = [0, 0];
    for (let by = 0; by < voiceGroup.length; by++) {
      if (voiceGroup[by] !== group || (disputed[by] as number) < fewest) continue;
      const side = tells[by] as number;
      if (Math.abs(side) < sides) continue;
      const trust = elsewhere[by] as number;
      const known = (disputed[by] as number) / ((disputed[by] as number) + 4);
      const strength =
        Math.abs(side) * known * (counted[by] as number) * Math.max(0.05, Math.log(trust / (1 - trust)));
      if (side > 0) {
        first += strength;
        voicesFirst += counted[by] as number;
      } else {
        second += strength;
        voicesSecond += counted[by] as number;
      }
    }
    if (Math.min(voicesFirst, voicesSecond) < 1.5) continue;
    share[group] = Math.max(first, second) / (first + second);
    const flipped = second > first;
    for (const { item, one, other } of disputes) {
      better[item] = flipped ? other : one;
      worse[item] = flipped ? one : other;
    }
    for (let by = 0; by < voiceGroup.length; by++) {
      if (voiceGroup[by] !== group) continue;
      const n = disputed[by] as number;
      lean[by] = flipped ? -(tells[by] as number) : (tells[by] as number);
      const right = ((1 + (lean[by] as number)) / 2) * n;
      reliability[by] = Math.min(0.98, Math.max(0.02, (right + 4 * (elsewhere[by] as number)) / (n + 4)));
    }
  }
  return { better, worse, share, lean, reliability };
}

/** The values of the two stories on all items, by who tells which. */
export function tellApart(beliefs: Beliefs, { share, lean }: Stories): Pick<Stories, "better" | "worse"> {
  const { items, groupOf } = beliefs.table;
  const better = new Int32Array(items.length).fill(-1);
  const worse = new Int32Array(items.length).fill(-1);
  for (let item = 0; item < items.length; item++) {
    if (share[groupOf[item] as number] === 1) continue;
    const dispute = disputeOf(beliefs, item);
    if (dispute === null) continue;
    orient(beliefs, dispute, lean);
    better[item] = dispute.one;
    worse[item] = dispute.other;
  }
  return { better, worse };
}

/** How much each voice counts among those of its group: sources in common count once. */
function countVoices(beliefs: Beliefs): Float64Array {
  const { table, near, reliability, dependence } = beliefs;
  const hasNear = near.width.some((width) => width > 0);
  const within = hasNear ? findDependence(beliefs, beliefs.sample, "within") : dependence;
  return Float64Array.from(reliability, (own, by) => {
    const isNumeric = table.numeric[table.voiceGroup[by] as number] === 1;
    const { start, neighbour, probability } = isNumeric ? within : dependence;
    let part = 1;
    for (let at = start[by] as number; at < (start[by + 1] as number); at++) {
      const other = neighbour[at] as number;
      const theirs = reliability[other] as number;
      if (theirs > own || (theirs === own && other < by)) part *= 1 - copied * (probability[at] as number);
    }
    return part;
  });
}

/** An item with two values, not near each other, that most give; `one` is the first story's. */
interface Dispute {
  readonly item: number;
  one: number;
  other: number;
}

/** By value of the item that is looked at, and one more: how much is said for those before it. */
const given: number[] = [];

function disputeOf({ table, near, independence, judgement }: Beliefs, item: number): Dispute | null {
  const { valueStart, saidStart, share } = table;
  const from = valueStart[item] as number;
  const to = valueStart[item + 1] as number;
  if (to - from < 2) return null;
  let sum = 0;
  given.length = 0;
  given.push(sum);
  for (let value = from; value < to; value++) {
    for (let claim = saidStart[value] as number; claim < (saidStart[value + 1] as number); claim++) {
      sum += (share[claim] as number) * (independence[claim] as number);
    }
    given.push(sum);
  }
  const support = (value: number) =>
    (given[(near.last[value] as number) + 1 - from] as number) -
    (given[(near.first[value] as number) - from] as number);
  let top = from;
  for (let value = from + 1; value < to; value++) if (support(value) > support(top)) top = value;
  let next = -1;
  for (let value = from; value < to; value++) {
    if (value >= (near.first[top] as number) && value <= (near.last[top] as number)) continue;
    if (next < 0 || support(value) > support(next)) next = value;
  }
  if (next < 0) return null;
  const { score } = judgement;
  return (score[next] as number) > (score[top] as number)
    ? { item, one: next, other: top }
    : { item, one: top, other: next };
}

/** Sorts out which value belongs to which story and who tells which, in turns, until they fit each other. */
function takeSides(beliefs: Beliefs, disputes: Dispute[], lean: Float64Array, disputed: Float64Array): void {
  for (let pass = 0; pass < passes; pass++) {
    lean.fill(0);
    disputed.fill(0);
    for (const { one, other } of disputes) {
      eachVoice(beliefs, one, (by) => {
        lean[by] = (lean[by] as number) + 1;
        disputed[by] = (disputed[by] as number) + 1;
      });
      eachVoice(beliefs, other, (by) => {
        lean[by] = (lean[by] as number) - 1;
        disputed[by] = (disputed[by] as number) + 1;
      });
    }
    for (let by = 0; by < lean.length; by++) {
      if ((disputed[by] as number) > 0) lean[by] = (lean[by] as number) / ((disputed[by] as number) + 1);
    }
    let swapped = false;
    for (const dispute of disputes) swapped = orient(beliefs, dispute, lean) || swapped;
    if (!swapped) break;
  }
}

/** Puts the value first whose voices tell the first story, and says whether it was not. */
function orient(beliefs: Beliefs, dispute: Dispute, lean: Float64Array): boolean {
  const sum = (value: number) => {
    let all = 0;
    eachVoice(beliefs, value, (by) => {
      all += lean[by] as number;
    });
    return all;
  };
  if (sum(dispute.one) >= sum(dispute.other)) return false;
  [dispute.one, dispute.other] = [dispute.other, dispute.one];
  return true;
}

/** Visits who gives a value or one near it. */
function eachVoice(
  { table: { saidStart, voice }, near }: Beliefs,
  value: number,
  visit: (by: number) => void,
): void {
  const to = saidStart[(near.last[value] as number) + 1] as number;
  for (let claim = saidStart[near.first[value] as number] as number; claim < to; claim++)
    visit(voice[claim] as number);
}
