import { ArgumentError, checkOptions } from "../../corpus/index.js";
import { ClaimError } from "../errors.js";
import { show } from "../show.js";
import { answerItems } from "./answers.js";
import { average } from "./average.js";
import { type Beliefs, learn } from "./learn.js";
import { reliabilityOf } from "./measured.js";
import { type Bounds, findNear } from "./near.js";
import { sampleClaims } from "./sample.js";
import { findSmooth } from "./smooth.js";
import { type ClaimTable, readClaims } from "./table.js";
import type { ClaimantReliability, Dependence, FusedItem, FuseOptions, Fusion, ItemClaim } from "./types.js";

/**
 * The likeliest value of each of many items, from claims of claimants whose reliability nobody knows: it is learnt
 * from the claims themselves.
 *
 * - **Reliability** is learnt for each claimant and group of items; where a claimant said little on a group, what
 *   it said on others tells what to expect. Two claims make no authority.
 * - **Copies** are no confirmation: claimants that share values which popularity and truth do not explain count
 *   as little more than one.
 * - **Numbers** within the tolerance are one value. Where the numbers of a group scatter like measurements and
 *   hardly ever coincide, the answer is their average weighted by reliability, robust against wild claims.
 * - **Two readings.** Claims that are about as likely the other way round, with those for copiers who were taken for
 *   the ones who know, make no answer sure on which the two differ.
 * - **Two stories.** Where two camps differ throughout a group (when a flight left the gate, and when it left the
 *   ground), they are compared once for the group, by who tells each and how reliable they are elsewhere. No
 *   answer there is surer than that.
 *
 * Use {@link reconcile} for one quantity whose claimants are known; `fuse` needs dozens of items to learn from.
 *
 * @param claims - The claims, in any order. Several values of one claimant for one item share its voice. All values
 *   of one group are numbers, in one unit, or all are words, which have to be equal to agree.
 * @param options - `tolerance`: how far numbers may lie apart and still be one value, as a number in their unit,
 *   or as `{ absolute?, relative? }`, of which either suffices. Default 0. (In {@link reconcile} a number is a
 *   share.)
 * @returns One answer for each item, in code-unit order of group, then item; the same whatever the order of claims.
 * @throws {@link ClaimError} naming the claim and field that make no sense; `ArgumentError` for an unknown
 *   option.
 *
 * Takes O(n log n) for n claims, some 40 passes over them at most (80 where numbers are averaged), and for copies the
 * pairs that share rare values (some two hundred claims of a claimant on a group, and sixty of a value, are compared).
 *
 * @see X. L. Dong, L. Berti-Équille, D. Srivastava, Integrating conflicting data: the role of source dependence,
 *   VLDB 2009, for votes weighed by accuracy and for copies; Q. Li and others, A confidence-aware approach for
 *   truth discovery on long-tail data, VLDB 2015, for small claimants; B. Zhao, J. Han, A probabilistic model for
 *   estimating real-valued truth from conflicting sources, QDB 2012, for averages. The guide *Fusing* has the
 *   whole method, and what it reaches.
 *
 * @example
 * ```ts
 * import { fuse } from "as-reported/figures";
 *
 * const claims = ["10:05", "11:40", "12:15"].flatMap((item) => [
 *   { item, value: "A1", claimant: "the airline" },
 *   { item, value: "A1", claimant: "the airport" },
 *   { item, value: item === "11:40" ? "B7" : "A1", claimant: "a website" },
 * ]);
 * const [, late] = fuse(claims);
 * late?.value; //=> "A1"
 * late?.claimants; //=> 2
 * ```
 */
export function fuse(claims: readonly ItemClaim[], options: FuseOptions = {}): FusedItem[] {
  return work("fuse", claims, options).items;
}

/**
 * As {@link fuse}, with what was learnt on the way: how reliable each claimant is on each group, and who depends
 * on whom.
 *
 * @param claims - The claims, as for {@link fuse}.
 * @param options - The options, as for {@link fuse}.
 * @returns The answers, the claimants, the dependent pairs, and whether the rounds converged: plain data.
 * @throws {@link ClaimError} and `ArgumentError`, as {@link fuse}.
 *
 * @example
 * ```ts
 * import { fuseInDetail } from "as-reported/figures";
 *
 * const claims = Array.from({ length: 20 }, (_, at) => `flight ${at}`).flatMap((item, at) => [
 *   { item, value: 600 + at, claimant: "the airline" },
 *   { item, value: 600 + at, claimant: "the airport" },
 *   { item, value: 600 + at + (at % 2) * 45, claimant: "a website" },
 * ]);
 * const { claimants } = fuseInDetail(claims, { tolerance: 10 });
 * claimants.map(({ claimant, reliability }) => `${claimant}: ${reliability > 0.8}`);
 * //=> ["a website: false", "the airline: true", "the airport: true"]
 * ```
 */
