import { existsSync, readFileSync } from "node:fs";
import { type FusedItem, fuseInDetail, type ItemClaim } from "as-reported/figures";
import { printTable } from "../support/table.js";

const folder = new URL("../../../shared/conformance/flights/", import.meta.url);
const times: readonly string[] = ["schedDep", "actDep", "schedArr", "actArr"];
const tolerance = 10;

type Row = Readonly<Record<string, string>>;

function read(name: string): Row[] {
  const [head = "", ...lines] = readFileSync(new URL(name, folder), "utf8").trimEnd().split("\n");
  const fields = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(fields.map((field, index) => [field, cells[index] ?? ""]));
  });
}

/** The claims of one real day; cells that say nothing are no claims. */
function readFlights(): ItemClaim[] {
  return read("claims.tsv")
    .filter(({ value }) => value !== "")
    .map(({ source = "", flight = "", attr = "", value = "" }) => ({
      item: flight,
      group: attr,
      value: times.includes(attr) ? Number(value) : value,
      claimant: source,
    }));
}

const isNear = (a: number | string | undefined, b: number | string) =>
  typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= tolerance : a === b;

/** By attribute: the share answered rightly by a plain vote, a median and `fuse`, and by whoever could choose. */
export function runFlights(): void {
  if (!existsSync(folder)) {
    console.log(
      "\nNo claims about flights: they are not ours to ship. They are one day of the Flight data of Li and others (VLDB 2013).",
    );
    return;
  }
  const claims = readFlights();
  const start = performance.now();
  const { items, dependent, rounds, converged } = fuseInDetail(claims, { tolerance });
  const ms = performance.now() - start;
  const fused = new Map<string, FusedItem>(items.map((one) => [`${one.group}/${one.item}`, one]));
  const given = new Map<string, (number | string)[]>();
  for (const { item, group, value } of claims) {
    const key = `${group}/${item}`;
    given.set(key, [...(given.get(key) ?? []), value]);
  }
  const truth = read("gold.tsv").filter(({ value }) => value !== "");
  const groups = [...new Set(truth.map(({ attr = "" }) => attr))];
  const sure = { items: 0, right: 0, certainty: 0 };
  const rows = [...groups, "all"].map((group) => {
    const cells = truth.filter(({ attr }) => group === "all" || attr === group);
    const count = { vote: 0, median: 0, fuse: 0, ceiling: 0 };
    for (const { flight = "", attr = "", value: text = "" } of cells) {
      const value = times.includes(attr) ? Number(text) : text;
      const key = `${attr}/${flight}`;
      const values = given.get(key) ?? [];
      const answer = fused.get(key);
      if (isNear(vote(values), value)) count.vote++;
      if (isNear(median(values), value)) count.median++;
      if (isNear(answer?.value, value)) count.fuse++;
      if (values.some((one) => isNear(one, value))) count.ceiling++;
      if (group === "all" && answer && answer.certainty >= 0.9) {
        sure.items++;
        sure.certainty += answer.certainty;
        if (isNear(answer.value, value)) sure.right++;
      }
    }
    const share = (n: number) => (n / cells.length).toFixed(3);
    return {
      attribute: group,
      items: cells.length,
      vote: share(count.vote),
      median: group.endsWith("Gate") ? "" : share(count.median),
      fuse: share(count.fuse),
      ceiling: share(count.ceiling),
    };
  });
  printTable("One day of flights: the share of items answered rightly", rows);
  console.log(
    `\n${claims.length} claims in ${ms.toFixed(0)} ms, ${rounds} rounds${converged ? "" : ", not converged"}, ` +
      `${dependent.length} dependent pairs. ${sure.items} answers are at least 0.9 sure ` +
      `(${(sure.certainty / sure.items).toFixed(3)} on average); ${(sure.right / sure.items).toFixed(3)} of them are right.`,
  );
}

function vote(values: readonly (number | string)[]): number | string | undefined {
  const counts = new Map<number | string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

/** Of an even number of values the lower of the middle two; of words none that would mean anything. */
function median(values: readonly (number | string)[]): number | string | undefined {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted[(sorted.length - 1) >> 1];
}
