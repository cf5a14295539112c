import type { EndNodes } from "../network.js";
import type { Ends } from "../relation.js";
import type { Solution } from "../solution.js";
import { byContraction } from "./by-contraction.js";
import { bySearch } from "./by-search.js";
import type { Shorten } from "./search-among.js";

/** A contraction takes about as long as a search that goes to so many nodes, for each node and arc. */
const contractionCost = 1;

/** Questions for which a search goes to fewer nodes are answered as quickly by the search. */
const fewNodes = 30;

/** The lengths of the tightest arcs of one solution. */
export interface Distances {
  /** Fills in those among the ends of two events. */
  between(a: EndNodes, b: EndNodes, ends: Ends): void;
  /** How much work all questions took until now: to about how many nodes they went. */
  spent(): number;
}

/**
 * Answers by a search for each question, until these have taken as long as it takes to contract the network; from
 * then on by the contraction.
 */
export function distancesIn(solution: Solution): Distances {
  const { network } = solution;
  const most = contractionCost * (network.size + network.ms.length);
  let [questions, spent] = [0, 0];
  let shorten: Shorten | undefined;
  let isContracted = false;
  return {
    spent: () => spent,
    between(a, b, ends) {
      const nodes = [a.start, a.end, b.start, b.end];
      if (shorten === undefined) shorten = bySearch(solution);
      else if (!isContracted && spent > most && spent > questions * fewNodes) {
        shorten = byContraction(solution);
        isContracted = true;
      }
      questions += 1;
      spent += shorten(nodes, throughOrigin(solution, nodes, ends));
    },
  };
}

/** Fills in how short the ways through the origin are. */
export function throughOrigin({ upper, lower }: Solution, nodes: readonly number[], ends: Ends): Ends {
  for (let [x, at] = [0, 0]; x < 4; x += 1) {
    const from = nodes[x] as number;
    for (let y = 0; y < 4; y += 1, at += 1) {
      const to = nodes[y] as number;
      const isSame = from === to;
      ends.ms[at] = isSame ? 0 : (lower.ms[from] as number) + (upper.ms[to] as number);
      ends.strict[at] = isSame ? 0 : (lower.strict[from] as number) + (upper.strict[to] as number);
    }
  }
  return ends;
}