export function fuseInDetail(claims: readonly ItemClaim[], options: FuseOptions = {}): Fusion {
  const { items, table, beliefs, smooth, averages, bounds } = work("fuseInDetail", claims, options);
  const { rounds, converged } = beliefs;
  return {
    items,
    claimants: claimantsOf(table, reliabilityOf(table, beliefs.reliability, smooth, averages, bounds)),
    dependent: dependentOf(table, beliefs),
    rounds,
    converged,
  };
}

function work(called: string, claims: readonly ItemClaim[], options: FuseOptions) {
  checkOptions(called, options, ["tolerance"]);
  const bounds = readTolerance(called, options.tolerance);
  const table = readClaims(claims);
  checkUseful(table, bounds);
  const near = findNear(table, bounds);
  const smooth = findSmooth(table, bounds);
  const beliefs = learn(table, near, smooth, sampleClaims(table, near, bounds));
  const averages = average(table, smooth, beliefs.independence);
  const items = answerItems(table, near, beliefs, smooth, averages, bounds);
  return { items, table, beliefs, smooth, averages, bounds };
}

function readTolerance(called: string, tolerance: FuseOptions["tolerance"] = 0): Bounds {
  const given = typeof tolerance === "number" ? { absolute: tolerance } : tolerance;
  if (typeof given !== "object" || given === null) {
    const advice = "Give a number in the unit of the values, or `{ absolute, relative }`.";
    throw new ArgumentError(called, "tolerance", `is ${show(tolerance)}. ${advice}`);
  }
  checkOptions(`${called}: tolerance`, given, ["absolute", "relative"]);
  const { absolute = 0, relative = 0 } = given;
  for (const [field, bound] of Object.entries({ absolute, relative })) {
    if (Number.isFinite(bound) && bound >= 0) continue;
    const what = field === "absolute" ? "10, in the unit of the values," : "0.05, for 5 %,";
    throw new ClaimError(
      "options",
      "tolerance",
      `is ${show(bound)} (${field}). Give a number such as ${what} or 0 for none.`,
    );
  }
  return { absolute, relative };
}

/** Refuses a tolerance that would be passed over: numbers that came as text are words, which are equal or not. */
function checkUseful({ numeric, words }: ClaimTable, { absolute, relative }: Bounds): void {
  const [word] = words;
  if ((absolute === 0 && relative === 0) || word === undefined || numeric.includes(1)) return;
  if (!words.every((one) => one.trim() !== "" && Number.isFinite(Number(one)))) return;
  throw new ClaimError(
    "options",
    "tolerance",
    `applies to numbers, and every \`value\` is text, such as ${show(word)}. Give numbers: ${Number(word)}.`,
  );
}

function claimantsOf(table: ClaimTable, reliability: Float64Array): ClaimantReliability[] {
  const items = new Int32Array(reliability.length);
  const last = new Int32Array(reliability.length).fill(-1);
  for (let item = 0; item < table.items.length; item++) {
    for (
      let claim = table.claimStart[item] as number;
      claim < (table.claimStart[item + 1] as number);
      claim++
    ) {
      const by = table.voice[claim] as number;
      if (last[by] === item) continue;
      last[by] = item;
      items[by] = (items[by] as number) + 1;
    }
  }
  // Voices stand by group; of one group they are in the order in which the items name them.
  return Array.from(reliability, (_, by) => by)
    .sort((a, b) => groupOf(table, a) - groupOf(table, b) || claimantOf(table, a) - claimantOf(table, b))
    .map((by) => ({
      claimant: table.claimants[claimantOf(table, by)] as string,
      group: table.groups[groupOf(table, by)] as string | null,
      reliability: reliability[by] as number,
      items: items[by] as number,
    }));
}

function dependentOf(table: ClaimTable, { dependence }: Beliefs): Dependence[] {
  const { start, neighbour, probability } = dependence;
  const found: { a: number; b: number; group: number; probability: number }[] = [];
  for (let by = 0; by + 1 < start.length; by++) {
    for (let at = start[by] as number; at < (start[by + 1] as number); at++) {
      const [a, b] = [claimantOf(table, by), claimantOf(table, neighbour[at] as number)];
      if (a < b && (probability[at] as number) > 0.5) {
        found.push({ a, b, group: groupOf(table, by), probability: probability[at] as number });
      }
    }
  }
  return found
    .sort((x, y) => x.group - y.group || x.a - y.a || x.b - y.b)
    .map(({ a, b, group, probability: p }) => ({
      claimants: [table.claimants[a] as string, table.claimants[b] as string],
      group: table.groups[group] as string | null,
      probability: p,
    }));
}

const groupOf = ({ voiceGroup }: ClaimTable, voice: number) => voiceGroup[voice] as number;
const claimantOf = ({ voiceClaimant }: ClaimTable, voice: number) => voiceClaimant[voice] as number;
