import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Claim, type ClaimReconciliation, reconcile } from "../../src/figures/index.js";

/**
 * The number line cut into cells: below 0, {0}, between 0 and 1, {1}, … {top}, above. An interval with ends
 * among 0 … top is exactly a set of cells, so that sets do for intervals and nothing has to be compared.
 */
const top = 5;
const cells = Array.from({ length: 2 * top + 3 }, (_, index) => index);
const line = (cell: number) => (cell - 1) / 2;

function cellsOf({ low, lowOpen, high, highOpen }: Omit<Claim, "claimant">): number[] {
  return cells.filter((cell) => {
    const value = line(cell);
    const above = low === null || value > low || (value === low && !lowOpen);
    const below = high === null || value < high || (value === high && !highOpen);
    return above && below;
  });
}

const end = fc.option(fc.integer({ min: 0, max: top }), { freq: 5 });
const interval = fc
  .record({ low: end, high: end, lowOpen: fc.boolean(), highOpen: fc.boolean() })
  .map((one) =>
    one.low !== null && one.high !== null && one.low > one.high
      ? { ...one, low: one.high, high: one.low }
      : one,
  )
  .filter((one) => one.low === null || one.low !== one.high || !(one.lowOpen || one.highOpen));
const claimsBy = (names: string[], maxLength = 8) =>
  fc.array(
    fc
      .record({ one: interval, claimant: fc.constantFrom(...names), weight: fc.integer({ min: 1, max: 3 }) })
      .map(({ one, ...rest }): Claim => ({ ...one, ...rest })),
    { maxLength },
  );
const few = claimsBy(["a", "b", "c", "d"]);
const distinct = claimsBy(["x"]).map((claims) =>
  claims.map((claim, index): Claim => ({ ...claim, claimant: `c${index}` })),
);
const tolerance = fc.constantFrom(0, 0.05, 0.3, 1);

/** The largest sets of items that share a cell, and the cells each set shares: by looking at every cell. */
function largest<T extends { cells: number[] }>(items: T[]): { members: T[]; cells: number[] }[] {
  const sets = new Map<string, T[]>();
  for (const cell of cells) {
    const members = items.filter((item) => item.cells.includes(cell));
    if (members.length > 0) sets.set(members.map((member) => items.indexOf(member)).join(), members);
  }
  const all = [...sets.values()];
  return all
    .filter((set) => !all.some((other) => other !== set && set.every((item) => other.includes(item))))
    .map((members) => ({
      members,
      cells: cells.filter((cell) => members.every((member) => member.cells.includes(cell))),
    }));
}

function byLookingEverywhere(all: Claim[]) {
  // What has neither end gives no number.
  const claims = all.filter(({ low, high }) => low !== null || high !== null);
  const claimants = [...new Set(claims.map(({ claimant }) => claimant))].sort();
  const stands = claimants.map((claimant) => {
    const own = claims.filter((claim) => claim.claimant === claimant);
    const weight = Math.max(...own.map((claim) => claim.weight ?? 1));
    return largest(own.map((claim) => ({ cells: cellsOf(claim) }))).map((set) => ({
      claimant,
      weight,
      ...set,
    }));
  });
  const camps = largest(stands.flat()).map((set) => ({
    claimants: [...new Set(set.members.map(({ claimant }) => claimant))],
    weight: set.members.reduce((sum, { weight }) => sum + weight, 0),
    cells: set.cells,
  }));
  const most = Math.max(...camps.map(({ weight }) => weight));
  const heaviest = camps.filter(({ weight }) => weight === most);
  const everybody = [...new Set(all.map(({ claimant }) => claimant))].sort();
  return {
    camps,
    consensus: heaviest.length === 1 ? heaviest[0]?.cells : null,
    inconsistent: claimants.filter((_, index) => (stands[index]?.length ?? 0) > 1),
    silent: everybody.filter((one) => !claimants.includes(one)),
  };
}

const asCells = ({ camps, consensus, inconsistent, silent }: ClaimReconciliation) => ({
  camps: camps.map(({ claimants, weight, ...value }) => ({ claimants, weight, cells: cellsOf(value) })),
  consensus: consensus && cellsOf(consensus),
  inconsistent,
  silent,
});
const inOrder = (camps: { weight: number; cells: number[] }[]) =>
  [...camps].sort((a, b) => b.weight - a.weight || (a.cells[0] ?? 0) - (b.cells[0] ?? 0));

