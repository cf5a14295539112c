import { fieldCheck } from "../check.js";
import { ClaimError } from "../errors.js";
import { show } from "../show.js";
import type { ItemClaim } from "./types.js";

/**
 * The claims as columns: ordered by item, then value, then claimant, whatever order they came in. Everything is
 * a number; names stand once. A *voice* is one claimant on one group.
 */
export interface ClaimTable {
  readonly claimants: readonly string[];
  readonly groups: readonly (string | null)[];
  /** By group: whether its values are numbers. */
  readonly numeric: Uint8Array;
  readonly items: readonly string[];
  /** By item: its group. */
  readonly groupOf: Int32Array;
  /** By item, and one more: its first claim. */
  readonly claimStart: Int32Array;
  /** By item, and one more: its first distinct value. */
  readonly valueStart: Int32Array;
  /** By distinct value: the number, or the rank of the word. */
  readonly number: Float64Array;
  /** By distinct value, and one more: its first claim. */
  readonly saidStart: Int32Array;
  /** By claim: who makes it. */
  readonly claimant: Int32Array;
  /** By claim: the voice that makes it. */
  readonly voice: Int32Array;
  /** By claim: 1, or a part of it where a claimant gives several values for one item. */
  readonly share: Float64Array;
  /** By voice: the claimant and the group. */
  readonly voiceClaimant: Int32Array;
  readonly voiceGroup: Int32Array;
  /** The words, by rank. */
  readonly words: readonly string[];
}

/** Reads claims into columns. O(n) for n claims, and the sorting of the names. */
export function readClaims(claims: readonly ItemClaim[]): ClaimTable {
  if (!Array.isArray(claims)) throw new ClaimError("claims", null, "is no array. Give an array of claims.");
  const raw = intern(claims);
  const claimants = inOrder(raw.claimants);
  const groups = inOrder(raw.groups);
  const words = inOrder(raw.words);
  const items = orderItems(raw.items, groups.rank);

  // From the order of coming to that of the names, in place: more columns would be more work for the collector.
  const { claimant: claimantOf, item: itemOf, value: key } = raw;
  for (let claim = 0; claim < claims.length; claim++) {
    claimantOf[claim] = claimants.rank[claimantOf[claim] as number] as number;
    itemOf[claim] = items.rank[itemOf[claim] as number] as number;
    if (raw.isWord[claim] === 1) key[claim] = words.rank[key[claim] as number] as number;
  }
  const claimStart = startsOf(itemOf, items.names.length);
  const order = orderBy(itemOf, claimStart);
  for (let item = 0; item < items.names.length; item++) {
    sortRun(order, claimStart[item] as number, claimStart[item + 1] as number, key, claimantOf);
  }

  const groupOf = items.group;
  const numeric = new Uint8Array(groups.names.length);
  for (let group = 0; group < groups.names.length; group++) {
    numeric[groups.rank[group] as number] = raw.groupIsWord[group] === 1 ? 0 : 1;
  }
  const columns = merge(order, claimStart, claimantOf, key, claimants.names.length);
  const voices = voicesOf(columns.claimant, columns.claimStart, groupOf, claimants.names.length);
  return {
    claimants: claimants.names,
    groups: groups.names.map((name) => (name === noGroup ? null : name.slice(1))),
    numeric,
    items: items.names,
    groupOf,
    words: words.names,
    ...columns,
    ...voices,
  };
}

