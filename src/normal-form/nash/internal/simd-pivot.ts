/** What is used of WebAssembly, which is not part of the language. */
interface WebAssemblyApi {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: { readonly pivot: SimdFunction } };
}

/** All in bytes: where the rows begin and end, the length of a row, where the pivot's row begins, where its column is in it. */
type SimdFunction = (at: number, end: number, length: number, top: number, column: number) => void;

/** A tableau with room for its rows, and the function that pivots it in place. */
export interface PivotMemory {
  readonly entries: Float64Array;
  readonly pivot: (row: number, column: number) => void;
}

const PAGE = 65_536;

// The parameters and locals of the function, by number.
const [AT, END, LENGTH, TOP, COLUMN, READ, TOP_READ, STOP, RECIPROCAL, FACTOR, FACTORS] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const;

// Instructions (https://webassembly.github.io/spec/core/binary/instructions.html).
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const add = (local: number, bytes: number): number[] => [...get(local), 0x41, bytes, 0x6a, ...set(local)];
const [LOOP, IF, END_OF_BLOCK, REPEAT_IF] = [[0x03, 0x40], [0x04, 0x40], [0x0b], [0x0d, 0]] as const;
const [SUM, DIFFERENT, BELOW] = [[0x6a], [0x47], [0x49]] as const;
const [LOAD, STORE, ONE] = [
  [0x2b, 3, 0],
  [0x39, 3, 0],
  [0x44, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f],
] as const;
const [NEGATE, TIMES, OVER] = [[0x9a], [0xa2], [0xa3]] as const;
const [LOAD_PAIR, STORE_PAIR, PAIR_OF] = [
  [0xfd, 0x00, 3, 0],
  [0xfd, 0x0b, 3, 0],
  [0xfd, 0x14],
] as const;
const [PAIR_TIMES, PAIR_MINUS] = [
  [0xfd, 0xf2, 0x01],
  [0xfd, 0xf1, 0x01],
] as const;

const BODY: readonly number[] = [
  // 5 to 7 are integers, 8 and 9 doubles, 10 is a pair of doubles.
  ...[3, 3, 0x7f, 2, 0x7c, 1, 0x7b],
  // The pivot's row, divided by the pivot.
  ...[...ONE, ...get(TOP), ...get(COLUMN), ...SUM, ...LOAD, ...OVER, ...set(RECIPROCAL)],
  ...[...get(RECIPROCAL), ...PAIR_OF, ...set(FACTORS)],
  ...[...get(TOP), ...set(READ), ...get(TOP), ...get(LENGTH), ...SUM, ...set(STOP)],
  ...LOOP,
  ...[...get(READ), ...get(READ), ...LOAD_PAIR, ...get(FACTORS), ...PAIR_TIMES, ...STORE_PAIR],
  ...[...add(READ, 16), ...get(READ), ...get(STOP), ...BELOW, ...REPEAT_IF],
  ...END_OF_BLOCK,
  ...[...get(TOP), ...get(COLUMN), ...SUM, ...get(RECIPROCAL), ...STORE],
  // From each other row, that row times its entry in the column.
  ...LOOP,
  ...[...get(AT), ...get(TOP), ...DIFFERENT, ...IF],
  ...[...get(AT), ...get(COLUMN), ...SUM, ...LOAD, ...set(FACTOR)],
  ...[...get(FACTOR), ...PAIR_OF, ...set(FACTORS)],
  ...[...get(AT), ...set(READ), ...get(TOP), ...set(TOP_READ)],
  ...[...get(AT), ...get(LENGTH), ...SUM, ...set(STOP)],
  ...LOOP,
  ...[...get(READ), ...get(READ), ...LOAD_PAIR],
  ...[...get(FACTORS), ...get(TOP_READ), ...LOAD_PAIR, ...PAIR_TIMES, ...PAIR_MINUS, ...STORE_PAIR],
  ...[...add(READ, 16), ...add(TOP_READ, 16), ...get(READ), ...get(STOP), ...BELOW, ...REPEAT_IF],
  ...END_OF_BLOCK,
  ...[...get(AT), ...get(COLUMN), ...SUM],
  ...[...get(FACTOR), ...NEGATE, ...get(RECIPROCAL), ...TIMES, ...STORE],
  ...END_OF_BLOCK,
  ...[...get(AT), ...get(LENGTH), ...SUM, ...set(AT)],
  ...[...get(AT), ...get(END), ...BELOW, ...REPEAT_IF],
  ...END_OF_BLOCK,
  ...END_OF_BLOCK,
];

/** The module, once it has been compiled. */
let compiled: object | null = null;

/** The binary module: a function `pivot` of five integers on the memory `m.m`. */
function moduleBytes(): Uint8Array {
  const text = (name: string): number[] => [name.length, ...Array.from(name, (c) => c.charCodeAt(0))];
  const size = (count: number): number[] => [(count & 127) | 128, count >> 7];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[1, 9, 1, 0x60, 5, 0x7f, 0x7f, 0x7f, 0x7f, 0x7f, 0],
    ...[2, 8, 1, ...text("m"), ...text("m"), 2, 0, 1],
    ...[3, 2, 1, 0],
    ...[7, 9, 1, ...text("pivot"), 0, 0],
    ...[10, ...size(BODY.length + 3), 1, ...size(BODY.length), ...BODY],
  ]);
}

/**
 * Returns room for a tableau whose pivots take two doubles at a time, each rounded as it is alone; null where there is no
 * WebAssembly with vectors, or none is allowed.
 *
 * @param stride - the length of a row, even
 */
export function simdPivotMemory(rows: number, stride: number): PivotMemory | null {
  const api = (globalThis as { readonly WebAssembly?: WebAssemblyApi }).WebAssembly;
  if (api === undefined) return null;
  const length = 8 * stride;
  try {
    const memory = new api.Memory({ initial: Math.max(1, Math.ceil((rows * length) / PAGE)) });
    compiled ??= new api.Module(moduleBytes());
    const { pivot } = new api.Instance(compiled, { m: { m: memory } }).exports;
    return {
      entries: new Float64Array(memory.buffer, 0, rows * stride),
      pivot: (row, column) => pivot(0, rows * length, length, row * length, 8 * column),
    };
  } catch {
    // A browser may forbid to compile, an old one knows no vectors.
    return null;
  }
}

/** The same in the language itself. */
export function plainPivotMemory(rows: number, stride: number): PivotMemory {
  const entries = new Float64Array(rows * stride);
  return { entries, pivot: (row, column) => plainPivot(entries, stride, row, column) };
}

function plainPivot(entries: Float64Array, stride: number, row: number, column: number): void {
  const top = row * stride;
  const reciprocal = 1 / (entries[top + column] as number);
  for (let j = top; j < top + stride; j++) entries[j] = (entries[j] as number) * reciprocal;
  entries[top + column] = reciprocal;
  for (let start = 0; start < entries.length; start += stride) {
    if (start === top) continue;
    const factor = entries[start + column] as number;
    for (let j = 0; j < stride; j++) {
      entries[start + j] = (entries[start + j] as number) - factor * (entries[top + j] as number);
    }
    entries[start + column] = -factor * reciprocal;
  }
}