describe("camps and consensus", () => {
  test("are what looking at every number finds, with open, closed and missing ends and many ties", () => {
    fc.assert(
      fc.property(fc.oneof(few, distinct), (claims) => {
        const found = byLookingEverywhere(claims);
        expect(asCells(reconcile(claims))).toEqual({ ...found, camps: inOrder(found.camps) });
      }),
      { numRuns: 500 },
    );
  });

  test("under a tolerance are the largest sets of claims that touch each other pairwise", () => {
    const claim = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 20 }));
    const touch = ([a, wa]: [number, number], [b, wb]: [number, number], percent: number): boolean => {
      const [lower, upper] = a + wa < b ? [a + wa, b] : b + wb < a ? [b + wb, a] : [0, 0];
      const [near, far] = Math.abs(lower) < Math.abs(upper) ? [lower, upper] : [upper, lower];
      // In whole hundredths, so that the question whether 20 and 21 lie within 5 % has an exact answer.
      return near * far >= 0 && 100 * Math.abs(far) <= (100 + percent) * Math.abs(near);
    };
    fc.assert(
      fc.property(
        fc.array(claim, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(5, 10, 20, 25, 50, 70),
        (claims, percent) => {
          const cliques: number[] = [];
          for (let set = 1; set < 2 ** claims.length; set++) {
            const members = claims.filter((_, index) => set & (2 ** index));
            if (members.every((a) => members.every((b) => touch(a, b, percent)))) cliques.push(set);
          }
          const maximal = cliques.filter(
            (set) => !cliques.some((other) => other !== set && (set & other) === set),
          );
          const { camps } = reconcile(
            claims.map(([low, width], index) => ({ low, high: low + width, claimant: `${index}` })),
            { tolerance: percent / 100 },
          );
          const sets = camps.map(({ claimants }) =>
            claimants.reduce((sum, name) => sum + 2 ** Number(name), 0),
          );
          expect(sets.sort((a, b) => a - b)).toEqual(maximal);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("of whole things are what looking at every whole number finds", () => {
    const whole = (claim: Claim) => ({
      ...claim,
      cells: cellsOf(claim).filter((cell) => Number.isInteger(line(cell))),
    });
    const bounded = distinct.map((claims) =>
      claims.filter((claim) => claim.low !== null && claim.high !== null && whole(claim).cells.length > 0),
    );
    fc.assert(
      fc.property(bounded, (claims) => {
        const found = largest(claims.map(whole)).map((set) => ({
          claimants: set.members.map(({ claimant }) => claimant),
          numbers: set.cells.map(line),
        }));
        const camps = reconcile(claims, { integer: true }).camps.map(({ claimants, low, high }) => ({
          claimants,
          numbers: cells
            .map(line)
            .filter((x) => Number.isInteger(x) && x >= Number(low) && x <= Number(high)),
        }));
        const key = (camp: { claimants: string[] }) => camp.claimants.join();
        const sorted = <T extends { claimants: string[] }>(all: T[]) =>
          all.sort((a, b) => (key(a) < key(b) ? -1 : 1));
        expect(sorted(camps as typeof found)).toEqual(sorted(found));
      }),
    );
  });
});

describe("the consensus", () => {
  test("lies in the interval of every claimant of its camp", () => {
    fc.assert(
      fc.property(distinct, (claims) => {
        const { consensus, camps } = reconcile(claims);
        if (!consensus) return;
        for (const claimant of camps[0]?.claimants ?? []) {
          const claim = claims.find((one) => one.claimant === claimant) as Claim;
          expect(cellsOf(claim)).toEqual(expect.arrayContaining(cellsOf(consensus)));
        }
      }),
    );
  });

  test("never widens when a claimant joins who agrees with it, whatever the tolerance", () => {
    fc.assert(
      fc.property(few, interval, tolerance, (claims, newcomer, share) => {
        const before = reconcile(claims, { tolerance: share }).consensus;
        fc.pre(before !== null && cellsOf(newcomer).some((cell) => cellsOf(before).includes(cell)));
        const after = reconcile([...claims, { ...newcomer, claimant: "z", weight: 1 }], { tolerance: share });
        expect(after.consensus).not.toBeNull();
        expect(cellsOf(before as Claim)).toEqual(expect.arrayContaining(cellsOf(after.consensus as Claim)));
      }),
    );
  });
});

describe("the whole answer", () => {
  test("does not depend on the order of the claims, not even with weights that round", () => {
    const shuffled = few.chain((claims) => {
      const rounding = claims.map((claim) => ({ ...claim, weight: (claim.weight ?? 1) / 10 }));
      return fc.tuple(
        fc.constant(rounding),
        fc.shuffledSubarray(rounding, { minLength: claims.length, maxLength: claims.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, tolerance, ([claims, others], share) => {
        expect(reconcile(others, { tolerance: share })).toEqual(reconcile(claims, { tolerance: share }));
      }),
    );
  });

  test("does not change when a claimant repeats a claim", () => {
    fc.assert(
      fc.property(few, fc.nat(), tolerance, (claims, which, share) => {
        fc.pre(claims.length > 0);
        const again = claims[which % claims.length] as Claim;
        expect(reconcile([...claims, { ...again }], { tolerance: share })).toEqual(
          reconcile(claims, { tolerance: share }),
        );
      }),
    );
  });

  test("scales with its claims, whatever the tolerance", () => {
    const times = <T extends { low: number | null; high: number | null }>(one: T, factor: number): T => ({
      ...one,
      low: one.low === null ? null : one.low * factor,
      high: one.high === null ? null : one.high * factor,
    });
    fc.assert(
      fc.property(few, fc.constantFrom(0.125, 3, 4, 1000), tolerance, (claims, factor, share) => {
        const plain = reconcile(claims, { tolerance: share });
        const scaled = reconcile(
          claims.map((claim) => times(claim, factor)),
          { tolerance: share },
        );
        const { low, high, best } = plain.range;
        expect(scaled).toEqual({
          ...plain,
          consensus: plain.consensus && times(plain.consensus, factor),
          range: { ...times({ low, high }, factor), best: best === null ? null : best * factor },
          camps: plain.camps.map((camp) => times(camp, factor)),
        });
      }),
    );
  });

  test("calls it a conflict exactly when there is more than one camp or somebody contradicts itself", () => {
    fc.assert(
      fc.property(few, tolerance, (claims, share) => {
        const { verdict, camps, inconsistent } = reconcile(claims, { tolerance: share });
        expect(verdict === "conflict").toBe(camps.length > 1 || inconsistent.length > 0);
      }),
    );
  });
});
