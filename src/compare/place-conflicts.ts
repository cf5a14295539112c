import { contentOrder, groupBy } from "../corpus/index.js";
import type { Corpus, Ids } from "../model/index.js";
import { nestingOf } from "./nesting.js";
import { sceneConflicts } from "./scene-conflicts.js";
import { countsIn } from "./scene-counts.js";
import { siteConflicts } from "./site-conflicts.js";
import type { Conflict } from "./types.js";

/** Events that accounts put at different places, or of which they name different scenes. */
export function placeConflicts<I extends Ids>(corpus: Corpus<I>): readonly Conflict<I>[] {
  const order = contentOrder(corpus);
  const events = order.all("event");
  const told = order.all("mention").filter((mention) => mention.modality === "actual");
  const mentions = groupBy(told, (mention) => mention.event);
  const parts = groupBy(
    events.filter((event) => event.partOf !== null && event.place !== null),
    (event) => event.partOf ?? "",
  );
  const nesting = nestingOf(corpus);
  const countOf = countsIn(corpus);
  return [
    ...events.flatMap((event) =>
      sceneConflicts(corpus, nesting, event, parts.get(event.id) ?? [], mentions, countOf),
    ),
    ...siteConflicts(corpus, nesting, events, mentions),
  ];
}
