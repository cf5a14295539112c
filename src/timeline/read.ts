import type { Kind } from "./convexity.js";
import { TimelineInputError } from "./errors.js";
import type { Memory } from "./memory.js";
import { orderOfTexts } from "./sorting.js";
import type { TimelineEvent, TimelineInput } from "./types.js";

/** The kinds by their codes. */
export const kinds: readonly Kind[] = ["moment", "period", "either"];

/** What has been read already, in the order in which it was taken up. */
interface Before {
  readonly events: { readonly indexOf: (id: string) => number | undefined };
  readonly takenUp: { readonly events: Uint32Array };
  readonly reported: Reported;
}

/** Events in some order, by their index in it. */
export interface Read {
  readonly ids: readonly string[];
  readonly kindOf: Uint8Array;
  readonly indexOf: (id: string) => number | undefined;
  /** The places of the input. */
  readonly order: Uint32Array;
}

export function readEvents(events: TimelineInput["events"], scratch: Memory): Read {
  const unsorted = idsOf(events, "events");
  const order = orderOfTexts(unsorted, scratch);
  const ids = inOrder(unsorted, order);
  const kindOf = new Uint8Array(ids.length);
  const indices = new Map<string, number>();
  for (let index = 0; index < ids.length; index += 1) {
    const id = ids[index] as string;
    if (id === ids[index - 1]) {
      throw new TimelineInputError(id, "id", "is the id of two events. Rename one.");
    }
    const { kind = "either" } = events[order[index] as number] as TimelineEvent;
    const code = kinds.indexOf(kind);
    if (code === -1) {
      throw new TimelineInputError(id, "kind", `is \`${kind}\`. Write \`moment\` or \`period\`.`);
    }
    indices.set(id, index);
    kindOf[index] = code;
  }
  return { ids, kindOf, indexOf: (id) => indices.get(id), order };
}

/** The same events in another order: nothing is checked or looked up twice. */
export function readAgain(
  events: TimelineInput["events"],
  { events: before, takenUp }: Before,
  order: Uint32Array,
): Read {
  const indexAt = inverse(order);
  return {
    ids: Array.from(order, (place) => (events[place] as TimelineEvent).id),
    kindOf: Uint8Array.from(order, (place) =>
      kinds.indexOf((events[place] as TimelineEvent).kind ?? "either"),
    ),
    indexOf(id) {
      const index = before.indexOf(id);
      return index === undefined ? undefined : indexAt[takenUp.events[index] as number];
    },
    order,
  };
}

/** The reports with the events by their indices in another order. */
export function renumbered({ reported, takenUp }: Before, order: Uint32Array): Reported {
  const indexAt = inverse(order);
  const events = reported.events.map((index) => indexAt[takenUp.events[index] as number] as number);
  return { ids: reported.ids, events };
}

function inverse(order: Uint32Array): Uint32Array {
  const indexAt = new Uint32Array(order.length);
  for (let index = 0; index < order.length; index += 1) indexAt[order[index] as number] = index;
  return indexAt;
}

export interface Reported {
  /** The ids: timings, then orderings, then durations. */
  readonly ids: readonly string[];
  /** The two events of each, by their indices; -1 for one that is not there. */
  readonly events: Int32Array;
}

export function readReports(
  { timings, orderings, durations = [] }: TimelineInput,
  indexOf: Read["indexOf"],
): Reported {
  const ids = idsOf(timings, "timings").concat(idsOf(orderings, "orderings"), idsOf(durations, "durations"));
  const events = new Int32Array(2 * ids.length);
  const about = (place: number, a: string, b: string) => {
    events[2 * place] = indexOf(a) ?? -1;
    events[2 * place + 1] = a === b ? (events[2 * place] as number) : (indexOf(b) ?? -1);
  };
  let place = 0;
  for (const { event } of timings) about(place++, event, event);
  for (const { a, b } of orderings) about(place++, a, b);
  for (const { event } of durations) about(place++, event, event);
  return { ids, events };
}

/** Loops, where `Array.from` would take its time over millions. */
export function inOrder(texts: readonly string[], order: Uint32Array): string[] {
  const sorted = new Array<string>(order.length);
  for (let index = 0; index < order.length; index += 1)
    sorted[index] = texts[order[index] as number] as string;
  return sorted;
}

function idsOf(records: readonly { readonly id: string }[], list: string): string[] {
  return records.map((record: { readonly id: string } | null | undefined, index) => {
    const id = typeof record === "object" ? record?.id : undefined;
    if (typeof id === "string") return id;
    throw new TimelineInputError(
      `${list}[${index}]`,
      "id",
      "is no text. Give every record an id of its own.",
    );
  });
}
