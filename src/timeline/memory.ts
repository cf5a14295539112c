/**
 * Arrays of zeros out of one buffer. An engine that counts buffers looks through its whole heap whenever some
 * tens of megabytes more of them are in use, which among millions of objects takes a second each time; one
 * large buffer costs that once, however many arrays share it and however often it is used again.
 */
export interface Memory {
  float64(length: number): Float64Array<ArrayBuffer>;
  int32(length: number): Int32Array<ArrayBuffer>;
  uint32(length: number): Uint32Array<ArrayBuffer>;
  uint8(length: number): Uint8Array<ArrayBuffer>;
  int8(length: number): Int8Array<ArrayBuffer>;
  /** How much is in use, for {@link Memory.release}. */
  mark(): number;
  /** Takes back all that was handed out since the mark: none of it may be used any more. */
  release(mark: number): void;
}

/** @param bytes - About how much will be needed at a time; what does not fit gets a buffer of its own. */
export function memory(bytes: number): Memory {
  const buffer = new ArrayBuffer(bytes);
  let used = 0;
  /** Behind it, all is zero still. */
  let written = 0;
  function take(length: number, width: number): number | null {
    const at = used;
    const end = at + 8 * Math.ceil((length * width) / 8);
    if (end > bytes) return null;
    used = end;
    if (at < written) new Uint8Array(buffer, at, Math.min(end, written) - at).fill(0);
    written = Math.max(written, end);
    return at;
  }
  return {
    float64(length) {
      const at = take(length, 8);
      return at === null ? new Float64Array(length) : new Float64Array(buffer, at, length);
    },
    int32(length) {
      const at = take(length, 4);
      return at === null ? new Int32Array(length) : new Int32Array(buffer, at, length);
    },
    uint32(length) {
      const at = take(length, 4);
      return at === null ? new Uint32Array(length) : new Uint32Array(buffer, at, length);
    },
    uint8(length) {
      const at = take(length, 1);
      return at === null ? new Uint8Array(length) : new Uint8Array(buffer, at, length);
    },
    int8(length) {
      const at = take(length, 1);
      return at === null ? new Int8Array(length) : new Int8Array(buffer, at, length);
    },
    mark: () => used,
    release(mark) {
      used = mark;
    },
  };
}
