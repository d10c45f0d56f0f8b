import type { RestSegment, Translation } from '../../index.js'
import type { Tally } from '../../alignment/tally.js'

/** A document that was done, as a manifest keeps it. */
export interface Entry {
  /**
   * What it is found by: its output, so that runs in several formats may share a folder; of a merged
   * output, the document's own name.
   */
  readonly key: string
  /** Name of the settings it was done with. */
  readonly settings: string
  /** The inputs as they were named, and the sha256 of each. */
  readonly inputs: readonly string[]
  readonly hashes: readonly string[]
  /** Each file written, by its place in the output folder, and its sha256. */
  readonly outputs: Readonly<Record<string, string>>
  readonly tally: Tally
  readonly warnings: readonly string[]
  readonly learned: readonly Translation[]
  /** What found no partner, where that was wanted. */
  readonly rest?: readonly RestSegment[]
  /** Of a merged output: pairs left out because they were there before. */
  readonly repeated?: number
}

type Check = (value: unknown) => boolean

const isString: Check = (value) => typeof value === 'string'
const isNumber: Check = (value) => typeof value === 'number'
const isAbsentOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)

export const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRecordOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check)

const hasFields =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]))

export const isStringList = (value: unknown): value is readonly string[] =>
  isListOf(isString)(value)

const isUnits = hasFields({ all: isNumber, oneToOne: isNumber })

const isSize = hasFields({ characters: isNumber, tokens: isNumber })

const isTally = hasFields({
  pairs: isNumber,
  shapes: isRecordOf(isNumber),
  unpaired: hasFields({ en: isNumber, zh: isNumber }),
  dropped: isNumber,
  untranslated: isAbsentOr(isNumber),
  rejected: isAbsentOr(isNumber),
  doubtful: isNumber,
  doubts: isAbsentOr(isRecordOf(isNumber)),
  histogram: isListOf(isNumber),
  text: isAbsentOr(hasFields({ en: isSize, zh: isSize })),
  confidence: isNumber,
  resolved: isAbsentOr(
    hasFields({
      joined: isNumber,
      resolved: isNumber,
      partly: isNumber,
      before: isUnits,
      after: isUnits,
    }),
  ),
})

const isRest = hasFields({
  language: (value) => value === 'en' || value === 'zh',
  text: isString,
  source: (value) => value === null || isString(value),
  line: isNumber,
  from: isNumber,
  to: isNumber,
})

const isWhole = hasFields({
  key: isString,
  settings: isString,
  inputs: isStringList,
  hashes: isStringList,
  outputs: isRecordOf(isString),
  tally: isTally,
  warnings: isStringList,
  learned: isListOf(hasFields({ en: isString, zh: isString })),
  rest: isAbsentOr(isListOf(isRest)),
  repeated: isAbsentOr(isNumber),
})

/** Whether a line of a manifest is an entry, with all that a run takes from it. */
export const isEntry = (line: unknown): line is Entry => isWhole(line)
