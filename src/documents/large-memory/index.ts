import { statSync } from 'node:fs'
import { AlignError } from '../../index.js'
import type { Document, Warning } from '../../index.js'
import {
  makeSurvey,
  makeUnitCutter,
  parseStretch,
  plusSameTexts,
  unitReaderFor,
  untranslatedWarnings,
} from '../../parser/stretches/index.js'
import type { SameTexts, Stretch, UnitReader } from '../../parser/stretches/index.js'
import { alignParsed } from '../align-document.js'
import type { AlignedDocument } from '../align-document.js'
import type { Settings } from '../settings.js'
import { decoded } from './decoded.js'

/**
 * A memory that is read stretch by stretch: it takes as much memory as one of them, however long it is. Read twice:
 * what its language codes are worth, and how its Chinese is written, only the whole says.
 */
export interface LargeMemory {
  /** Bytes on the disk. */
  readonly size: number
  readonly document: Pick<Document, 'script' | 'codes' | 'memory'>
  /**
   * Each stretch as a document of its own, in order.
   * @throws AlignError as `align` does, and `changed` where the file is no longer the one that was surveyed
   */
  readonly aligned: (settings: Settings) => AsyncGenerator<AlignedDocument>
  /** What is to be told of it, once all has been aligned. */
  readonly warnings: () => Warning[]
}

/** What reads a file that is taken in stretches; undefined for what has to be there as a whole. */
export const largeMemoryReader = (
  path: string,
  { encoding, reader, rest }: Settings,
): UnitReader | undefined =>
  encoding === undefined && rest === undefined ? unitReaderFor(path, reader) : undefined

/**
 * Surveys a translation memory (TMX) that is to be taken in stretches.
 * @returns undefined where only the whole tells its encoding
 * @throws AlignError what reading throws
 */
export async function surveyMemory(
  path: string,
  reader: UnitReader,
): Promise<LargeMemory | undefined> {
  const state = stateOf(path)
  const survey = makeSurvey(reader)
  let encoding = ''
  for await (const stretch of stretchesOf(path, reader)) {
    if (stretch === undefined) return undefined
    survey.add(stretch)
    ;({ encoding } = stretch)
  }
  const facts = survey.facts()
  let untranslated: SameTexts = { count: 0 }
  return {
    size: statSync(path).size,
    document: {
      ...(facts.script && { script: facts.script }),
      ...(facts.usual && { codes: facts.usual }),
      ...(facts.memory && { memory: facts.memory }),
    },
    async *aligned(all) {
      for await (const stretch of stretchesOf(path, reader)) {
        if (stretch === undefined) throw changed(path)
        const parsed = parseStretch(stretch, { ...facts, name: path, encoding, reader }, all.rows)
        untranslated = plusSameTexts(untranslated, parsed.untranslated)
        yield alignParsed(parsed.document, all)
      }
      if (stateOf(path) !== state) throw changed(path)
    },
    warnings: () => [...facts.warnings, ...untranslatedWarnings(untranslated)],
  }
}

/** Equal as long as the file has not changed. */
function stateOf(path: string): string {
  const { size, mtimeNs, ino } = statSync(path, { bigint: true })
  return `${size} ${mtimeNs} ${ino}`
}

const changed = (path: string): AlignError =>
  new AlignError('changed', [], { path, hint: 'try again when it is written' })

/** Undefined, and no more, where the text cannot be decoded piece by piece. */
async function* stretchesOf(
  path: string,
  { element }: UnitReader,
): AsyncGenerator<(Stretch & { readonly encoding: string }) | undefined> {
  const cutter = makeUnitCutter(element)
  let encoding = 'utf-8'
  for await (const piece of decoded(path)) {
    if (piece === undefined) {
      yield undefined
      return
    }
    ;({ encoding } = piece)
    for (const stretch of cutter.take(piece.text)) yield { ...stretch, encoding }
  }
  yield { ...cutter.close(), encoding }
}
