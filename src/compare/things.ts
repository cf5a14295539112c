import type { Report } from "../model/index.js";
import type { ThingRef } from "./types.js";

/** The things that a report itself speaks of; what it implies through them is not counted. */
export function thingsOf(report: Report): readonly ThingRef[] {
  const refs: ThingRef[] = [];
  const add = (type: ThingRef["type"], id: string | null): void => {
    if (id !== null && !refs.some((ref) => ref.type === type && ref.id === id)) refs.push({ type, id });
  };
  switch (report.type) {
    case "mention":
      add("event", report.event);
      for (const place of report.places) add("place", place);
      add("actor", report.claimant);
      break;
    case "timing":
    case "duration":
      add("event", report.event);
      add("actor", report.claimant);
      break;
    case "ordering":
      add("event", report.a);
      add("event", report.b);
      add("actor", report.claimant);
      break;
    case "quote":
      add("utterance", report.utterance);
      add("actor", report.attributedTo);
      add("actor", report.via);
      break;
    case "figure":
      add("measure", report.measure);
      add("actor", report.claimant);
      add("actor", report.via);
      break;
    case "stance":
      add("proposition", report.proposition);
      add("actor", report.claimant);
      break;
  }
  return refs;
}
