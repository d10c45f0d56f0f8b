import { Buffer } from 'node:buffer'
import { AlignError } from '../../errors.js'
import { MAX_WORD_LENGTH } from '../dictionary/dictionary.js'
import type { Dictionary } from '../dictionary/dictionary.js'
import { MAX_GROUP_SIZE } from '../ladder/shapes.js'
import { SURPRISE } from '../weights.js'
import type { KernelFunctions } from './functions.js'
import { DICTIONARY_SECTIONS, SURPRISE_BOUNDS, valuesOf } from './structs.js'
import type { Struct, Values } from './structs.js'

/** An instance of the arithmetic. */
interface Instance {
  readonly run: KernelFunctions
  readonly memory: WebAssembly.Memory
}

/** Code → what was made of it. */
const compiled = new WeakMap<Uint8Array, WebAssembly.Module>()

function instantiate(code: Uint8Array): Instance {
  const module = compiled.get(code) ?? new WebAssembly.Module(code)
  compiled.set(code, module)
  // Shared, not because anybody shares it, but because what was seen of it stays valid when it grows.
  const memory = new WebAssembly.Memory({
    initial: INITIAL_PAGES,
    maximum: MAX_PAGES,
    shared: true,
  })
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  const run = exports as unknown as KernelFunctions
  run.prepare(MAX_GROUP_SIZE, MAX_WORD_LENGTH)
  return { run, memory }
}

/** Of 64 kB: as in `asconfig.json`. Those that nobody touches cost nothing. */
const INITIAL_PAGES = 256
const MAX_PAGES = 32_768

/** Memory that holds a dictionary already → its instance. */
const preloaded = new WeakMap<ArrayBufferLike, Instance>()

/** Room for a dictionary's file where the first kernel that uses it need not copy it. */
export function reserveDictionary(length: number, kernelCode: Uint8Array): Uint8Array {
  const instance = instantiate(kernelCode)
  const at = instance.run.allocate(length)
  const { buffer } = instance.memory
  preloaded.set(buffer, instance)
  return new Uint8Array(buffer, at, length)
}

/**
 * One instance of the arithmetic with a dictionary in its memory. It holds one document at a time, or as many as
 * are aligned before it is {@link Kernel.clear}ed.
 */
export class Kernel {
  readonly run: KernelFunctions
  private readonly memory: WebAssembly.Memory
  /** Whether its dictionary is read where it stands here: then this memory lasts as long as the dictionary. */
  readonly ownsDictionary: boolean
  private readonly start: number

  constructor(readonly dictionary: Dictionary) {
    const { bytes, data } = dictionary
    const home = preloaded.get(bytes.buffer)
    preloaded.delete(bytes.buffer)
    const { run, memory } = home ?? instantiate(dictionary.kernelCode)
    this.run = run
    this.memory = memory
    this.ownsDictionary = home !== undefined
    const at = home === undefined ? this.bytes(bytes) : bytes.byteOffset
    const sections = valuesOf(
      DICTIONARY_SECTIONS,
      ({ name }) => at + data[name].byteOffset - bytes.byteOffset,
    )
    const { wordCount, stemCount } = dictionary
    run.useDictionary(this.write(DICTIONARY_SECTIONS, sections), wordCount, stemCount)
    run.setSurprise(this.write(SURPRISE_BOUNDS, SURPRISE))
    this.start = run.mark()
  }

  /** Bytes of its memory. */
  get size(): number {
    return this.memory.buffer.byteLength
  }

  /** Forgets all but the dictionary: every address but its own may be used again. */
  clear(): void {
    this.run.release(this.start)
  }

  ints(values: ArrayLike<number>): number {
    const at = this.run.allocate(values.length * 4)
    this.viewInts(at, values.length).set(values)
    return at
  }

  floats(values: ArrayLike<number>): number {
    const at = this.run.allocate(values.length * 8)
    this.viewFloats(at, values.length).set(values)
    return at
  }

