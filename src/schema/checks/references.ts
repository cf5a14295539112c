import { collectionOf, nearest, referencesOf, thingTypes } from "../../corpus/index.js";
import type { ThingType } from "../../model/index.js";
import type { Draft } from "../draft.js";
import type { Finding } from "../findings.js";
import { article, show } from "../words.js";

/** How many ids are compared for suggestions at the most, so that a corpus full of mistakes is told soon. */
const mostComparisons = 500_000;

/** Every reference leads to a thing of the right type, and none to the record itself. */
export function* checkReferences(draft: Draft): Iterable<Finding> {
  const suggest = createSuggestions(draft);
  for (const entry of draft.entries) {
    for (const { path, to, id } of referencesOf(entry.type, entry.raw)) {
      if (entry.type === to && entry.id === id) {
        const says = `is ${show(id)}, the record itself. Refer to another ${to}, or remove the reference.`;
        yield { entry, code: "self-reference", path, says };
      } else if (!draft.byId.get(to)?.has(id) && !draft.hidden.has(to)) {
        const says = `is ${show(id)}, but there is no ${to} of that id. ${suggest(to, id)}`;
        yield { entry, code: "unknown-reference", path, says };
      }
    }
    if (entry.type === "ordering" && entry.record && entry.record.a === entry.record.b) {
      const says = `is ${show(entry.record.b)}, the same event as \`a\`. An ordering needs two events: correct one of them.`;
      yield { entry, code: "self-reference", path: ["b"], says };
    }
  }
}

/** What a reference that leads nowhere may have meant. */
function createSuggestions({ byId }: Draft): (to: ThingType, id: string) => string {
  const made = new Map<string, string>();
  let comparisons = 0;
  const make = (to: ThingType, id: string): string => {
    const elsewhere = thingTypes.find((type) => byId.get(type)?.has(id));
    if (elsewhere) {
      return `${show(id)} is ${article(elsewhere)} ${elsewhere}: refer to ${article(to)} ${to}, or correct the field.`;
    }
    const candidates = byId.get(to);
    comparisons += candidates?.size ?? 0;
    const near = candidates && comparisons <= mostComparisons ? nearest(id, candidates.keys()) : null;
    return near === null
      ? `Add it to \`${collectionOf[to]}\`, or correct the id.`
      : `Did you mean ${show(near)}?`;
  };
  return (to, id) => {
    const key = JSON.stringify([to, id]);
    const suggestion = made.get(key) ?? make(to, id);
    made.set(key, suggestion);
    return suggestion;
  };
}
