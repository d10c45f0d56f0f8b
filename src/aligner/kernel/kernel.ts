import { readUtf16, writeUtf16 } from '#host/text-bytes'
import { AlignError } from '../../errors.js'
import { MAX_WORD_UNITS } from '../dictionary/dictionary.js'
import type { Dictionary } from '../dictionary/dictionary.js'
import { MAX_GROUP_SEGMENTS, SHAPES } from '../ladder/shapes.js'
import { SURPRISE } from '../weights.js'
import type { KernelFunctions } from './functions.js'
import { ALLOWED_SHAPES, DICTIONARY_SECTIONS, SURPRISE_BOUNDS, valuesOf } from './structs.js'
import type { Struct, Values } from './structs.js'

/** An instance of the WebAssembly module. */
interface Instance {
  readonly run: KernelFunctions
  readonly memory: WebAssembly.Memory
}

/** Code → the compiled module. */
const compiled = new WeakMap<Uint8Array, WebAssembly.Module>()

function instantiate(code: Uint8Array): Instance {
  checkWebAssembly()
  const module = compiled.get(code) ?? new WebAssembly.Module(code as Uint8Array<ArrayBuffer>)
  compiled.set(code, module)
  const memory = makeMemory()
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  const run = exports as unknown as KernelFunctions
  run.prepare(MAX_GROUP_SEGMENTS, MAX_WORD_UNITS)
  return { run, memory }
}

/** @throws AlignError `noWebAssembly` */
export function checkWebAssembly(): void {
  if (!('WebAssembly' in globalThis))
    throw new AlignError('noWebAssembly', ['Node.js runs without WebAssembly'], {
      hint: 'take --jitless out of its options and of NODE_OPTIONS',
    })
}

/** Shared memory, so that existing views stay valid when it grows. */
function makeMemory(): WebAssembly.Memory {
  try {
    return new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum: MAX_PAGES, shared: true })
  } catch (cause) {
    throw new AlignError('noWebAssembly', ['there are no addresses for its memory'], {
      hint: 'raise the limit of virtual memory (ulimit -v)',
      cause,
    })
  }
}

/** Pages of 64 kB, 16 MB and 2 GB; the maximum is also in `asconfig.json`. Untouched pages cost nothing. */
const INITIAL_PAGES = 256
const MAX_PAGES = 32_768

/** Memory that already holds a dictionary → its instance. */
const preloaded = new WeakMap<ArrayBufferLike, Instance>()

/** Space for a dictionary's file in the memory of a kernel, which then need not copy it. */
export function reserveDictionary(length: number, kernelCode: Uint8Array): Uint8Array {
  const instance = instantiate(kernelCode)
  const at = instance.run.allocate(length)
  const { buffer } = instance.memory
  preloaded.set(buffer, instance)
  return new Uint8Array(buffer, at, length)
}

/**
 * The aligner's arithmetic in WebAssembly, with a dictionary in its memory. Whatever is written to it stays until it is
 * {@link Kernel.clear}ed, usually after each document.
 */
export class Kernel {
  readonly run: KernelFunctions
  private readonly memory: WebAssembly.Memory
  /** Whether the dictionary itself is in this memory, which then lives as long as the dictionary. */
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
    run.useShapes(
      this.write(ALLOWED_SHAPES, {
        count: SHAPES.length,
        enSizes: this.bytes(SHAPES.map(({ en }) => en)),
        zhSizes: this.bytes(SHAPES.map(({ zh }) => zh)),
      }),
    )
    run.setSurprise(this.write(SURPRISE_BOUNDS, SURPRISE))
    this.start = run.mark()
  }

  /** Size of its memory, in bytes. */
  get size(): number {
    return this.memory.buffer.byteLength
  }

  /** Frees everything but the dictionary. */
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

  /** A string in UTF-16. */
  text(value: string): number {
    const at = this.run.allocate(value.length * 2)
    writeUtf16(value, this.memory.buffer, at)
    return at
  }

  /** 64-bit numbers, all 0. */
  zeros(length: number): number {
    const at = this.run.allocate(length * 8)
    this.viewFloats(at, length).fill(0)
    return at
  }

  /** Chinese in simplified characters, converted one by one. Unknown characters stay; the number of code units is the same. */
  simplify(text: string): string {
    const before = this.run.mark()
    const at = this.text(text)
    const changed = this.run.simplify(at, text.length)
    this.run.release(before)
    return changed === 0 ? text : readUtf16(this.memory.buffer, at, text.length)
  }

  /** Writes a new record. @returns its address */
  write<Field extends string>({ fields, size }: Struct<Field>, values: Values<Field>): number {
    const at = this.run.allocate(size)
    const view = new DataView(this.memory.buffer, at, size)
    for (const { name, type, offset } of fields) {
      if (type === 'f64') view.setFloat64(offset, values[name], true)
      else view.setInt32(offset, values[name], true)
    }
    return at
  }

  /** Reads the record at an address. */
  read<Field extends string>(struct: Struct<Field>, at: number): Values<Field> {
    const view = new DataView(this.memory.buffer, at, struct.size)
    return valuesOf(struct, ({ type, offset }) =>
      type === 'f64' ? view.getFloat64(offset, true) : view.getInt32(offset, true),
    )
  }

  /** Reads consecutive records from an address on. */
  readList<Field extends string>(
    struct: Struct<Field>,
    at: number,
    count: number,
  ): Values<Field>[] {
    return Array.from({ length: count }, (_, i) => this.read(struct, at + i * struct.size))
  }

  /** A view of the numbers at an address, valid until something else is written there. */
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

/** Kernels that are not in use. */
const idle = new WeakMap<Dictionary, Kernel[]>()

/** Kernels that have grown beyond this are not kept for reuse, because their memory cannot shrink. */
const MAX_IDLE_BYTES = 2 ** 28

/** Runs a function with a kernel of its own, which is cleared and reused afterwards: only copies of its data may be kept. */
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

/** Turns the trap with which the kernel ends when it is out of memory into an error. */
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
