import type { Annotations, Block, Ignored, Language, RowAnnotations, RowMode } from '../../types.js'
import { restOfEntries } from '../entries/read-entries.js'
import type { Reading } from '../spans/reading.js'
import { visible } from '../spans/visible.js'
import type { Taken } from '../xml/taker.js'
import { writtenCode, writtenCodes } from '../languages/code.js'
import { addDamages, damageWarnings, lineAt, NO_DAMAGES } from './damage.js'
import type { Damage } from './damage.js'
import { makeCodeSurvey } from './codes.js'
import type { Codes } from './codes.js'

/** A text of a unit. */
export interface RowText extends Taken {
  /** The language code that the file gives it. */
  readonly code?: string | undefined
  /** 0 is the original and 1 the translation, where the file says so. */
  readonly column?: number
  /** A unit of several segments is a row for each of its parts. */
  readonly part?: string
  readonly annotations?: Annotations | undefined
}

/** Gathers the units of a memory or a file of strings: each is a row, and all its texts are in it. */
export interface RowWriter {
  /** A unit begins here. One that has not ended is damaged. */
  readonly begin: (from: number) => void
  readonly isOpen: () => boolean
  readonly add: (text: RowText) => void
  /** Something is wrong with the unit: it will be left out. Only the first reason is reported. */
  readonly damage: (reason: string) => void
  /** @param key what programs call the unit */
  readonly end: (to: number, key?: string, annotations?: RowAnnotations) => void
  readonly leaveOut: (ignored: Ignored) => void
  readonly reading: (rows: RowMode) => Reading
  /** What the file says of itself. */
  readonly describe: (memory: Annotations | undefined) => void
  /** What has been gathered so far. */
  readonly gathered: () => {
    readonly rows: readonly Row[]
    readonly damages: readonly Damage[]
    readonly memory: Annotations | undefined
  }
}

/** A unit that is whole. */
export interface Row {
  readonly texts: readonly RowText[]
  readonly key: string | undefined
  readonly annotations: RowAnnotations | undefined
}

/** A unit that has not ended yet. */
interface OpenUnit {
  readonly from: number
  readonly texts: RowText[]
  /** How much had been left out before it began. */
  readonly notedBefore: number
}

/**
 * @param known what the language codes are worth, where that is known from the whole file of which this is a part; told
 * from the texts when absent
 */
export function makeRowWriter(text: string, known?: Codes): RowWriter {
  const rows: Row[] = []
  const damages: Damage[] = []
  const ignored: Ignored[] = []
  let unit: OpenUnit | undefined
  let reason: string | undefined
  let memory: Annotations | undefined

  const end: RowWriter['end'] = (to, key, annotations) => {
    if (unit === undefined) return
    if (reason === undefined)
      for (const row of partsOf({ texts: unit.texts, key, annotations })) rows.push(row)
    else {
      damages.push({ from: unit.from, reason })
      // What was noted inside the unit goes with it.
      ignored.length = unit.notedBefore
      ignored.push({ from: unit.from, to, why: 'damaged unit' })
    }
    unit = reason = undefined
  }

  return {
    begin(from) {
      if (unit !== undefined) {
        reason ??= 'it has no end'
        end(from)
      }
      unit = { from, texts: [], notedBefore: ignored.length }
    },
    isOpen: () => unit !== undefined,
    add(one) {
      unit?.texts.push(one)
    },
    damage(what) {
      if (unit !== undefined) reason ??= what
    },
    end,
    leaveOut(span) {
      if (span.from < span.to) ignored.push(span)
    },
    reading(mode) {
      const out = [...ignored]
      const codes = known ?? codesOf(text, rows)
      const blocks = blocksOf(text, rows, codes, out)
      const found = addDamages(NO_DAMAGES, damages, (place) => lineAt(text, place))
      return {
        blocks,
        ignored: restOfEntries(text, blocks, out),
        rows: mode,
        codes: writtenCodes(codes.usual),
        ...(memory && { memory }),
        remarks: [...codes.remarks, ...damageWarnings(found)],
      }
    },
    describe(annotations) {
      memory = annotations
    },
    gathered: () => ({ rows, damages, memory }),
  }
}

function codesOf(text: string, rows: readonly Row[]): Codes {
  const survey = makeCodeSurvey()
  for (const { texts } of rows)
    for (const one of texts)
      if (one.code !== undefined) survey.add(one.code, () => visible(text, one))
  return survey.codes()
}

function partsOf(row: Row): Row[] {
  const { texts, key } = row
  if (texts.every(({ part }) => part === undefined)) return [row]
  const parts = new Map<string | undefined, RowText[]>()
  for (const one of texts) {
    const own = parts.get(one.part)
    if (own === undefined) parts.set(one.part, [one])
    else own.push(one)
  }
  const { annotations } = row
  const id = annotations?.id
  return [...parts].map(([part, own]) => ({
    ...row,
    texts: own,
    annotations: id === undefined ? annotations : { ...annotations, id: `${id}.${part}` },
    key: key === undefined || part === undefined ? key : `${key} ${part}`,
  }))
}

/** Each unit's texts in the two languages, one of each; all others are put among what is left out. */
function blocksOf(text: string, rows: readonly Row[], codes: Codes, ignored: Ignored[]): Block[] {
  const blocks: Block[] = []
  rows.forEach(({ texts, key, annotations: rowAnnotations }, row) => {
    const chosen = chooseTexts(texts, codes)
    for (const one of texts) {
      const { from, to, edits, code, column } = one
      const language = codes.languageOf(code)
      if (language === 'other') ignored.push({ from, to, why: 'another language' })
      else if (language !== undefined && column === undefined && chosen[language] !== one)
        ignored.push({ from, to, why: 'another translation' })
      else {
        const said = ofText(text, one, code === codes.usual[language ?? 'en'] ? undefined : code)
        blocks.push({
          from,
          to,
          kind: 'entry',
          edits,
          row,
          ...(column === undefined ? {} : { column }),
          ...(language === undefined ? {} : { language }),
          ...(key === undefined ? {} : { key }),
          ...(said && { annotations: said }),
          ...(rowAnnotations && { rowAnnotations }),
        })
      }
    }
  })
  return blocks
}

const ANY_BREAK = /[\n\r\u0085\u2028\u2029]/

/** @param code of the text, where it is another one than most have */
function ofText(source: string, text: RowText, code: string | undefined): Annotations | undefined {
  const { annotations } = text
  const written = visible(source, text).trim()
  const own = writtenCode(code)
  if (own === undefined && !ANY_BREAK.test(written)) return annotations
  return {
    ...annotations,
    ...(own !== undefined && { code: own }),
    ...(ANY_BREAK.test(written) && { lines: written }),
  }
}

/** Of several texts in one language the one with the code that most units have, else the first. */
function chooseTexts(
  texts: readonly RowText[],
  { languageOf, usual }: Codes,
): Partial<Record<Language, RowText>> {
  const chosen: Partial<Record<Language, RowText>> = {}
  for (const one of texts) {
    const language = languageOf(one.code)
    if (language === undefined || language === 'other') continue
    const { [language]: before } = chosen
    if (before === undefined || (before.code !== usual[language] && one.code === usual[language]))
      chosen[language] = one
  }
  return chosen
}
