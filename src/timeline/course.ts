import { distancesIn } from "./distances/distances.js";
import { reachIn } from "./distances/reach.js";
import { noEnds, openIn } from "./relation.js";
import type { Solution } from "./solution.js";
import type { Placed } from "./statements.js";

/** One course of events, and what it leaves open between any two: see {@link openIn}. */
export interface Course {
  openBetween(a: Placed, b: Placed): number;
  /** The same between one event and many, of which the next call forgets all: one search serves them all. */
  openAround(a: Placed): (b: Placed) => number;
  /** How much work the questions about pairs took until now, in nodes that a search goes to. */
  spent(): number;
}

/** The lengths from the beginning of an event to its end and back, each in milliseconds and strictness. */
type Span = readonly [outMs: number, outStrict: number, intoMs: number, intoStrict: number];

const noTime: Span = [0, 0, 0, 0];

export function courseOf(solution: Solution): Course {
  const distances = distancesIn(solution);
  const reach = reachIn(solution);
  const ends = noEnds();
  const spans = new Map<number, Span>();
  const spanOf = ({ nodes }: Placed): Span => {
    const known = spans.get(nodes.start);
    if (known !== undefined) return known;
    const { ms, strict } = noEnds();
    distances.between(nodes, nodes, { ms, strict });
    const span = [ms[1], strict[1], ms[4], strict[4]] as unknown as Span;
    spans.set(nodes.start, span);
    return span;
  };
  /** What is open to the second event, if it lasts so long. */
  const openFor = (span: Span, a: Placed, b: Placed): number => {
    [ends.ms[11], ends.strict[11], ends.ms[14], ends.strict[14]] = span;
    return openIn(ends, a.kind, b.kind);
  };
  return {
    spent: distances.spent,
    openBetween(a, b) {
      distances.between(a.nodes, b.nodes, ends);
      return openIn(ends, a.kind, b.kind);
    },
    openAround(a) {
      const fill = reach(a.nodes);
      return (b) => {
        fill(b.nodes, ends);
        if (b.nodes.start === b.nodes.end) return openFor(noTime, a, b);
        // How long `b` lasts takes a search of its own. Seldom does anything depend on it.
        const strict = b.kind === "period" ? 1 : 0;
        const most = openFor([Number.POSITIVE_INFINITY, 0, 0, -strict], a, b);
        const least = openFor([0, strict, -Number.MAX_VALUE, 0], a, b);
        return least === most ? most : openFor(spanOf(b), a, b);
      };
    },
  };
}
