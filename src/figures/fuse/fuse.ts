import { checkOptions } from "../../corpus/index.js";
import { ClaimError } from "../errors.js";
import { answerItems } from "./answers.js";
import { average } from "./average.js";
import { learn } from "./learn.js";
import { type Bounds, findNear } from "./near.js";
import { findSmooth } from "./smooth.js";
import { type ClaimTable, readClaims } from "./table.js";
import type { Dependence, FusedItem, FuseOptions, Fusion, ItemClaim } from "./types.js";

export function fuse(claims: readonly ItemClaim[], options: FuseOptions = {}): FusedItem[] {
  return fuseWith("fuse", claims, options).items;
}

function fuseWith(called: string, claims: readonly ItemClaim[], options: FuseOptions) {
  checkOptions(called, options, ["tolerance"]);
  const bounds = readTolerance(options.tolerance);
  const table: ClaimTable = readClaims(claims);
  const near = findNear(table, bounds);
  const smooth = findSmooth(table, bounds);
  const beliefs = learn(table, near, smooth);
  const averages = average(table, smooth, beliefs.independence);
  return { items: answerItems(table, near, beliefs, smooth, averages, bounds), beliefs, table, smooth, averages };
}

export function fuseInDetail(claims: readonly ItemClaim[], options: FuseOptions = {}): Fusion {
  const { items, table, beliefs } = fuseWith("fuseInDetail", claims, options);
  const { dependence, reliability, rounds, converged } = beliefs;
  const counts = new Int32Array(reliability.length);
  for (const by of table.voice) counts[by] = (counts[by] as number) + 1;
  const claimants = [...table.voiceClaimant.keys()].map((voice) => ({
    claimant: table.claimants[table.voiceClaimant[voice] as number] as string,
    group: table.groups[table.voiceGroup[voice] as number] as string | null,
    reliability: reliability[voice] as number,
    items: counts[voice] as number,
  }));
  const nameOf = (voice: number) => table.claimants[table.voiceClaimant[voice] as number] as string;
  const dependent: Dependence[] = [];
  for (let voice = 0; voice < reliability.length; voice++) {
    for (let at = dependence.start[voice] as number; at < (dependence.start[voice + 1] as number); at++) {
      const other = dependence.neighbour[at] as number;
      const probability = dependence.probability[at] as number;
      if (other <= voice || probability <= 0.5) continue;
      const [a, b] = [nameOf(voice), nameOf(other)].sort() as [string, string];
      const group = table.groups[table.voiceGroup[voice] as number] as string | null;
      dependent.push({ claimants: [a, b], group, probability });
    }
  }
  return { items, claimants, dependent, rounds, converged };
}

function readTolerance(tolerance: FuseOptions["tolerance"] = 0): Bounds {
  const given = typeof tolerance === "number" ? { absolute: tolerance } : tolerance;
  const { absolute = 0, relative = 0 } = given;
  for (const [field, bound] of Object.entries({ absolute, relative })) {
    if (Number.isFinite(bound) && bound >= 0) continue;
    throw new ClaimError("options", "tolerance", `has ${field} ${bound}. Give a finite number from 0 up.`);
  }
  return { absolute, relative };
}