/** The claims on some of the items, ascending. Voices, claimants and groups keep their numbers. O(claims on them). */
export function pickItems(table: ClaimTable, items: Int32Array): ClaimTable {
  const starts = (column: Int32Array): Int32Array => {
    const picked = new Int32Array(items.length + 1);
    for (let at = 0; at < items.length; at++) {
      const item = items[at] as number;
      picked[at + 1] = (picked[at] as number) + (column[item + 1] as number) - (column[item] as number);
    }
    return picked;
  };
  const claimStart = starts(table.claimStart);
  const valueStart = starts(table.valueStart);
  const [values, claims] = [valueStart[items.length] as number, claimStart[items.length] as number];
  const number = new Float64Array(values);
  const saidStart = new Int32Array(values + 1);
  const claimant = new Int32Array(claims);
  const voice = new Int32Array(claims);
  const share = new Float64Array(claims);
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as number;
    const [toValue, toClaim] = [valueStart[at] as number, claimStart[at] as number];
    const [fromValue, fromClaim] = [table.valueStart[item] as number, table.claimStart[item] as number];
    for (let value = table.valueStart[item + 1] as number; value-- > fromValue; ) {
      number[toValue + value - fromValue] = table.number[value] as number;
      saidStart[toValue + value - fromValue] = (table.saidStart[value] as number) - fromClaim + toClaim;
    }
    for (let claim = table.claimStart[item + 1] as number; claim-- > fromClaim; ) {
      claimant[toClaim + claim - fromClaim] = table.claimant[claim] as number;
      voice[toClaim + claim - fromClaim] = table.voice[claim] as number;
      share[toClaim + claim - fromClaim] = table.share[claim] as number;
    }
  }
  saidStart[values] = claims;
  return {
    ...table,
    items: Array.from(items, (item) => table.items[item] as string),
    groupOf: Int32Array.from(items, (item) => table.groupOf[item] as number),
    claimStart,
    valueStart,
    number,
    saidStart,
    claimant,
    voice,
    share,
  };
}

/** Stands for a claim without a group; named groups have a mark before their name, so that none is like it. */
const noGroup = "";

interface Interned {
  readonly claimants: string[];
  readonly groups: string[];
  readonly words: string[];
  readonly items: { readonly name: string; readonly group: number }[];
  readonly claimant: Int32Array;
  readonly item: Int32Array;
  /** The number, or which word. */
  readonly value: Float64Array;
  readonly isWord: Uint8Array;
  readonly groupIsWord: number[];
}

function intern(claims: readonly ItemClaim[]): Interned {
  const size = claims.length;
  const claimantIds = new Map<string, number>();
  const wordIds = new Map<string, number>();
  const groupIds = new Map<string | undefined, number>();
  const itemIds: Map<string, number>[] = [];
  const firstOfGroup: number[] = [];
  const out: Interned = {
    claimants: [],
    groups: [],
    words: [],
    items: [],
    claimant: new Int32Array(size),
    item: new Int32Array(size),
    value: new Float64Array(size),
    isWord: new Uint8Array(size),
    groupIsWord: [],
  };
  // Claims mostly come item by item: what the last one said needs no looking up.
  let lastGroup: string | undefined;
  let groupId: number | undefined;
  let lastItem: string | undefined;
  let itemId: number | undefined;
  for (let index = 0; index < size; index++) {
    const claim = claims[index] as ItemClaim;
    if (typeof claim !== "object" || claim === null) {
      const advice = "is no claim. Give an object with `item`, `value` and `claimant`.";
      throw new ClaimError(`claims[${index}]`, null, advice);
    }
    if (index === 0) checkFields(claim, "claims[0]");
    const { item, value, claimant, group } = claim;
    let claimantId = claimantIds.get(claimant);
    if (claimantId === undefined) {
      checkName(claimant, index, "claimant", "Say whose claim it is.");
      claimantId = out.claimants.push(claimant) - 1;
      claimantIds.set(claimant, claimantId);
    }
    const isWord = typeof value === "string" ? 1 : 0;
    if (group !== lastGroup || groupId === undefined) {
      groupId = groupIds.get(group);
      lastGroup = group;
      itemId = undefined;
    }
    if (groupId === undefined) {
      if (group !== undefined) checkName(group, index, "group", "Name the group, or leave it out.");
      groupId = out.groups.push(group === undefined ? noGroup : `=${group}`) - 1;
      groupIds.set(group, groupId);
      itemIds.push(new Map());
      out.groupIsWord.push(isWord);
      firstOfGroup.push(index);
    }
    if (item !== lastItem || itemId === undefined) {
      itemId = (itemIds[groupId] as Map<string, number>).get(item);
      lastItem = item;
    }
    if (itemId === undefined) {
      checkName(item, index, "item", "Say what the claim is about.");
      itemId = out.items.push({ name: item, group: groupId }) - 1;
      (itemIds[groupId] as Map<string, number>).set(item, itemId);
    }
    checkValue(value, index);
    if (out.groupIsWord[groupId] !== isWord) {
      const [is, was] = isWord ? ["a word", "a number"] : ["a number", "a word"];
      const where = group === undefined ? "" : ` of the group ${JSON.stringify(group)}`;
      throw new ClaimError(
        `claims[${index}]`,
        "value",
        `is ${is} where claims[${firstOfGroup[groupId]}]${where} gives ${was}. Give all values of a group as numbers, or all as text; or name groups.`,
      );
    }
    if (typeof value === "string") {
      let word = wordIds.get(value);
      if (word === undefined) {
        word = out.words.push(value) - 1;
        wordIds.set(value, word);
      }
      out.value[index] = word;
    } else out.value[index] = value + 0;
    out.isWord[index] = isWord;
    out.claimant[index] = claimantId;
    out.item[index] = itemId;
  }
  return out;
}