  singles(values: ArrayLike<number>): number {
    const at = this.run.allocate(values.length * 4)
    this.viewSingles(at, values.length).set(values)
    return at
  }

  bytes(values: ArrayLike<number>): number {
    const at = this.run.allocate(values.length)
    this.viewBytes(at, values.length).set(values)
    return at
  }

  /** UTF-16. */
  text(value: string): number {
    const at = this.run.allocate(value.length * 2)
    Buffer.from(this.memory.buffer, at, value.length * 2).write(value, 'utf16le')
    return at
  }

  /** 64-bit floating point numbers, all 0. */
  zeros(length: number): number {
    const at = this.run.allocate(length * 8)
    this.viewFloats(at, length).fill(0)
    return at
  }

  /** Chinese in simplified characters, one by one; what the dictionary does not know stays. Same length in code units. */
  simplify(text: string): string {
    const before = this.run.mark()
    const at = this.text(text)
    const changed = this.run.simplify(at, text.length)
    this.run.release(before)
    return changed === 0
      ? text
      : Buffer.from(this.memory.buffer, at, text.length * 2).toString('utf16le')
  }

  /** A new record. @returns its address */
  write<Field extends string>({ fields, size }: Struct<Field>, values: Values<Field>): number {
    const at = this.run.allocate(size)
    const view = new DataView(this.memory.buffer, at, size)
    for (const { name, type, offset } of fields) {
      if (type === 'f64') view.setFloat64(offset, values[name], true)
      else view.setInt32(offset, values[name], true)
    }
    return at
  }

  /** The fields of the record at an address, as they are now. */
  read<Field extends string>(struct: Struct<Field>, at: number): Values<Field> {
    const view = new DataView(this.memory.buffer, at, struct.size)
    return valuesOf(struct, ({ type, offset }) =>
      type === 'f64' ? view.getFloat64(offset, true) : view.getInt32(offset, true),
    )
  }

  /** Records that stand one after the other from an address on. */
  readList<Field extends string>(
    struct: Struct<Field>,
    at: number,
    count: number,
  ): Values<Field>[] {
    return Array.from({ length: count }, (_, i) => this.read(struct, at + i * struct.size))
  }

  /** What stands at an address, until something else is put there. */
  viewInts(at: number, length: number): Int32Array {
    return new Int32Array(this.memory.buffer, at, length)
  }

  viewFloats(at: number, length: number): Float64Array {
    return new Float64Array(this.memory.buffer, at, length)
  }

  viewSingles(at: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, at, length)
  }

  viewBytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, at, length)
  }
}

/** Kernels that nobody uses at the moment. */
const idle = new WeakMap<Dictionary, Kernel[]>()

/** A kernel that has grown beyond this, in bytes, is given back to the system: memory never shrinks by itself. */
const MAX_IDLE_BYTES = 2 ** 28

/** Does something with a kernel that is nobody else's meanwhile. Nothing of it may be kept but what was copied out. */
export function withKernel<Result>(
  dictionary: Dictionary,
  act: (kernel: Kernel) => Result,
): Result {
  const known = idle.get(dictionary) ?? []
  idle.set(dictionary, known)
  const kernel = known.pop() ?? new Kernel(dictionary)
  const result = withinMemory(() => act(kernel))
  kernel.clear()
  if (kernel.size <= MAX_IDLE_BYTES || kernel.ownsDictionary) known.push(kernel)
  return result
}

/** The kernel gives up where its memory ends. */
function withinMemory<Result>(act: () => Result): Result {
  try {
    return act()
  } catch (cause) {
    if (!(cause instanceof WebAssembly.RuntimeError) || cause.message !== 'unreachable') throw cause
    throw new AlignError('tooLarge', ['over 2 GB of word tables', '2 GB'], {
      hint: 'cut it into several files',
      cause,
    })
  }
}
