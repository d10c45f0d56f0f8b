import type { Language } from '../types.js'
import { attributeOf, codesOf, headerSource } from './codes.js'
import { sides } from './exporter.js'
import type { ExportOptions, Exporter } from './exporter.js'
import { idsOf } from '../alignment/annotations.js'
import { sideText } from '../alignment/beads.js'
import { oneLine } from '../alignment/one-line.js'
import { isPair } from '../alignment/shape.js'
import { sourceName } from './source-name.js'
import { attributesText, notesText, unitOf } from './tmx-unit.js'
import { legal } from './xml.js'

/**
 * TMX 1.4 as translation tools read it; why each detail is as it is was measured on twelve of them.
 * Two-sided units only: a half-empty unit makes readers refuse or guess.
 */
export const tmx: Exporter = {
  name: 'tmx',
  extensions: ['.tmx'],
  about: 'translation memory (TMX 1.4); two-sided units only',
  parts: [''],
  writes: 'text',
  oneSided: false,
  untranslated: false,
  evidence: false,
  dedupes: true,
  merges: true,
  codes: true,
  inStretches: true,
  open: (options) => ({
    begin() {
      const [tool, version] = options.generator.split(' ')
      const { memory } = options
      const own = [
        ['creationtool', tool],
        ['creationtoolversion', version ?? ''],
        ['segtype', 'sentence'],
        ['o-tmf', tool],
        ['adminlang', attributeOf(memory, 'adminlang') ?? 'en'],
        ['srclang', headerSource(options)],
        ['datatype', 'plaintext'],
        ['o-encoding', 'UTF-8'],
      ] as const
      const kept = (memory?.attributes ?? []).filter(([name]) => !own.some(([one]) => one === name))
      const attributes = [
        ...own,
        ...(kept.some(([name]) => name === 'creationdate') ? [] : dated(options)),
        ...kept,
      ]
      const properties = [
        ['x-generator', options.generator] as const,
        ...(memory?.properties ?? []),
      ]
      return [
        `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n  <header${attributesText(attributes)}>\n` +
          notesText({ ...memory, properties }, '    ') +
          '  </header>\n  <body>\n',
      ]
    },
    *document(alignment, number, before) {
      const source = sourceName(alignment)
      const [from, to] = sides(options.direction)
      const codes = codesOf(options, alignment.document)
      const srclang = headerSource(options)
      const attributes = dated(options)
      const ids = idsOf(alignment, before)
      for (const [i, bead] of alignment.beads.entries()) {
        if (!isPair(bead)) continue
        const unit = (language: Language): string =>
          legal(oneLine(sideText(alignment, bead, language))).trim()
        const [original, translation] = [unit(from), unit(to)]
        if (original === '' || translation === '') continue
        const head = {
          id: options.merged ? `${number + 1}.${ids[i]}` : ids[i],
          source,
          srclang,
          attributes,
        }
        yield [
          unitOf(alignment, bead, head, [
            { language: from, code: codes.source, text: original },
            { language: to, code: codes.target, text: translation },
          ]),
        ]
      }
    },
    end: () => ['  </body>\n</tmx>\n'],
  }),
}

/** `YYYYMMDDThhmmssZ` */
function dated({ date }: ExportOptions): [name: string, value: string][] {
  return date === undefined ? [] : [['creationdate', date.toISOString().replace(/[-:]|\.\d+/g, '')]]
}
