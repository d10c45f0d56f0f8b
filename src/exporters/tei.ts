import type { Alignment, Language } from '../types.js'
import { codesOf } from './codes.js'
import type { Exporter, ExportOptions } from './exporter.js'
import { confidenceText } from '../alignment/confidence.js'
import { oneLine } from '../alignment/one-line.js'
import { isPair } from '../alignment/shape.js'
import { sourceName } from './source-name.js'
import { escape, legal } from './xml.js'

/**
 * TEI P5 with stand-off alignment: both texts by paragraph and segment, and a `linkGrp` whose links are the beads
 * (https://tei-c.org/release/doc/tei-p5-doc/en/html/SA.html). Beads without a partner are segments without a link.
 */
export const tei: Exporter = {
  name: 'tei',
  extensions: ['.tei', '.tei.xml'],
  about: 'TEI P5: both texts by segment, and the links between them',
  parts: [''],
  writes: 'text',
  oneSided: true,
  untranslated: true,
  evidence: false,
  dedupes: false,
  merges: true,
  codes: true,
  open: (options) => ({
    begin: () => [
      '<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">\n' +
        header('Aligned texts', options),
    ],
    *document(alignment, number) {
      const name = oneLine(sourceName(alignment)) || `text ${number + 1}`
      yield [`<TEI>\n${header(name, options)}<text>\n<group>\n`]
      const codes = codesOf(options, alignment.document)
      const [en, zh] =
        options.direction === 'zh-en' ? [codes.target, codes.source] : [codes.source, codes.target]
      yield* textOf(alignment, 'en', en, number)
      yield* textOf(alignment, 'zh', zh, number)
      yield ['</group>\n</text>\n<standOff>\n<linkGrp type="translation">\n']
      yield* linksOf(alignment, number)
      yield ['</linkGrp>\n</standOff>\n</TEI>\n']
    },
    end: () => ['</teiCorpus>\n'],
  }),
}

const header = (title: string, { generator }: ExportOptions): string =>
  `<teiHeader><fileDesc><titleStmt><title>${escape(legal(title))}</title></titleStmt>` +
  `<publicationStmt><p>Made by ${escape(generator)}</p></publicationStmt>` +
  '<sourceDesc><p>Aligned from its source files</p></sourceDesc></fileDesc></teiHeader>\n'

/** `t1.en.4`, with 1-based numbers of the text and the segment. */
const idOf = (number: number, language: Language, segment: number): string =>
  `t${number + 1}.${language}.${segment + 1}`

function* textOf(
  alignment: Alignment,
  language: Language,
  code: string,
  number: number,
): Generator<[string]> {
  yield [`<text xml:lang="${escape(code)}">\n<body>\n`]
  let paragraph: number | undefined
  for (const [i, segment] of alignment[language].entries()) {
    if (segment.paragraph !== paragraph) {
      yield [paragraph === undefined ? '<p>' : '</p>\n<p>']
      paragraph = segment.paragraph
    }
    const text = escape(legal(oneLine(segment.text)))
    yield [`<s xml:id="${idOf(number, language, i)}">${text}</s>`]
  }
  yield [paragraph === undefined ? '<p/>\n</body>\n</text>\n' : '</p>\n</body>\n</text>\n']
}

/** The segments of a bead, and how sure it is: the attribute `cert` takes a probability. */
function* linksOf({ beads }: Alignment, number: number): Generator<[string]> {
  for (const bead of beads) {
    if (!isPair(bead)) continue
    const targets = [
      ...bead.en.map((segment) => `#${idOf(number, 'en', segment)}`),
      ...bead.zh.map((segment) => `#${idOf(number, 'zh', segment)}`),
    ].join(' ')
    yield [`<link target="${targets}" cert="${confidenceText(bead)}"/>\n`]
  }
}
