import type { Built, TakenUp } from "./build.js";
import type { Memory } from "./memory.js";
import { origin, structural } from "./network.js";
import { orderOfNumbers } from "./sorting.js";

/**
 * What tells events and reports apart without a look at their names, told by their ids: equal numbers where nothing
 * does. Without it, only how they hang together in the network tells them apart.
 */
export interface Ranks {
  readonly event: (id: string) => number;
  readonly report: (id: string) => number;
}

/** An order that no name decides, and a number for each report that is equal where only names tell them apart. */
export interface Content {
  readonly takenUp: TakenUp;
  /** By the place of a report in `takenUp`. */
  readonly colourOf: Float64Array;
}

/** Events and reports this many steps away still tell two of them apart. */
const rounds = 4;

/**
 * Orders events and reports by what is said, not by what they are called: colour refinement (Weisfeiler and Leman
 * 1968) over the network. Each round tells a node by the reports at it, a report by the nodes and by the voice whose
 * it is, a voice by its reports. Sums of whole numbers make it blind to order; only what has equal colours is put in
 * the order of ids.
 */
export function contentOf(built: Built, ranks: Ranks | null, scratch: Memory): Content {
  const { network, events, reports, takenUp } = built;
  const { size, from, to, ms, strict, report } = network;
  const count = reports.ids.length;
  const nodes = new Uint32Array(size);
  const told = new Uint32Array(count);
  for (let node = 0; node < size; node += 1) {
    const event = events.ofNode(node);
    if (event === -1) continue;
    const place = events.startOf(event) === events.endOf(event) ? 3 : events.startOf(event) === node ? 1 : 2;
    nodes[node] = mix(place, number(ranks?.event(events.ids[event] as string) ?? 0));
  }
  nodes[origin] = mix(7, 0);
  for (let index = 0; index < count; index += 1) {
    const own = number(ranks?.report(reports.ids[index] as string) ?? 0);
    told[index] = mix(reports.isFirm(index) ? 11 : 5, own);
  }
  const voices = voicesOf(built);
  for (let round = 0; round < rounds; round += 1) {
    const sums = new Uint32Array(count);
    for (let arc = 0; arc < ms.length; arc += 1) {
      const index = report[arc] as number;
      if (index === structural) continue;
      const said = mix(number(ms[arc] as number), (strict[arc] as number) & 255);
      add(
        sums,
        index,
        mix(mix(nodes[from[arc] as number] as number, said), nodes[to[arc] as number] as number),
      );
    }
    const spoken = new Uint32Array(voices.count);
    for (let index = 0; index < count; index += 1) {
      told[index] = mix(told[index] as number, sums[index] as number);
      add(spoken, voices.of[index] as number, mix(told[index] as number, 13));
    }
    for (let index = 0; index < count; index += 1) {
      told[index] = mix(told[index] as number, spoken[voices.of[index] as number] as number);
    }
    const around = new Uint32Array(size);
    for (let arc = 0; arc < ms.length; arc += 1) {
      const [u, v, index] = [from[arc] as number, to[arc] as number, report[arc] as number];
      const said = index === structural ? mix(17, (strict[arc] as number) & 255) : (told[index] as number);
      const both = mix(said, number(ms[arc] as number));
      add(around, u, mix(both, mix(19, nodes[v] as number)));
      add(around, v, mix(both, mix(23, nodes[u] as number)));
    }
    for (let node = 0; node < size; node += 1) {
      nodes[node] = mix(nodes[node] as number, around[node] as number);
    }
  }
  const eventColours = Float64Array.from(events.ids, (id, event) =>
    joint(
      ranks?.event(id) ?? 0,
      mix(nodes[events.startOf(event)] as number, nodes[events.endOf(event)] as number),
    ),
  );
  const reportColours = Float64Array.from(reports.ids, (id, index) =>
    joint(ranks?.report(id) ?? 0, told[index] as number),
  );
  // Places of the input before this were in the order of ids, which decides where colours are equal.
  const sort = (colours: Float64Array, places: Uint32Array) => {
    const order = orderOfNumbers(colours, scratch, (a, b) => a - b);
    return { order, places: order.map((index) => places[index] as number) };
  };
  const sortedEvents = sort(eventColours, takenUp.events);
  const sortedReports = sort(reportColours, takenUp.reports);
  return {
    takenUp: { events: sortedEvents.places, reports: sortedReports.places },
    colourOf: Float64Array.from(sortedReports.order, (index) => reportColours[index] as number),
  };
}

/** Some reports, with all that only names tell apart from one of them. */
export function withAlike(colourOf: Float64Array, some: Iterable<number>): number[] {
  const colours = new Set(Array.from(some, (report) => colourOf[report]));
  const found: number[] = [];
  for (const [report, colour] of colourOf.entries()) if (colours.has(colour)) found.push(report);
  return found;
}

/** The voices by number, and whose each report is; one without a source is a voice of its own. */
function voicesOf({ reports }: Built): { of: Int32Array; count: number } {
  const known = new Map<string, number>();
  let count = 0;
  const of = Int32Array.from(reports.ids, (_, index) => {
    const source = reports.sourceOf(index);
    const seen = source === null ? undefined : known.get(source);
    if (seen !== undefined) return seen;
    if (source !== null) known.set(source, count);
    count += 1;
    return count - 1;
  });
  return { of, count };
}

/** What was told from outside comes first, what the network tells decides between equals. */
function joint(rank: number, colour: number): number {
  return rank * 2 ** 32 + colour;
}

function add(sums: Uint32Array, at: number, value: number): void {
  sums[at] = (sums[at] as number) + value;
}

/** Any number as 32 bits. */
function number(value: number): number {
  return mix(value | 0, Math.floor(value / 2 ** 32) | 0);
}

/** Two numbers of 32 bits as one, well stirred (the finisher of MurmurHash3, Austin Appleby). */
function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e37_79b9, 0x85eb_ca6b) ^ Math.imul(b + 0x7f4a_7c15, 0xc2b2_ae35);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85eb_ca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
