import type {
  AllenRelation,
  TimelineEvent,
  TimelineInput,
  TimelineOrdering,
  TimelineTiming,
} from "as-reported/timeline";
import { allenRelation } from "as-reported/timeline";
import { seeded } from "../support/random.js";

const minute = 60_000;
const sources = ["agency", "broadcaster", "daily", "ministry", "weekly"];

/** An event of a generated network with the times that the solver does not see. */
interface HiddenEvent extends TimelineEvent {
  readonly start: number;
  readonly end: number;
}

/** A network of true reports, the events with their hidden times, and the false reports among the orderings. */
export interface Generated {
  readonly input: TimelineInput;
  readonly events: readonly HiddenEvent[];
  readonly falsehoods: readonly string[];
}

/**
 * A network as news makes them: events over a span that grows with their number, ten minutes apart on
 * average, six in ten of them moments, the others up to three hours long. Three reports are cut from the
 * truth for each event: a window of up to twelve hours either side (four in ten), a gap to an event near by
 * that is known within an hour (three in ten), or an Allen relation to one (three in ten). So every fifth
 * event has no date of its own. Ids say nothing about time. On demand some orderings are added that turn a
 * true one round, between events that are at least a day apart.
 */
export function generate(count: number, falsehoods: number, seed: number): Generated {
  const random = seeded(seed);
  const times = Float64Array.from({ length: count }, () => random(count * 10) * minute).sort();
  const names = shuffled(count, random);
  const events = Array.from(times, (start, index): HiddenEvent => {
    const moment = random(10) < 6;
    const length = moment ? 0 : (1 + random(180)) * minute;
    return { id: `event-${names[index]}`, kind: moment ? "moment" : "period", start, end: start + length };
  });
  const timings: TimelineTiming[] = [];
  const orderings: TimelineOrdering[] = [];
  for (let index = 0; index < count; index += 1) {
    for (let each = 0; each < 3; each += 1) {
      const event = events[index] as HiddenEvent;
      const source = sources[random(sources.length)] as string;
      const kind = random(10);
      if (kind < 4) {
        const start = event.start - random(12 * 60) * minute;
        const end = event.end + (1 + random(12 * 60)) * minute;
        timings.push({ id: `timing-${timings.length}`, event: event.id, start, end, source });
        continue;
      }
      const near = index + (1 + random(20)) * (random(2) === 0 ? 1 : -1);
      const other = events[near < 0 || near >= count ? count - 1 - index : near] as HiddenEvent;
      const id = `ordering-${orderings.length}`;
      if (other === event)
        timings.push({
          id: `timing-${timings.length}`,
          event: event.id,
          start: event.start,
          end: null,
          source,
        });
      else
        orderings.push(kind < 7 ? gap(id, event, other, source, random) : relation(id, event, other, source));
    }
  }
  const wrong = Array.from({ length: falsehoods }, (_, index) => {
    const id = `false-${index}`;
    const early = random(Math.max(1, count - 300));
    const [a, b] = [events[early], events[Math.min(count - 1, early + 300)]] as [HiddenEvent, HiddenEvent];
    orderings.push({ id, a: b.id, relation: "before", b: a.id, source: "rumour" });
    return id;
  });
  return {
    events,
    falsehoods: wrong,
    input: {
      events: shuffled(count, random).map((index) => {
        const { id, kind } = events[index] as HiddenEvent;
        return { id, kind };
      }),
      timings,
      orderings,
    },
  };
}

/** How long after the end of one event the other begins, give or take half an hour; or else their relation. */
function gap(
  id: string,
  a: HiddenEvent,
  b: HiddenEvent,
  source: string,
  random: (limit: number) => number,
): TimelineOrdering {
  const told = allenRelation(a, b);
  if (told !== "before" && told !== "after") return relation(id, a, b, source);
  const between = told === "before" ? b.start - a.end : a.start - b.end;
  const minGap = Math.max(0, between - random(30) * minute);
  return { id, a: a.id, relation: told, b: b.id, minGap, maxGap: between + random(30) * minute, source };
}

function relation(id: string, a: HiddenEvent, b: HiddenEvent, source: string): TimelineOrdering {
  const told = allenRelation(a, b);
  const looser: Partial<Record<AllenRelation, readonly AllenRelation[]>> = {
    before: ["before", "meets"],
    after: ["after", "met-by"],
  };
  return { id, a: a.id, relation: looser[told] ?? told, b: b.id, source };
}

function shuffled(count: number, random: (limit: number) => number): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [numbers[last], numbers[other]] = [numbers[other] as number, numbers[last] as number];
  }
  return numbers;
}
