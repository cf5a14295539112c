import type { RecordOf, RecordType } from "../model/index.js";

type AnyRecord = RecordOf[RecordType];

/**
 * One record of two of the same id.
 *
 * @param lists - Whether lists that differ are united instead of being a difference.
 * @returns The record, and the fields in which the two differ so that they cannot be one.
 */
export function unite(
  first: AnyRecord,
  second: AnyRecord,
  lists: boolean,
): { readonly record: AnyRecord; readonly fields: readonly string[] } {
  const a = first as unknown as Readonly<Record<string, unknown>>;
  const b = second as unknown as Readonly<Record<string, unknown>>;
  const fields: string[] = [];
  const record: Record<string, unknown> = { ...a };
  for (const field of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (canonical(a[field]) === canonical(b[field])) continue;
    if (lists && Array.isArray(a[field]) && Array.isArray(b[field])) {
      record[field] = field === "spellings" ? spellings(a[field], b[field]) : union(a[field], b[field]);
    } else {
      fields.push(field);
    }
  }
  return { record: record as unknown as AnyRecord, fields };
}

/** A value as text that is the same for equal values, whatever the order of their fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  );
}

function union(a: readonly unknown[], b: readonly unknown[]): unknown[] {
  const byText = new Map([...a, ...b].map((one) => [canonical(one), one]));
  return [...byText.values()];
}

interface Spelling {
  readonly text: string;
  readonly sources: readonly string[];
}

/** Every spelling once, with the sources of both. */
function spellings(a: readonly Spelling[], b: readonly Spelling[]): Spelling[] {
  const sources = new Map<string, readonly string[]>();
  for (const { text, sources: printing } of [...a, ...b]) {
    sources.set(text, [...new Set([...(sources.get(text) ?? []), ...printing])]);
  }
  return [...sources].map(([text, printing]) => ({ text, sources: printing }));
}
