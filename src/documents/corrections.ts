import { statOf } from '../files/stat.js'
import { correctionsPath } from '../files/corrections-path.js'
import { readWhole } from '../files/read.js'
import { AlignError, align, alignCorrected, fitsLevel, parseCorrections } from '../index.js'
import type { AlignOptions, Alignment, CorrectedRow, Corrections, Document } from '../index.js'
import { hashOf } from '../files/hash.js'
import type { Inputs } from './inputs.js'

/** Corrections, and the name of the file that they are from. */
export interface NamedCorrections {
  readonly name: string
  readonly corrections: Corrections
}

/** A document aligned, and what there is to say about its corrections. */
export interface AlignedWithCorrections {
  readonly alignment: Alignment
  /** Pairs that are as a person left them. */
  readonly corrected: number
  /** On corrections that cannot be used. */
  readonly remarks: readonly string[]
}

/** @param corrected the document that a file named as an input is the corrections of */
export const correctionsAsInput = (path: string, corrected: string): AlignError =>
  new AlignError('usage', ['holds corrections, no text'], {
    path,
    hint: `name the document: ${corrected}`,
  })

/** Where the corrections of a document are looked for. */
export const besideInputs = (inputs: Inputs): string =>
  correctionsPath('mixed' in inputs ? inputs.mixed : inputs.en)

/** The sha256 of the corrections that lie beside a document; none where there are none. */
export function correctionsHashes(inputs: Inputs, wanted: boolean): (string | undefined)[] {
  const path = besideInputs(inputs)
  return wanted && statOf(path) !== undefined ? [hashOf(path)] : []
}

/**
 * Reads a file of corrections.
 * @returns undefined if there is none
 * @throws AlignError what reading throws, and `badCorrections`
 */
export function loadCorrections(path: string): NamedCorrections | undefined {
  if (statOf(path) === undefined) return undefined
  try {
    return { name: path, corrections: parseCorrections(new TextDecoder().decode(readWhole(path))) }
  } catch (error) {
    throw error instanceof AlignError ? error.at(path) : error
  }
}

/** Aligns a document, with corrections if there are any. */
export function alignWithCorrections(
  document: Document,
  options: AlignOptions,
  named: NamedCorrections | undefined,
): AlignedWithCorrections {
  if (named === undefined) return { alignment: align(document, options), corrected: 0, remarks: [] }
  const { name, corrections } = named
  if (!fitsLevel(corrections, options.level))
    return {
      alignment: align(document, options),
      corrected: 0,
      remarks: [`${name}: not used, its pairs are ${corrections.level}s`],
    }
  const { alignment, used, lost } = alignCorrected(document, corrections, options)
  return { alignment, corrected: used, remarks: remarksOn(name, lost) }
}

export const pairCount = (n: number): string => `${n} pair${n === 1 ? '' : 's'}`

/** Rows that are quoted when they are lost. */
const MAX_QUOTED_ROWS = 3
const MAX_QUOTE_LENGTH = 40

function remarksOn(name: string, lost: readonly CorrectedRow[]): string[] {
  if (lost.length === 0) return []
  const quotes = lost
    .slice(0, MAX_QUOTED_ROWS)
    .map(({ en, zh }) => `'${shortened(en.text || zh.text)}'`)
  const more = lost.length > MAX_QUOTED_ROWS ? ' …' : ''
  return [
    `${name}: ${pairCount(lost.length)} not used, the text there has changed: ${quotes.join(', ')}${more}`,
  ]
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length <= MAX_QUOTE_LENGTH
    ? characters.join('')
    : `${characters.slice(0, MAX_QUOTE_LENGTH).join('')}…`
}
