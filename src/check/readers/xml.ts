import { AlignError } from '../../errors.js'
import type { Unit, UnitTaker } from '../unit.js'
import { makeXmlScanner } from './scan-xml.js'
import { makeTbx } from './tbx.js'
import { makeTmx } from './tmx.js'
import type { OpenUnit, UnitBuilder, Vocabulary } from './vocabulary.js'
import { makeXliff } from './xliff.js'

/** Takes the text of a file piece by piece. */
export interface MemoryReader {
  readonly take: (chunk: string) => void
  /** The text has ended. */
  readonly close: () => void
  /** The name of its first element. */
  readonly kind: () => string
}

/** By the name of the first element. */
const VOCABULARIES: Readonly<Record<string, ((builder: UnitBuilder) => Vocabulary) | undefined>> = {
  tmx: makeTmx,
  xliff: makeXliff,
  tbx: makeTbx,
  martif: makeTbx,
}

/** Elements within each other; real memories nest fewer than twenty. */
const MAX_DEPTH = 500

/**
 * Reads a memory in XML piece by piece, whatever is wrong with it: a fault costs the unit that it stands in, and is
 * reported with its line.
 * One function, as what it hands to the scanner and to the vocabulary are short views of one unit in the making.
 * @param keepsWritten whether units are handed over as they are written, too
 * @throws AlignError `badMemory` where the file is of another kind
 */
export function makeXmlReader(taker: UnitTaker, keepsWritten: boolean): MemoryReader {
  let vocabulary: Vocabulary | undefined
  let kind = ''
  let depth = 0
  let number = 0
  let unit: OpenUnit | undefined
  let place = { from: 0, line: 1, to: 0 }

  const hand = (to: number): void => {
    if (unit === undefined) return
    const { from, ...rest } = unit
    const written = keepsWritten ? { written: { from, text: scanner.written(from, to) } } : {}
    taker.unit({ ...rest, ...written } satisfies Unit)
    unit = undefined
  }
  const fault = (reason: string, line: number, spoils = false): void => {
    if (unit === undefined) taker.fault({ line, reason })
    else if (!unit.faults.some((one) => one.reason === reason))
      unit.faults.push({ line, reason, spoils })
  }
  const builder: UnitBuilder = {
    line: () => place.line,
    fault(reason) {
      fault(reason, place.line)
    },
    begin({ id, source }) {
      if (unit !== undefined) {
        fault('the unit has no end', place.line, true)
        hand(place.from)
      }
      unit = {
        number: ++number,
        line: place.line,
        from: place.from,
        texts: [],
        faults: [],
        ...(id === undefined ? {} : { id }),
        ...(source === undefined ? {} : { source }),
      }
    },
    add: (text) => unit?.texts.push(text),
    finish() {
      hand(place.to)
    },
    drop() {
      unit = undefined
      number--
    },
  }
  const scanner = makeXmlScanner({
    open(tag, attributes) {
      place = tag
      if (vocabulary === undefined) {
        vocabulary = vocabularyOf(tag.name, builder, tag.line)
        kind = tag.name
      }
      if (++depth > MAX_DEPTH) throw bad(`nests more than ${MAX_DEPTH} elements`, tag.line)
      vocabulary.open(tag.name, attributes)
    },
    close(name, to) {
      depth--
      place = { ...place, to }
      vocabulary?.close(name)
    },
    text: (text) => vocabulary?.text(text),
    fault,
    needed: () => unit?.from ?? Infinity,
  })
  return {
    take(chunk) {
      scanner.take(chunk)
    },
    kind: () => kind,
    close() {
      scanner.close()
      if (vocabulary === undefined) throw bad('is no memory: it holds no element')
      hand(place.to)
    },
  }
}

function vocabularyOf(name: string, builder: UnitBuilder, line: number): Vocabulary {
  const make = VOCABULARIES[name]
  if (make === undefined) throw bad(`is no memory, its first element is <${name}>`, line)
  return make(builder)
}

const bad = (reason: string, line?: number): AlignError =>
  new AlignError('badMemory', [reason], {
    hint: 'name a TMX, XLIFF, TBX, XLSX, ODS, CSV or TSV file',
    ...(line === undefined ? {} : { line }),
  })
