import { deepFreeze } from "../../corpus/index.js";
import type { QuantityPresets } from "./types.js";

/**
 * Conventions of projects that count conflict deaths, as changes to the {@link quantityTable}.
 *
 * - `acled`, the Armed Conflict Location & Event Data Project: vague words are coded as one number, "tens" as
 *   10, "dozens" as 12, "hundreds" as 100 "and so on"; "several", "many" and "few" as 3 or as 10, by the scale of
 *   the attack, which no phrase tells. Of what is left open or differs, the lowest number counts. So that number is
 *   the lower end here, and `best`; the upper end stays that of the word, as "dozens" excludes no 30.
 * - `ucdp`, the Uppsala Conflict Data Program: every event has a low, a best and a high estimate, and counting
 *   is cautious. Here `best` is the lower end, and vague words keep their interval: that is our reading of its
 *   low, best and high, not a rule quoted from its codebook.
 *
 * @see ACLED, Codebook, on reported fatalities; ACLED, FAQs: Fatality Methodology (2023, updated 2024).
 * @see UCDP, Georeferenced Event Dataset Codebook, variables `low`, `best` and `high`.
 */
export const quantityPresets: QuantityPresets = deepFreeze({
  acled: {
    best: "lowest",
    words: {
      few: { low: 3 },
      "a-few": { low: 3 },
      several: { low: 3 },
      many: { low: 3 },
      tens: { low: 10 },
      dozens: { low: 12 },
      hundreds: { low: 100 },
      thousands: { low: 1000 },
      lakhs: { low: 1e5 },
      crores: { low: 1e7 },
      millions: { low: 1e6 },
      billions: { low: 1e9 },
      trillions: { low: 1e12 },
    },
  },
  ucdp: { best: "lowest" },
});
