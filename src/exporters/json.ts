import type { Alignment, Bead, Ignored, Segment, Side } from '../types.js'
import type { Chunk, ExportOptions, Exporter } from './exporter.js'
import { annotationsOf } from '../alignment/annotations.js'
import { sideText } from '../alignment/beads.js'
import { rounded } from '../alignment/confidence.js'
import { oneLine } from '../alignment/one-line.js'
import { isPair, shapeOf } from '../alignment/shape.js'
import { sourceName } from './source-name.js'

/** Everything known of a document. `en` and `zh` in a bead are indexes into the sides. */
export const json: Exporter = {
  name: 'json',
  extensions: ['.json'],
  about:
    'everything: segments with offsets, beads, what was ignored; several documents make an array',
  parts: [''],
  writes: 'text',
  oneSided: true,
  untranslated: true,
  evidence: true,
  dedupes: false,
  merges: true,
  codes: false,
  open: (options) => ({
    begin: () => [options.merged ? '[' : ''],
    *document(alignment, number): Iterable<Chunk> {
      if (options.merged) yield [number === 0 ? '\n' : ',\n']
      const { head, en, zh, beads, ignored } = describe(alignment, options)
      yield [JSON.stringify(head).slice(0, -1)]
      for (const [key, list] of Object.entries({ en, zh, beads, ignored })) {
        yield [`,\n"${key}":[`]
        for (const [i, item] of list.entries())
          yield [(i === 0 ? '\n' : ',\n') + JSON.stringify(item)]
        yield ['\n]']
      }
      yield ['\n}' + (options.merged ? '' : '\n')]
    },
    end: () => [options.merged ? '\n]\n' : ''],
  }),
}

/** The same, one document a line. */
export const jsonl: Exporter = {
  name: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  about: 'the same as json, one document a line',
  parts: [''],
  writes: 'text',
  oneSided: true,
  untranslated: true,
  evidence: true,
  dedupes: false,
  merges: true,
  codes: false,
  open: (options) => ({
    begin: () => [''],
    *document(alignment) {
      const { head, ...lists } = describe(alignment, options)
      yield [JSON.stringify({ ...head, ...lists }) + '\n']
    },
    end: () => [''],
  }),
}

function describe(alignment: Alignment, { generator }: ExportOptions) {
  const { document, level } = alignment
  const { en, zh } = document
  const mixed = en.source === zh.source
  return {
    head: {
      version: 1,
      generator,
      source: mixed ? en.source.name : { en: en.source.name, zh: zh.source.name },
      encoding: mixed ? en.source.encoding : { en: en.source.encoding, zh: zh.source.encoding },
      reader: document.reader,
      layout: document.sections.map(({ layout, first, from, to }) => ({
        layout,
        ...(first === undefined ? {} : { first }),
        from,
        to,
      })),
      level,
    },
    en: alignment.en.map((segment) => describeSegment(segment, en)),
    zh: alignment.zh.map((segment) => describeSegment(segment, zh)),
    beads: alignment.beads.map((bead) => ({
      en: bead.en,
      zh: bead.zh,
      shape: shapeOf(bead),
      confidence: rounded(bead.confidence),
      ...(bead.doubts === undefined ? {} : { doubts: bead.doubts }),
      ...notesIn(alignment, bead),
      ...(bead.evidence === undefined ? {} : { evidence: bead.evidence }),
      ...(bead.alternative === undefined ? {} : { alternative: bead.alternative }),
      ...(bead.loneNumbers === undefined ? {} : { loneNumbers: bead.loneNumbers }),
    })),
    ignored: mixed
      ? document.ignored.en.map((span) => describeIgnored(span))
      : [
          ...document.ignored.en.map((span) => describeIgnored(span, 'en')),
          ...document.ignored.zh.map((span) => describeIgnored(span, 'zh')),
        ],
  }
}

/** What people wrote on a pair, in the input or in a review. */
function notesIn(alignment: Alignment, bead: Bead): { notes?: readonly string[] } {
  const { notes = [] } = annotationsOf(alignment, bead)
  return notes.length === 0 ? {} : { notes }
}

const describeSegment = ({ text, from, to, paragraph, sentence }: Segment, side: Side) => ({
  text,
  from,
  to,
  paragraph,
  ...(sentence === undefined ? {} : { sentence }),
  kind: side.paragraphs[paragraph].kind,
})

const describeIgnored = ({ from, to, why }: Ignored, side?: string) => ({
  ...(side === undefined ? {} : { side }),
  from,
  to,
  why,
})

/** Pairs as machine translation tools want them; two-sided only. */
export const pairs: Exporter = {
  name: 'pairs',
  extensions: ['.pairs.jsonl'],
  about: 'a pair a line as JSON {"translation":{"en":…,"zh":…},…}; two-sided only',
  parts: [''],
  writes: 'text',
  oneSided: false,
  untranslated: true,
  evidence: false,
  dedupes: true,
  merges: true,
  codes: false,
  inStretches: true,
  open: () => ({
    begin: () => [''],
    *document(alignment) {
      const source = sourceName(alignment)
      for (const bead of alignment.beads) {
        if (!isPair(bead)) continue
        const [en, zh] = (['en', 'zh'] as const).map((language) =>
          oneLine(sideText(alignment, bead, language)),
        )
        if (en !== '' && zh !== '')
          yield [
            JSON.stringify({
              translation: { en, zh },
              shape: shapeOf(bead),
              confidence: rounded(bead.confidence),
              source,
            }) + '\n',
          ]
      }
    },
    end: () => [''],
  }),
}
