/**
 * Freezes a plain value and everything in it, also inside parts that are frozen only on their surface.
 * Records are shallow, so recursion stays shallow.
 */
export function deepFreeze<T>(value: T): T {
  freezeAll(value, new Set());
  return value;
}

function freezeAll(value: unknown, seen: Set<object>): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  for (const inner of Object.values(value)) freezeAll(inner, seen);
  Object.freeze(value);
}
