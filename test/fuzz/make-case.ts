import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { gzipSync } from 'node:zlib'
import type { Level } from '../../src/types.js'
import { anyFile, anyText } from '../arbitraries.js'
import { LEVELS } from '../cases.js'
import { generate } from '../generated/documents.js'
import { LAYOUTS } from '../generated/layouts.js'
import { makeRandom } from '../generated/random.js'
import type { Random } from '../generated/random.js'
import { damaged, damagedBytes } from '../parser/damage.js'
import { encode, utf16 } from '../parser/decode/encoders.js'
import { ENDINGS, WHOLE } from './inputs.js'
import type { Input } from './inputs.js'
import { TOKENS } from './tokens.js'

/** What is done in one try: a file or two, and how they are aligned. */
export interface Case {
  /** How it was made. */
  readonly what: string
  readonly inputs: readonly [Input] | readonly [en: Input, zh: Input]
  readonly segmented: boolean
  readonly rows: 'keep' | 'cut' | undefined
  readonly level: Level
}

/**
 * The case of this number: the same for the same seed.
 * @param largest characters of what is repeated, at most
 */
export function makeCase(seed: number, number: number, largest: number): Case {
  // Far apart, so that no case of one seed is a case of another.
  const random = makeRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b))
  const settings = {
    segmented: random.chance(0.5),
    rows: random.pick([undefined, undefined, 'keep', 'cut'] as const),
    level: random.chance(0.05) ? ('cue' as const) : random.pick(LEVELS),
  }
  const one = makeInput(random, largest)
  if (!random.chance(0.2)) return { ...settings, what: one.what, inputs: [one.input] }
  const other = makeInput(random, largest)
  const what = `${one.what}, and ${other.what}`
  return { ...settings, what, inputs: [one.input, other.input] }
}

interface Made {
  readonly what: string
  readonly input: Input
}

type Maker = (random: Random, largest: number) => Made

function makeInput(random: Random, largest: number): Made {
  const made = random.pick(MAKERS)(random, largest)
  if (!random.chance(0.05)) return made
  const { name, bytes } = made.input
  return { what: `${made.what}, gzipped`, input: { name: `${name}.gz`, bytes: gzipSync(bytes) } }
}

/** One value of an arbitrary. */
const sample = <Value>(random: Random, values: fc.Arbitrary<Value>): Value =>
  fc.sample(values, { seed: random.whole(0, 2 ** 31), numRuns: 1 })[0]

const MAKERS: readonly Maker[] = [
  (random) => {
    const { name, bytes } = random.pick(WHOLE)
    const text = sample(random, damaged(Buffer.from(bytes).toString()))
    return {
      what: `${name} damaged as text`,
      input: { name: named(random, name), bytes: encoded(random, text) },
    }
  },
  (random) => {
    const { name, bytes } = random.pick(WHOLE)
    return {
      what: `${name} with damaged bytes`,
      input: { name: named(random, name), bytes: sample(random, damagedBytes(bytes)) },
    }
  },
  (random) => {
    const { name, bytes } = random.pick(ARCHIVES)
    return {
      what: `${name} damaged within`,
      input: { name: named(random, name), bytes: damagedWithin(random, bytes) },
    }
  },
  (random) => {
    const layout = random.pick(LAYOUTS)
    const { name, bytes } = generate(layout, random.whole(0, 2 ** 31))
    const isDamaged = random.chance(0.5)
    return {
      what: `${layout.name}${isDamaged ? ' with damaged bytes' : ''}`,
      input: { name, bytes: isDamaged ? sample(random, damagedBytes(bytes)) : bytes },
    }
  },
  (random) => ({
    what: 'any lines',
    input: { name: `a${random.pick(ENDINGS)}`, bytes: encoded(random, sample(random, anyFile())) },
  }),
  (random) => ({
    what: 'any text',
    input: { name: `a${random.pick(ENDINGS)}`, bytes: encoded(random, sample(random, anyText())) },
  }),
  (random) => {
    const [one, other] = [random.pick(WHOLE), random.pick(WHOLE)]
    const head = one.bytes.subarray(0, random.whole(0, one.bytes.length))
    const tail = other.bytes.subarray(random.whole(0, other.bytes.length))
    return {
      what: `the head of ${one.name} and the tail of ${other.name}`,
      input: { name: named(random, one.name), bytes: Buffer.concat([head, tail]) },
    }
  },
  repeated,
]

/** Mostly the name that fits. */
const named = (random: Random, name: string): string =>
  random.chance(0.8) ? name : `a${random.pick(ENDINGS)}`

const ENCODERS: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(text),
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\uFEFF${text}`),
  (text) => utf16(`\uFEFF${text}`, 'le'),
  (text) => utf16(text, 'be'),
  (text) => encode(text, 'gb18030'),
]

const encoded = (random: Random, text: string): Uint8Array => random.pick(ENCODERS)(text)

/** Some of the fixtures are damaged already. */
const ARCHIVES = WHOLE.filter(({ bytes }) => {
  try {
    return Object.keys(unzipSync(bytes)).length > 0
  } catch {
    return false
  }
})

function damagedWithin(random: Random, bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  const name = random.pick(Object.keys(files))
  const text = Buffer.from(files[name]).toString()
  const changed = random.chance(0.7)
    ? Buffer.from(sample(random, damaged(text)))
    : sample(random, damagedBytes(files[name]))
  return zipSync({ ...files, [name]: Uint8Array.from(changed) })
}

const [EN, ZH] = ['The harbour office opens at nine. ', '港务局九点开门。']

/** A token from end to end, alone, between paragraphs or within a line of both languages. */
function repeated(random: Random, largest: number): Made {
  const token = random.pick(TOKENS)
  const length = random.pick([largest / 100, largest / 10, largest])
  const many = token.repeat(Math.ceil(length / token.length))
  const text = random.pick([
    many,
    `${EN}\n\n${ZH}\n\n${many}\n\n${EN}\n\n${ZH}\n`,
    `${EN}${many}${ZH}`,
    `${ZH}${many}${EN}`,
  ])
  return {
    what: `${JSON.stringify(token)} to ${length} characters`,
    input: { name: `a${random.pick(ENDINGS)}`, bytes: Buffer.from(text) },
  }
}
