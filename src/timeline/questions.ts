import { ArgumentError, nearest } from "../corpus/index.js";
import type { Built } from "./build.js";
import { UnknownEventError } from "./errors.js";
import type { Outlook } from "./outlook.js";
import { relationOf, type TiesOf, tiesIn } from "./relation.js";
import type { Placed } from "./statements.js";
import type { Timeline, TimelineEntry, TimelineRelation, TimelineRelationRow } from "./types.js";

/** What can be asked of a timeline. */
export function questionsTo(
  { events }: Built,
  { courses, undisputed }: Outlook,
  readEntries: () => readonly TimelineEntry[],
): Pick<Timeline, "relation" | "relations"> {
  const find = (id: string): Placed => {
    const known = events.indexOf(id);
    if (known !== undefined) return events.placeOf(known);
    if (typeof id !== "string")
      throw new ArgumentError("relation", "event", "is no id. Give two ids of events.");
    throw new UnknownEventError(id, nearest(id, events.ids));
  };
  let tiesOfCourses: readonly TiesOf[] | undefined;
  let tiesUndisputed: TiesOf | undefined;
  const told = (a: Placed, b: Placed): TimelineRelation => {
    tiesOfCourses ??= courses().map(tiesIn);
    const answer = relationOf(
      tiesOfCourses.map((tiesOf) => tiesOf(a, b)),
      a.kind,
      b.kind,
    );
    if (answer.certain === null || undisputed === null) return answer;
    // What is certain has to hold without the reports that others contradict, too.
    tiesUndisputed ??= tiesIn(undisputed());
    const { certain } = relationOf([tiesUndisputed(a, b)], a.kind, b.kind);
    return certain === answer.certain ? answer : { ...answer, certain: null };
  };
  const relation = (a: string, b: string): TimelineRelation => told(find(a), find(b));
  return {
    relation,
    relations(asked) {
      const pairs: [string, string][] =
        typeof asked === "string"
          ? readEntries().flatMap(({ event }): [string, string][] =>
              event === asked ? [] : [[asked, event]],
            )
          : asked.flatMap((a, index) => asked.slice(index + 1).map((b): [string, string] => [a, b]));
      return pairs.map(([a, b]): TimelineRelationRow => ({ a, b, ...relation(a, b) }));
    },
  };
}
