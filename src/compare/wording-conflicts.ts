import { byId, groupBy, inTextOrder } from "../corpus/index.js";
import type { Corpus, EventCategory, Ids, Mention } from "../model/index.js";
import { accountsOf, sideOf } from "./describe.js";
import type { Conflict } from "./types.js";

/** Where the word chosen for an event carries a judgement: killed, assassinated or murdered. */
const weighty: ReadonlySet<EventCategory> = new Set<EventCategory>(["killing", "accident"]);

/** Deaths for which the articles themselves, not those whom they quote, choose different words. */
export function wordingConflicts<I extends Ids>(corpus: Corpus<I>): readonly Conflict<I>[] {
  const mentions = groupBy(inTextOrder(corpus.mentions), (mention) => mention.event);
  return byId(corpus.events).flatMap((event) => {
    if (!weighty.has(event.category)) return [];
    const own = (mentions.get(event.id) ?? []).filter(
      ({ term, claimant, modality }) => term !== null && claimant === null && modality === "actual",
    );
    const byTerm = [...groupBy(own, (mention) => (mention.term ?? "").toLowerCase())];
    const count = (reports: readonly Mention<I>[]) => new Set(reports.map((report) => report.source)).size;
    const articles = count(own);
    if (articles < 2 || byTerm.every(([, reports]) => count(reports) === articles)) return [];
    const terms = byTerm.map(([term, reports]) => `“${term}” (${count(reports)})`).join(", ");
    return [
      {
        kind: "wording" as const,
        severity: "apparent" as const,
        about: [{ type: "event" as const, id: event.id }],
        sides: byTerm.map(([term, reports]) => sideOf(term, accountsOf(corpus, reports))),
        explanation: `${articles} articles have ${byTerm.length} terms for “${event.label}”: ${terms}, with the number of articles in brackets. To choose another word is no disagreement about what happened.`,
      },
    ];
  });
}