const checkFields = fieldCheck(["item", "value", "claimant", "group"]);

function checkName(name: unknown, index: number, field: string, advice: string): void {
  if (typeof name === "string" && name !== "") return;
  const text = typeof name === "number" || typeof name === "bigint" ? `Give it as text: "${name}".` : advice;
  throw new ClaimError(`claims[${index}]`, field, `is ${show(name)}. ${text}`);
}

function checkValue(value: unknown, index: number): void {
  if (typeof value === "string" ? value !== "" : Number.isFinite(value)) return;
  const advice = "Give a finite number or a word; where nothing is claimed, leave the claim out.";
  throw new ClaimError(`claims[${index}]`, "value", `is ${show(value)}. ${advice}`);
}

/** Names in code-unit order, and the rank of each by where it stood. */
function inOrder(names: readonly string[]): { names: string[]; rank: Int32Array } {
  const order = names
    .map((_, index) => index)
    .sort((a, b) => compare(names[a] as string, names[b] as string));
  const rank = new Int32Array(names.length);
  order.forEach((from, to) => {
    rank[from] = to;
  });
  return { names: order.map((index) => names[index] as string), rank };
}

function orderItems(
  items: Interned["items"],
  groupRank: Int32Array,
): { names: string[]; rank: Int32Array; group: Int32Array } {
  const groupOf = Int32Array.from(items, ({ group }) => groupRank[group] as number);
  const order = items
    .map((_, index) => index)
    .sort(
      (a, b) =>
        (groupOf[a] as number) - (groupOf[b] as number) ||
        compare((items[a] as { name: string }).name, (items[b] as { name: string }).name),
    );
  const rank = new Int32Array(items.length);
  order.forEach((from, to) => {
    rank[from] = to;
  });
  return {
    names: order.map((index) => (items[index] as { name: string }).name),
    rank,
    group: Int32Array.from(order, (index) => groupOf[index] as number),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The indices of a column of keys by key, which start where `starts` says: a counting sort. */
function orderBy(key: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice();
  const sorted = new Int32Array(key.length);
  for (let index = 0; index < key.length; index++) {
    const of = key[index] as number;
    const to = next[of] as number;
    sorted[to] = index;
    next[of] = to + 1;
  }
  return sorted;
}

function startsOf(key: Int32Array, limit: number): Int32Array {
  const starts = new Int32Array(limit + 1);
  for (let index = 0; index < key.length; index++) {
    const to = (key[index] as number) + 1;
    starts[to] = (starts[to] as number) + 1;
  }
  for (let each = 1; each <= limit; each++)
    starts[each] = (starts[each] as number) + (starts[each - 1] as number);
  return starts;
}

/** Sorts a run of indices by value, then claimant. */
function sortRun(
  order: Int32Array,
  from: number,
  to: number,
  value: Float64Array,
  claimant: Int32Array,
): void {
  if (to - from > 40) {
    order
      .subarray(from, to)
      .sort(
        (a, b) =>
          (value[a] as number) - (value[b] as number) || (claimant[a] as number) - (claimant[b] as number),
      );
    return;
  }
  for (let at = from + 1; at < to; at++) {
    const index = order[at] as number;
    const own = value[index] as number;
    const by = claimant[index] as number;
    let hole = at;
    for (; hole > from; hole--) {
      const other = order[hole - 1] as number;
      const theirs = value[other] as number;
      if (theirs < own || (theirs === own && (claimant[other] as number) <= by)) break;
      order[hole] = other;
    }
    order[hole] = index;
  }
}

/** Columns in the final order, each claimant once per item and value. */
function merge(
  order: Int32Array,
  start: Int32Array,
  claimantOf: Int32Array,
  key: Float64Array,
  claimants: number,
): Pick<ClaimTable, "claimStart" | "valueStart" | "number" | "saidStart" | "claimant" | "share"> {
  const items = start.length - 1;
  const claimStart = new Int32Array(items + 1);
  const valueStart = new Int32Array(items + 1);
  const number = new Float64Array(order.length);
  const saidStart = new Int32Array(order.length + 1);
  const claimant = new Int32Array(order.length);
  const share = new Float64Array(order.length).fill(1);
  // By claimant: the last item it spoke of, plus one, and how many values it gave there.
  const spoke = new Int32Array(claimants);
  const gave = new Int32Array(claimants);
  let claims = 0;
  let values = 0;
  for (let item = 0; item < items; item++) {
    const first = claims;
    const firstValue = values;
    let repeated = false;
    for (let at = start[item] as number; at < (start[item + 1] as number); at++) {
      const index = order[at] as number;
      const by = claimantOf[index] as number;
      const value = key[index] as number;
      if (values === firstValue || number[values - 1] !== value) {
        number[values] = value;
        saidStart[values++] = claims;
      } else if (claimant[claims - 1] === by) continue;
      if (spoke[by] === item + 1) {
        gave[by] = (gave[by] as number) + 1;
        repeated = true;
      } else {
        spoke[by] = item + 1;
        gave[by] = 1;
      }
      claimant[claims++] = by;
    }
    if (repeated) {
      for (let claim = first; claim < claims; claim++)
        share[claim] = 1 / (gave[claimant[claim] as number] as number);
    }
    claimStart[item + 1] = claims;
    valueStart[item + 1] = values;
  }
  saidStart[values] = claims;
  return {
    claimStart,
    valueStart,
    number: number.subarray(0, values),
    saidStart: saidStart.subarray(0, values + 1),
    claimant: claimant.subarray(0, claims),
    share: share.subarray(0, claims),
  };
}

function voicesOf(
  claimant: Int32Array,
  claimStart: Int32Array,
  groupOf: Int32Array,
  claimants: number,
): Pick<ClaimTable, "voice" | "voiceClaimant" | "voiceGroup"> {
  const voice = new Int32Array(claimant.length);
  // Items are ordered by group, so that a claimant's current voice is that of the group last seen.
  const current = new Int32Array(claimants).fill(-1);
  const voiceClaimant: number[] = [];
  const voiceGroup: number[] = [];
  for (let item = 0; item < groupOf.length; item++) {
    const group = groupOf[item] as number;
    for (let claim = claimStart[item] as number; claim < (claimStart[item + 1] as number); claim++) {
      const by = claimant[claim] as number;
      let id = current[by] as number;
      if (id < 0 || voiceGroup[id] !== group) {
        id = voiceClaimant.push(by) - 1;
        voiceGroup.push(group);
        current[by] = id;
      }
      voice[claim] = id;
    }
  }
  return { voice, voiceClaimant: Int32Array.from(voiceClaimant), voiceGroup: Int32Array.from(voiceGroup) };
}
