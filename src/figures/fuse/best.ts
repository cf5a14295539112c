/**
 * The value with the highest score; of equals, which scores that differ by rounding are, the middle one: of numbers
 * on which nobody agrees, that is the median.
 */
export function bestOf(score: Float64Array, from: number, to: number): number {
  let most = 0;
  for (let value = from; value < to; value++) most = Math.max(most, score[value] as number);
  const enough = most * (1 - 1e-9);
  let equals = 0;
  for (let value = from; value < to; value++) equals += Number((score[value] as number) >= enough);
  return placeAmong(score, enough, from, (equals - 1) >> 1);
}

/** The value at a place among those, from one on, that score enough. */
export function placeAmong(score: Float64Array, enough: number, from: number, place: number): number {
  let value = from;
  for (let before = place; (score[value] as number) < enough || before-- > 0; ) value++;
  return value;
}
