import { solveTimeline, type TimelineInput } from "as-reported/timeline";
import { measure } from "../support/measure.js";
import { seeded } from "../support/random.js";
import { printTable } from "../support/table.js";

const minute = 60_000;

/**
 * Contradictions in one heap: every pair of 150 events in an order, a part of them turned round; 4,000 dates of one
 * event that lasts hours, over two years; 60 reports of which a fifth is false, a hundred times.
 */
export async function clashes(seed: number): Promise<void> {
  const rows: Record<string, string | number>[] = [];
  const add = async (name: string, inputs: readonly TimelineInput[]) => {
    // The compiler has seen the code by the time that counts.
    for (const input of inputs.slice(0, 3)) solveTimeline(input);
    const { result, ms } = await measure(() => inputs.map((input) => solveTimeline(input).conflicts));
    const conflicts = result.flat();
    rows.push({
      "what clashes": name,
      reports: inputs.reduce((sum, { timings, orderings }) => sum + timings.length + orderings.length, 0),
      conflicts: conflicts.length,
      "set aside": conflicts.reduce((sum, { setAside }) => sum + (setAside?.length ?? 0), 0),
      undecided: conflicts.filter(({ setAside }) => setAside === null).length,
      "not least": conflicts.filter(({ isLeast }) => !isLeast).length,
      "solve ms": Math.round(ms),
    });
  };
  await add("all pairs of 150 events, 5 % turned", [tournament(seed, 50)]);
  await add("all pairs of 150 events, at random", [tournament(seed, 500)]);
  await add("4,000 dates of one moment", [dates(seed, "moment")]);
  await add("4,000 dates of one period", [dates(seed, "period")]);
  await add(
    "60 reports, 20 % false, 100 networks",
    Array.from({ length: 100 }, (_, index) => news(seed + index)),
  );
  printTable("Contradictions in one heap", rows);
}

function tournament(seed: number, turnedInThousand: number): TimelineInput {
  const random = seeded(seed);
  const events = Array.from({ length: 150 }, (_, index) => ({
    id: `event-${index}`,
    kind: "moment" as const,
  }));
  const orderings = events.flatMap(({ id: first }, index) =>
    events.slice(index + 1).map(({ id: second }, step) => {
      const isTurned = random(1000) < turnedInThousand;
      const [a, b] = isTurned ? [second, first] : [first, second];
      return { id: `ordering-${index}-${step}`, a, relation: "before" as const, b };
    }),
  );
  return { events, timings: [], orderings };
}

function dates(seed: number, kind: "moment" | "period"): TimelineInput {
  const random = seeded(seed);
  const timings = Array.from({ length: 4000 }, (_, index) => {
    const start = random(1_000_000) * minute;
    return { id: `timing-${index}`, event: "event", start, end: start + (1 + random(1000)) * minute };
  });
  return { events: [{ id: "event", kind }], timings, orderings: [] };
}

function news(seed: number): TimelineInput {
  const random = seeded(seed);
  const times = Array.from({ length: 20 }, () => random(1000) * minute);
  const reports = Array.from({ length: 60 }, (_, index) => {
    const isFalse = index % 5 === 0;
    const [x, y] = [random(20), random(19)];
    const other = y < x ? y : y + 1;
    return {
      id: `report-${index}`,
      isFalse,
      x,
      other,
      source: `source-${random(20)}`,
      isDate: random(2) === 0,
    };
  });
  return {
    events: times.map((_, index) => ({ id: `event-${index}`, kind: "moment" })),
    timings: reports
      .filter(({ isDate }) => isDate)
      .map(({ id, isFalse, x, source }) => {
        const start = (isFalse ? random(1000) * minute : (times[x] as number)) - random(100) * minute;
        return { id, event: `event-${x}`, start, end: start + 101 * minute, source };
      }),
    orderings: reports
      .filter(({ isDate }) => !isDate)
      .map(({ id, isFalse, x, other, source }) => {
        const isForward = (times[x] as number) < (times[other] as number) !== isFalse;
        const [a, b] = isForward ? [x, other] : [other, x];
        return { id, a: `event-${a}`, relation: "before", b: `event-${b}`, source };
      }),
  };
}
