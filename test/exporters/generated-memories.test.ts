import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align, exportBytes, exportText, parse } from '../../src/index.js'
import type { Annotations, Document } from '../../src/types.js'

/** Pairs that say the same. */
const PAIRS = [
  ['The ferry leaves at six.', '渡船六点开。'],
  ['It rained; nobody went ashore.', '下雨了；没人上岸。'],
  ['There are 25 seats.', '有25个座位。'],
  ['Open the\nharbour gate', '打开\n港口大门'],
  ['Tea & <b>milk</b>', '茶 & <b>牛奶</b>'],
] as const

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const words = fc.constantFrom('client', '港口', 'A & B', 'say "yes"', '<raw>')
const annotations = fc.record({
  notes: fc.uniqueArray(words, { maxLength: 2 }),
  properties: fc.array(fc.tuple(fc.constantFrom('x-project', 'domain'), words), { maxLength: 2 }),
})
const attributes = fc.subarray<readonly [string, string]>([
  ['creationdate', '20230405T081500Z'],
  ['creationid', '林静 "Lin"'],
  ['changedate', '20240405T081500Z'],
  ['changeid', 'M. Okafor'],
  ['usagecount', '3'],
  ['lastusagedate', '20240601T000000Z'],
])
const unit = fc
  .record({
    pair: fc.constantFrom(...PAIRS),
    english: fc.constantFrom('en-GB', 'en-US', 'en'),
    chinese: fc.constantFrom('zh-CN', 'zh-Hans-SG'),
    said: annotations,
    ofEnglish: annotations,
    attributes,
    ofChinese: attributes,
  })
  .map(
    (one) =>
      (id: number): string =>
        `<tu tuid="u${id}"${attributesXml(one.attributes)}>${saidXml(one.said)}` +
        `<tuv xml:lang="${one.english}">${saidXml(one.ofEnglish)}<seg>${escape(one.pair[0])}</seg></tuv>` +
        `<tuv xml:lang="${one.chinese}"${attributesXml(one.ofChinese)}><seg>${escape(one.pair[1])}</seg></tuv></tu>`,
  )

const saidXml = ({ notes = [], properties = [] }: Annotations): string =>
  notes.map((note) => `<note>${escape(note)}</note>`).join('') +
  properties.map(([type, text]) => `<prop type="${type}">${escape(text)}</prop>`).join('')
const attributesXml = (list: readonly (readonly [string, string])[]): string =>
  list.map(([name, value]) => ` ${name}="${escape(value)}"`).join('')

const memory = fc
  .record({
    units: fc.array(unit, { minLength: 1, maxLength: 8 }),
    header: annotations,
    srclang: fc.constantFrom('en-GB', 'zh-CN', '*all*'),
    adminlang: fc.constantFrom('en', 'zh-CN'),
    attributes: fc.subarray<readonly [string, string]>([['creationid', '林静']]),
  })
  .map(
    ({ units, header, srclang, adminlang, attributes: others }) =>
      `<tmx version="1.4"><header creationtool="CatDesk" adminlang="${adminlang}" srclang="${srclang}"${attributesXml(others)}>${saidXml(header)}</header>` +
      `<body>${units.map((write, i) => write(i)).join('\n')}</body></tmx>`,
  )

const aligned = (input: string | Uint8Array, name: string) =>
  align(parse(input, { name, rows: 'keep' }))

/** All that a memory says, text by text. */
function contents({ en, zh, codes = {}, memory: said }: Document) {
  const texts = [en, zh].map(({ paragraphs }) =>
    paragraphs.map(({ language, text, annotations: own = {}, rowAnnotations = {} }) => {
      const { code = codes[language], ...ofText } = own
      const { id, attributes: dates, notes, properties } = rowAnnotations
      return { text, code, ofText, id, dates, notes, properties }
    }),
  )
  return { said, texts }
}

test('a memory comes back with all that it says', () => {
  fc.assert(
    fc.property(memory, (text) => {
      const first = aligned(text, 'a.tmx')
      const again = parse(exportText(first, 'tmx', { keepUntranslated: true }), { name: 'b.tmx' })
      expect(contents(again)).toEqual(contents(first.document))
    }),
    { numRuns: 40 },
  )
})

test('and from a workbook with its texts, ids and notes', () => {
  fc.assert(
    fc.property(memory, (text) => {
      const first = aligned(text, 'a.tmx')
      const again = aligned(exportBytes(first, 'xlsx'), 'b.xlsx')
      const rows = ({ en }: Document) =>
        en.paragraphs.map(({ text: english, rowAnnotations = {} }) => {
          const { id, notes = [] } = rowAnnotations
          return { english, id, note: notes.join('\n') }
        })
      expect(rows(again.document)).toEqual(rows(first.document))
    }),
    { numRuns: 15 },
  )
})
