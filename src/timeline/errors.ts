import type { AllenRelation } from "../model/index.js";

/** Thrown for an event that a timeline does not have. */
export class UnknownEventError extends Error {
  /** Always `"UnknownEventError"`. */
  override readonly name: string = "UnknownEventError";
  /** The id that was asked for. */
  readonly event: string;
  /** The nearest id there is; `null`: none is near. */
  readonly suggestion: string | null;
  /** The timing or ordering that names it; `null`: a question to the timeline did. */
  readonly report: string | null;

  /**
   * @param event - The id that was asked for.
   * @param suggestion - The nearest id there is, or `null`.
   * @param report - The timing or ordering that names it, or `null`.
   */
  constructor(event: string, suggestion: string | null, report: string | null = null) {
    const hint = suggestion === null ? "" : ` Did you mean \`${suggestion}\`?`;
    const where = report === null ? "" : `, which \`${report}\` names`;
    super(`The timeline has no event \`${event}\`${where}.${hint}`);
    this.event = event;
    this.suggestion = suggestion;
    this.report = report;
  }
}

/** Thrown for events, timings or orderings that no timeline can be made of. */
export class TimelineInputError extends Error {
  /** Always `"TimelineInputError"`. */
  override readonly name: string = "TimelineInputError";
  /** The id of the record that is wrong. */
  readonly record: string;
  /** Its field that is wrong. */
  readonly field: string;
  /** What is wrong with it, and what to do. */
  readonly reason: string;

  /**
   * @param record - The id of the record that is wrong.
   * @param field - Its field that is wrong.
   * @param reason - What is wrong with it, and what to do.
   */
  constructor(record: string, field: string, reason: string) {
    super(`\`${field}\` of \`${record}\` ${reason}`);
    this.record = record;
    this.field = field;
    this.reason = reason;
  }
}

/**
 * Thrown for an ordering whose set of relations is not convex on endpoints: no comparison of beginnings
 * and ends allows exactly these, as with "before or after".
 */
export class NonConvexRelationError extends Error {
  /** Always `"NonConvexRelationError"`. */
  override readonly name: string = "NonConvexRelationError";
  /** The id of the ordering. */
  readonly ordering: string;
  /** The relations as given. */
  readonly relation: readonly AllenRelation[];
  /** The smallest convex set that holds them all. */
  readonly closure: readonly AllenRelation[];

  /**
   * @param ordering - The id of the ordering.
   * @param relation - The relations as given.
   * @param closure - The smallest convex set that holds them all.
   */
  constructor(ordering: string, relation: readonly AllenRelation[], closure: readonly AllenRelation[]) {
    super(
      `\`relation\` of \`${ordering}\` is "${relation.join(" or ")}", which is not convex on endpoints. ` +
        `Write the convex set that holds them, [${closure.join(", ")}], or split the ordering.`,
    );
    this.ordering = ordering;
    this.relation = relation;
    this.closure = closure;
  }
}
