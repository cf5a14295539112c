import { referencesOf, reportTypes, thingTypes } from "../../corpus/index.js";
import type { RecordType } from "../../model/index.js";
import type { Draft } from "../draft.js";
import type { Entry } from "../entry.js";
import type { Finding } from "../findings.js";

/** Every thing is reached from some report, and every source says something. */
export function* checkUsage(draft: Draft): Iterable<Finding> {
  if (draft.opaque) return;
  const used = usedThings(draft);
  for (const entry of draft.entries) {
    const isFirst = entry.id !== null && draft.byId.get(entry.type)?.get(entry.id) === entry;
    if (!isFirst || used.has(entry) || !things.has(entry.type)) continue;
    const says =
      entry.type === "source"
        ? "has no reports. Add what it says, or remove it."
        : "is used by no report. Refer to it from a report, or from a thing that one uses, or remove it.";
    yield { entry, code: "unused", path: [], says };
  }
}

const things: ReadonlySet<RecordType> = new Set(thingTypes);
const reports: ReadonlySet<RecordType> = new Set(reportTypes);

/** All that is reached from the reports, and from texts in what could not be read. */
function usedThings({ entries, byId, loose }: Draft): ReadonlySet<Entry> {
  const used = new Set<Entry>();
  const open: Entry[] = entries.filter(({ type }) => reports.has(type));
  const use = (entry: Entry | undefined): void => {
    if (!entry || used.has(entry)) return;
    used.add(entry);
    open.push(entry);
  };
  for (const text of loose) for (const type of thingTypes) use(byId.get(type)?.get(text));
  for (let entry = open.pop(); entry; entry = open.pop()) {
    for (const { to, id, uses } of referencesOf(entry.type, entry.raw)) {
      if (uses) use(byId.get(to)?.get(id));
    }
  }
  return used;
}
