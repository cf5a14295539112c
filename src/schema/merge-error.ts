import type { RecordOf, RecordType } from "../model/index.js";

/** Two records of one id that are not the same. */
export interface Clash {
  /** The type of the second one. */
  readonly type: RecordType;
  /** The id. */
  readonly id: string;
  /** The fields in which they differ. */
  readonly fields: readonly string[];
  /** The two, each with the index of its corpus; ids with their prefix. */
  readonly records: readonly [ClashingRecord, ClashingRecord];
}

/** One of two records that clash. */
export interface ClashingRecord {
  /** The index of its corpus in the list. */
  readonly corpus: number;
  /** The record. */
  readonly record: RecordOf[RecordType];
}

/** How many clashes the message spells out. */
const listed = 10;

/** Thrown when corpora cannot be merged because they use the same ids for different records. */
export class MergeError extends Error {
  /** Always `"MergeError"`. */
  override readonly name: string = "MergeError";
  /** Every clash, in the order of the corpora and their records. */
  readonly clashes: readonly Clash[];

  /**
   * @param clashes - Every clash, at least one.
   */
  constructor(clashes: readonly Clash[]) {
    const lines = clashes.slice(0, listed).map(({ type, id, fields, records: [a, b] }) => {
      const differ = fields.map((field) => `\`${field}\``).join(", ");
      return `\n- ${type} \`${id}\` of corpora ${a.corpus} and ${b.corpus} differs in ${differ}.`;
    });
    const more = clashes.length > listed ? `\nand ${clashes.length - listed} more.` : "";
    super(
      `${clashes.length === 1 ? "One id means" : `${clashes.length} ids mean`} different things in these corpora:${lines.join("")}${more}\n` +
        "Give one corpus a `prefix`, or name the types in `unite` if they mean the same actors or places.",
    );
    this.clashes = Object.freeze([...clashes]);
  }
}
