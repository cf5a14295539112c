import { isLess } from "../length.js";
import { type Network, origin, structural } from "../network.js";

/** A step from node to node by one report, with the ends of the events on either side. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly ms: number;
  readonly strict: number;
  readonly report: number;
}

/**
 * Finds the conflicts of just two, or just three, standing reports in which one of them is: for each, the others.
 * Of three, those count in which each report takes one step; they are minimal once no conflict of two is left.
 */
export function shortConflicts(network: Network, size: 2 | 3): (report: number) => number[][] {
  const steps = stepsOf(network);
  const stands = (report: number) => network.stands[report] === 1;
  return (report) => {
    const found = new Map<string, number[]>();
    const consider = (others: readonly number[], ms: number, strict: number) => {
      if (!isLess(ms, strict, 0, 0)) return;
      const key = others.length === 1 ? String(others[0]) : pairKey(others as [number, number]);
      if (!found.has(key)) found.set(key, [...others]);
    };
    for (const arc of network.arcsOf(report)) {
      for (const first of stepsAlong(network, arc)) {
        if (size === 2) {
          for (const second of steps.between(first.to, first.from)) {
            if (second.report === report || !stands(second.report)) continue;
            consider([second.report], first.ms + second.ms, first.strict + second.strict);
          }
          continue;
        }
        for (const [second, third] of steps.twoFrom(first.to, first.from)) {
          if (second.report === report || third.report === report || second.report === third.report) continue;
          if (!stands(second.report) || !stands(third.report)) continue;
          const ms = first.ms + second.ms + third.ms;
          consider([second.report, third.report], ms, first.strict + second.strict + third.strict);
        }
      }
    }
    return [...found.values()];
  };
}

function pairKey([a, b]: readonly [number, number]): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The steps of all reports: between two nodes, and by two of them from one node to another. */
function stepsOf(network: Network) {
  const out = new Map<number, Step[]>();
  const into = new Map<number, Step[]>();
  const byNodes = new Map<number, Step[]>();
  const none: readonly Step[] = [];
  for (let arc = 0; arc < network.ms.length; arc += 1) {
    if (network.report[arc] === structural) continue;
    for (const step of stepsAlong(network, arc)) {
      put(out, step.from, step);
      put(into, step.to, step);
      put(byNodes, step.from * network.size + step.to, step);
    }
  }
  const between = (from: number, to: number) => byNodes.get(from * network.size + to) ?? none;
  return {
    between,
    *twoFrom(from: number, to: number): Generator<readonly [Step, Step]> {
      const [ahead, behind] = [out.get(from) ?? none, into.get(to) ?? none];
      // Dates make the origin the neighbour of all: the side with fewer steps is walked.
      if (ahead.length <= behind.length) {
        for (const second of ahead) for (const third of between(second.to, to)) yield [second, third];
      } else {
        for (const third of behind) for (const second of between(from, third.from)) yield [second, third];
      }
    },
  };
}

function put(steps: Map<number, Step[]>, key: number, step: Step): void {
  const known = steps.get(key);
  if (known) known.push(step);
  else steps.set(key, [step]);
}

/** An arc of a report, also from the other end of its event, and to the other end of the other event. */
function stepsAlong(network: Network, arc: number): Step[] {
  const report = network.report[arc] as number;
  const [ms, strict] = [network.ms[arc] as number, network.strict[arc] as number];
  return withOtherEnd(network, network.from[arc] as number, "into").flatMap((tail) =>
    withOtherEnd(network, network.to[arc] as number, "out").map((head) => ({
      from: tail.node,
      to: head.node,
      ms,
      strict: strict + tail.strict + head.strict,
      report,
    })),
  );
}

/** A node, and the other end of its event where a structural arc leads there. */
function withOtherEnd(
  network: Network,
  node: number,
  direction: "out" | "into",
): { node: number; strict: number }[] {
  const nodes = [{ node, strict: 0 }];
  if (node === origin) return nodes;
  const { offsets, arcs, far } = network.rows[direction];
  // Structural arcs were taken down first, so they lead the list of their node.
  for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
    const arc = arcs[at] as number;
    if (network.report[arc] !== structural) break;
    nodes.push({ node: far[arc] as number, strict: network.strict[arc] as number });
  }
  return nodes;
}
