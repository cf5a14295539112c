import { own } from "../../corpus/index.js";
import type { ThingType } from "../../model/index.js";
import type { Draft } from "../draft.js";
import type { Entry } from "../entry.js";
import type { Finding } from "../findings.js";
import { show } from "../words.js";

/** How much of a circle a message spells out. */
const shown = 8;

const parents: readonly { readonly type: ThingType; readonly field: string }[] = [
  { type: "place", field: "within" },
  { type: "event", field: "partOf" },
  { type: "utterance", field: "repeats" },
  { type: "measure", field: "within" },
];

/** Nothing contains or repeats itself by way of others. (That nothing names itself is seen with the references.) */
export function* checkCycles({ byId }: Draft): Iterable<Finding> {
  for (const { type, field } of parents) {
    const entries = byId.get(type) ?? new Map<string, Entry>();
    const walked = new Map<Entry, Entry>();
    for (const begin of entries.values()) {
      const trail: Entry[] = [];
      let next: Entry | undefined = begin;
      while (next && !walked.has(next)) {
        walked.set(next, begin);
        trail.push(next);
        const parent = own(next.raw, field);
        next = typeof parent === "string" ? entries.get(parent) : undefined;
      }
      if (!next || walked.get(next) !== begin) continue;
      const circle = trail.slice(trail.indexOf(next));
      if (circle.length > 1) yield circleFinding(circle, field);
    }
  }
}

function circleFinding(circle: readonly Entry[], field: string): Finding {
  const entry = circle[0] as Entry;
  const ids = circle.slice(0, shown).map(({ id }) => show(id));
  const rest = circle.length > shown ? ` → ${circle.length - shown} more` : "";
  const says = `leads in a circle: ${ids.join(" → ")}${rest} → ${show(entry.id)}. Correct one of these.`;
  return { entry, code: "cycle", path: [field], says };
}
