import { distancesIn } from "./distances/distances.js";
import { reachIn } from "./distances/reach.js";
import { noEnds, openIn } from "./relation.js";
import type { Solution } from "./solution.js";
import type { Placed } from "./statements.js";

/** One course of events, and what it leaves open between any two: see {@link openIn}. */
export interface Course {
  openBetween(a: Placed, b: Placed): number;
  /** The same between one event and many: the first answer takes a search of the whole network, the others none. */
  openAround(a: Placed): (b: Placed) => number;
  /** How much work the questions about pairs took until now, in nodes that a search goes to. */
  spent(): number;
}

export function courseOf(solution: Solution): Course {
  const distances = distancesIn(solution);
  const reach = reachIn(solution);
  const ends = noEnds();
  /** The lengths from the beginning of an event to its end and back, by the node of the beginning. */
  const spans = new Map<number, Float64Array>();
  const spanOf = ({ nodes }: Placed): Float64Array => {
    let span = spans.get(nodes.start);
    if (span === undefined) {
      const own = noEnds();
      distances.between(nodes, nodes, own);
      span = Float64Array.from([own.ms[1], own.strict[1], own.ms[4], own.strict[4]] as number[]);
      spans.set(nodes.start, span);
    }
    return span;
  };
  const setSpan = (outMs: number, outStrict: number, intoMs: number, intoStrict: number) => {
    [ends.ms[11], ends.strict[11], ends.ms[14], ends.strict[14]] = [outMs, outStrict, intoMs, intoStrict];
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
        if (b.nodes.start === b.nodes.end) {
          setSpan(0, 0, 0, 0);
          return openIn(ends, a.kind, b.kind);
        }
        // How long `b` lasts takes a search of its own. Seldom does anything depend on it.
        const strict = b.kind === "period" ? 1 : 0;
        setSpan(Number.POSITIVE_INFINITY, 0, 0, -strict);
        const most = openIn(ends, a.kind, b.kind);
        setSpan(0, strict, -Number.MAX_VALUE, 0);
        if (openIn(ends, a.kind, b.kind) === most) return most;
        const [outMs, outStrict, intoMs, intoStrict] = spanOf(b) as unknown as [
          number,
          number,
          number,
          number,
        ];
        setSpan(outMs, outStrict, intoMs, intoStrict);
        return openIn(ends, a.kind, b.kind);
      };
    },
  };
}
