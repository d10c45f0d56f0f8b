/**
 * A stack allocator: arrays are allocated one after the other and freed together. There is no garbage collector, and
 * indices are not checked.
 */

/** Address of the next array. */
let top: usize = __heap_base

/** @returns an address, a multiple of 8, with arbitrary contents */
export function allocate(bytes: usize): usize {
  const at = top
  top = (at + bytes + 7) & ~7
  if (top > (<usize>memory.size()) << 16) grow()
  return at
}

/** Makes room up to `top` and a quarter more: a step takes about a millisecond, and untouched pages cost nothing. */
function grow(): void {
  const size = memory.size()
  const missing = <i32>((top + 0xffff) >> 16) - size
  if (memory.grow(max(missing, size >> 2)) < 0 && memory.grow(missing) < 0) unreachable()
}

/** Frees everything that was allocated after `mark`. */
export function release(mark: usize): void {
  top = mark
}

export function mark(): usize {
  return top
}

/** 32-bit integers. */
@unmanaged
export class Ints {
  @inline @operator('[]') get(i: i32): i32 {
    return load<i32>(changetype<usize>(this) + ((<usize>i) << 2))
  }
  @inline @operator('[]=') set(i: i32, value: i32): void {
    store<i32>(changetype<usize>(this) + ((<usize>i) << 2), value)
  }
}

/** Unsigned 16-bit integers. */
@unmanaged
export class Shorts {
  @inline @operator('[]') get(i: i32): i32 {
    return load<u16>(changetype<usize>(this) + ((<usize>i) << 1))
  }
  @inline @operator('[]=') set(i: i32, value: i32): void {
    store<u16>(changetype<usize>(this) + ((<usize>i) << 1), <u16>value)
  }
}

/** Unsigned 8-bit integers. */
@unmanaged
export class Bytes {
  @inline @operator('[]') get(i: i32): i32 {
    return load<u8>(changetype<usize>(this) + <usize>i)
  }
  @inline @operator('[]=') set(i: i32, value: i32): void {
    store<u8>(changetype<usize>(this) + <usize>i, <u8>value)
  }
}

/** Unsigned 64-bit integers. */
@unmanaged
export class Longs {
  @inline @operator('[]') get(i: i32): u64 {
    return load<u64>(changetype<usize>(this) + ((<usize>i) << 3))
  }
  @inline @operator('[]=') set(i: i32, value: u64): void {
    store<u64>(changetype<usize>(this) + ((<usize>i) << 3), value)
  }
}

/** 64-bit floating point numbers. */
@unmanaged
export class Floats {
  @inline @operator('[]') get(i: i32): f64 {
    return load<f64>(changetype<usize>(this) + ((<usize>i) << 3))
  }
  @inline @operator('[]=') set(i: i32, value: f64): void {
    store<f64>(changetype<usize>(this) + ((<usize>i) << 3), value)
  }
}

/** 32-bit floating point numbers. */
@unmanaged
export class Singles {
  @inline @operator('[]') get(i: i32): f64 {
    return load<f32>(changetype<usize>(this) + ((<usize>i) << 2))
  }
  @inline @operator('[]=') set(i: i32, value: f64): void {
    store<f32>(changetype<usize>(this) + ((<usize>i) << 2), <f32>value)
  }
}

export function newInts(length: i32): Ints {
  return changetype<Ints>(allocate((<usize>length) << 2))
}

/** All `value`, which must be 0 or -1. */
export function filledInts(length: i32, value: i32): Ints {
  const at = allocate((<usize>length) << 2)
  memory.fill(at, <u8>value, (<usize>length) << 2)
  return changetype<Ints>(at)
}

export function newShorts(length: i32): Shorts {
  return changetype<Shorts>(allocate((<usize>length) << 1))
}

export function newBytes(length: i32): Bytes {
  return changetype<Bytes>(allocate(<usize>length))
}

/** All 0. */
export function zeroBytes(length: i32): Bytes {
  const at = allocate(<usize>length)
  memory.fill(at, 0, <usize>length)
  return changetype<Bytes>(at)
}

/** All 0. */
export function zeroLongs(length: i32): Longs {
  const at = allocate((<usize>length) << 3)
  memory.fill(at, 0, (<usize>length) << 3)
  return changetype<Longs>(at)
}

export function newFloats(length: i32): Floats {
  return changetype<Floats>(allocate((<usize>length) << 3))
}

/** All 0. */
export function zeroFloats(length: i32): Floats {
  const at = allocate((<usize>length) << 3)
  memory.fill(at, 0, (<usize>length) << 3)
  return changetype<Floats>(at)
}

export function newSingles(length: i32): Singles {
  return changetype<Singles>(allocate((<usize>length) << 2))
}

/** All 0. */
export function zeroSingles(length: i32): Singles {
  const at = allocate((<usize>length) << 2)
  memory.fill(at, 0, (<usize>length) << 2)
  return changetype<Singles>(at)
}

/** Turns counts into offsets: entry r + 1 is the size of row r before, and the end of row r after. Entry 0 is 0. */
export function sumUp(offsets: Ints, rows: i32): void {
  for (let r = 0; r < rows; r++) offsets[r + 1] = offsets[r + 1] + offsets[r]
}

/** @returns a copy, for instance of offsets, to be used as the position of each row's next entry */
export function copyInts(from: Ints, length: i32): Ints {
  const copy = newInts(length)
  memory.copy(changetype<usize>(copy), changetype<usize>(from), (<usize>length) << 2)
  return copy
}
