import { describe, expect, it } from "vitest";
import { solveTimeline, type Timeline, type TimelineInput } from "../../src/timeline/index.js";
import { randomOf } from "../support/random.js";

/** A network with more reports than can be looked through cycle by cycle, a part of them false. */
function network(seed: number, events: number, reports: number, falsehoods: number): TimelineInput {
  const { below, oneIn } = randomOf(seed);
  const kinds = ["moment", "period", undefined] as const;
  const all = Array.from({ length: events }, (_, index) => ({ id: `e${index}`, kind: kinds[below(3)] }));
  const begin = all.map(() => 10 * below(20));
  const end = begin.map((start, index) => start + (all[index]?.kind === "moment" ? 0 : 1 + below(6)));
  const timings: TimelineInput["timings"][number][] = [];
  const orderings: TimelineInput["orderings"][number][] = [];
  const durations: NonNullable<TimelineInput["durations"]>[number][] = [];
  for (let index = 0; index < reports; index += 1) {
    const source = oneIn(4) ? undefined : `s${below(4)}`;
    const [x, y] = [below(events), below(events)];
    const [a, b] = [`e${x}`, `e${y}`];
    const wrong = index < falsehoods ? 30 + below(60) : 0;
    const kind = below(8);
    if (kind < 3) {
      const start = (begin[x] as number) - below(8) + wrong;
      const last = (end[x] as number) + 1 + below(8) + wrong;
      timings.push({ id: `t${index}`, event: a, start, end: last, source });
    } else if (kind === 3) {
      const length = (end[x] as number) - (begin[x] as number) + wrong;
      durations.push({
        id: `d${index}`,
        event: a,
        min: Math.max(0, length - below(3)),
        max: length + below(3),
        source,
      });
    } else if ((end[x] as number) < (begin[y] as number) !== wrong > 0 && x !== y) {
      orderings.push({ id: `o${index}`, a, relation: "before", b, source });
    }
  }
  return { events: all, timings, orderings, durations };
}

/** The same network with all ids drawn anew, in another order; and how to read the new ids. */
function renamed(input: TimelineInput, seed: number) {
  const { below, shuffled } = randomOf(seed);
  const names = new Map<string, string>();
  const back = new Map<string, string>();
  const nameOf = (id: string): string => {
    let name = names.get(id);
    if (name === undefined) {
      do name = `${"zyxwvutsrqponm"[below(14)]}${below(1e6)}`;
      while (back.has(name));
      names.set(id, name);
      back.set(name, id);
    }
    return name;
  };
  const sources = new Map<string, string>();
  const voice = (source: string | undefined) => {
    if (source === undefined) return undefined;
    if (!sources.has(source)) sources.set(source, `v${below(1e6)}`);
    return sources.get(source);
  };
  const other: TimelineInput = {
    events: shuffled(input.events.map((event) => ({ ...event, id: nameOf(event.id) }))),
    timings: shuffled(
      input.timings.map((one) => ({
        ...one,
        id: nameOf(one.id),
        event: nameOf(one.event),
        source: voice(one.source),
      })),
    ),
    orderings: shuffled(
      input.orderings.map((one) => ({
        ...one,
        id: nameOf(one.id),
        a: nameOf(one.a),
        b: nameOf(one.b),
        source: voice(one.source),
      })),
    ),
    durations: shuffled(
      (input.durations ?? []).map((one) => ({
        ...one,
        id: nameOf(one.id),
        event: nameOf(one.event),
        source: voice(one.source),
      })),
    ),
  };
  return { other, read: (id: string) => back.get(id) as string };
}

/** What a timeline says, with lists that have no order sorted. */
function said({ entries, conflicts }: Timeline, read: (id: string) => string) {
  const set = (ids: readonly string[]) => ids.map(read).sort();
  const sets = (lists: readonly (readonly string[])[]) => lists.map((list) => set(list).join(" ")).sort();
  return {
    entries: entries
      .map((entry) => ({
        ...entry,
        event: read(entry.event),
        reports: set(entry.reports),
        setAside: set(entry.setAside),
      }))
      .sort((a, b) => a.rank - b.rank || (a.event < b.event ? -1 : 1)),
    conflicts: conflicts
      .map(({ cycles, candidates, setAside, isLeast, events, slack }) => ({
        // Beyond the search not all cycles are told, and of reports alike but in name any can stand in one.
        cycles: isLeast && sets(cycles),
        candidates: sets(candidates),
        setAside: setAside && set(setAside),
        isLeast,
        events: isLeast && set(events),
        slack: isLeast && slack,
      }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}

describe("a timeline whose ids are drawn anew and whose records are shuffled", () => {
  it.each([
    ["a few events", 6, 14, 4],
    ["as many as an article has", 30, 60, 12],
    ["contradictions beyond the search", 25, 400, 160],
    ["a hundred events", 100, 400, 40],
  ])("says the same: %s", (_, events, reports, falsehoods) => {
    for (let seed = 1; seed <= Number(process.env.NETWORKS ?? 6); seed += 1) {
      const input = network(seed, events, reports, falsehoods);
      const whole = said(solveTimeline(input), (id) => id);
      for (let name = 1; name <= 2; name += 1) {
        const { other, read } = renamed(input, 1000 * seed + name);
        expect(said(solveTimeline(other), read)).toEqual(whole);
      }
    }
  });
});
