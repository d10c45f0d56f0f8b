import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { parseBeads } from '../../src/alignment/evaluate/index.js'
import type { Exporter } from '../../src/exporters/exporter.js'
import { sideText } from '../../src/alignment/beads.js'
import { oneLine } from '../../src/alignment/one-line.js'
import type { Alignment } from '../../src/types.js'
import { writeParts } from '../exporters/write.js'

/** What an exporter writes of an alignment, checked by its format: a fault, or nothing. */
export function faultOfOutput(exporter: Exporter, alignment: Alignment): string | undefined {
  const parts = writeParts(exporter, [alignment])
  try {
    const fault = CHECKS[exporter.name](parts, alignment)
    return fault === undefined ? undefined : `${exporter.name}: ${fault}`
  } catch (error) {
    return `${exporter.name}: ${error instanceof Error ? error.message : String(error)}`
  }
}

type Check = (parts: readonly string[], alignment: Alignment) => string | undefined

/** Beads that have a text on both sides. @param kept what a format can hold of a text */
const pairsOf = (alignment: Alignment, kept = (text: string): string => text): number =>
  alignment.beads.filter((bead) =>
    (['en', 'zh'] as const).every((side) => kept(oneLine(sideText(alignment, bead, side))) !== ''),
  ).length

/** XML has no way to write the rest. */
const legal = (text: string): string =>
  [...text]
    .filter((character) => /[\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(character))
    .join('')
    .trim()

/** One that finds nothing but what a parser throws. */
const parsed =
  (parse: (text: string) => unknown): Check =>
  ([text]) => {
    parse(text)
    return undefined
  }

const counted = (what: string, found: number, wanted: number): string | undefined =>
  found === wanted ? undefined : `${found} ${what} instead of ${wanted}`

/** Lines, however a program tells them apart. */
const linesOf = (text: string): string[] =>
  text === '' ? [] : text.replace(/\n$/, '').split(/[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/)

function parseXml(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => counts.set(name, (counts.get(name) ?? 0) + 1))
  parser.write(text).close()
  return counts
}

/** All parts of an archive that are XML. */
function parseArchive(bytes: string): void {
  for (const [name, content] of Object.entries(unzipSync(Buffer.from(bytes, 'latin1'))))
    if (/\.(?:xml|rels|opf|xhtml|ncx)$/.test(name))
      parseXml(new TextDecoder('utf-8', { fatal: true }).decode(content))
}

const isSubtitles = /^(?:WEBVTT\n\n)?(?:(?:\d+\n)?\d+:\d\d:\d\d[.,]\d{3} --> .*\n(?:.+\n)+\n?)*$/

const subtitles: Check = ([text]) => (isSubtitles.test(text) ? undefined : 'a cue is not whole')

const CHECKS: Readonly<Record<string, Check>> = {
  tsv: ([text], { beads }) => {
    const records = linesOf(text)
    const odd = records.find((record) => record.split('\t').length !== 8)
    return odd === undefined
      ? counted('records', records.length - 1, beads.length)
      : `a record has not eight fields: ${JSON.stringify(odd.slice(0, 80))}`
  },
  csv: ([text], { beads }) => {
    if (!text.endsWith('\r\n')) return 'it ends within a record'
    const outside = text.replace(/"(?:[^"]|"")*"/g, '')
    return outside.includes('"')
      ? 'a quotation mark is not closed'
      : counted('records', outside.split('\r\n').length - 2, beads.length)
  },
  tmx: ([text], alignment) =>
    counted('units', parseXml(text).get('tu') ?? 0, pairsOf(alignment, legal)),
  tei: parsed(parseXml),
  xlsx: parsed(parseArchive),
  docx: parsed(parseArchive),
  epub: parsed(parseArchive),
  json: parsed(JSON.parse),
  jsonl: ([text]) => {
    JSON.parse(text)
    return counted('lines', linesOf(text).length, 1)
  },
  pairs: ([text], alignment) => {
    const lines = text.split('\n').slice(0, -1)
    for (const line of lines) JSON.parse(line)
    return counted('lines', lines.length, pairsOf(alignment))
  },
  moses: ([en, zh], alignment) =>
    counted('English lines', linesOf(en).length, pairsOf(alignment)) ??
    counted('Chinese lines', linesOf(zh).length, pairsOf(alignment)),
  beads: ([text], { beads }) => counted('beads', parseBeads(text, 'beads').length, beads.length),
  ladder: ([text], { beads }) => {
    const read = parseBeads(text, 'ladder').map(({ en, zh }) => [en, zh])
    const written = beads.map(({ en, zh }) => [en, zh])
    return JSON.stringify(read) === JSON.stringify(written) ? undefined : 'it has other beads'
  },
  html: ([text]) =>
    /^<!doctype html>/i.test(text) && /<\/html>\s*$/.test(text) ? undefined : 'it is not whole',
  markdown: () => undefined,
  text: () => undefined,
  srt: subtitles,
  vtt: subtitles,
}

/** Formats that a new exporter must be added to. */
export const CHECKED: readonly string[] = Object.keys(CHECKS)
