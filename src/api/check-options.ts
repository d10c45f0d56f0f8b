import type { AlignOptions } from '../aligner/index.js'
import { AlignError } from '../errors.js'
import type { Level } from '../types.js'

/** The options that there are; the compiler sees to it that none is forgotten. */
const OPTIONS: Readonly<Record<keyof Required<AlignOptions>, true>> = {
  level: true,
  explain: true,
  glossary: true,
  pins: true,
}

const LEVELS: Readonly<Record<Level, true>> = {
  paragraph: true,
  sentence: true,
  clause: true,
  cue: true,
}

/** A misspelt option would be left aside without a word where no compiler looks. */
export function checkOptions(options: AlignOptions): void {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(OPTIONS, name))
  if (unknown !== undefined)
    throw new AlignError('usage', [`align has no option '${unknown}'`], {
      hint: `it has ${Object.keys(OPTIONS).join(', ')}`,
    })
  const { level = 'sentence' } = options
  if (!Object.hasOwn(LEVELS, level))
    throw new AlignError('usage', [`there is no level '${level}'`], {
      hint: `the levels are ${Object.keys(LEVELS).join(', ')}`,
    })
}
