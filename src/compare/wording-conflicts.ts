import { contentOrder, enumerate, groupBy } from "../corpus/index.js";
import type { Corpus, EventCategory, Ids, Mention } from "../model/index.js";
import { accountsOf, sideOf } from "./describe.js";
import type { Conflict } from "./types.js";

/** Where the word chosen for an event carries a judgement: killed, assassinated or murdered. */
const weighty: ReadonlySet<EventCategory> = new Set<EventCategory>(["killing", "accident"]);

/** Deaths for which the articles themselves, not those whom they quote, choose different words. */
export function wordingConflicts<I extends Ids>(corpus: Corpus<I>): readonly Conflict<I>[] {
  const order = contentOrder(corpus);
  const mentions = groupBy(order.all("mention"), (mention) => mention.event);
  return order.all("event").flatMap((event) => {
    if (!weighty.has(event.category)) return [];
    const own = (mentions.get(event.id) ?? []).filter(
      ({ term, claimant, modality }) => term !== null && claimant === null && modality === "actual",
    );
    const byTerm = [...groupBy(own, (mention) => wordOf(mention.term ?? ""))];
    const count = (reports: readonly Mention<I>[]) => new Set(reports.map((report) => report.source)).size;
    const articles = count(own);
    if (articles < 2 || byTerm.every(([, reports]) => count(reports) === articles)) return [];
    const terms = enumerate(byTerm.map(([, reports]) => `“${termOf(reports)}” (${count(reports)})`));
    return [
      {
        kind: "wording" as const,
        severity: "apparent" as const,
        about: [{ type: "event" as const, id: event.id }],
        sides: byTerm.map(([, reports]) => sideOf(termOf(reports), accountsOf(corpus, reports))),
        explanation: `${articles} articles have ${byTerm.length} terms for “${event.label}”: ${terms}, with the number of articles in brackets. To choose another word is no disagreement about what happened.`,
      },
    ];
  });
}

/** What the forms of a word have in common: a killing and somebody killed, an assassination and the assassinated. */
function wordOf(term: string): string {
  return term
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/(?<=\p{L}{3})(?:ations?|ated|ating|ates?|ings?|ed|s)$/u, ""))
    .join(" ");
}

/** The form of a word that most of the mentions print; of several the one that comes first. */
function termOf<I extends Ids>(mentions: readonly Mention<I>[]): string {
  const forms = [...groupBy(mentions, ({ term }) => (term ?? "").toLowerCase())];
  const most = Math.max(...forms.map(([, same]) => same.length));
  return forms.find(([, same]) => same.length === most)?.[0] ?? "";
}
