import type { Alignment, BlockKind } from '../types.js'
import { sides } from './exporter.js'
import type { ExportOptions, Exporter } from './exporter.js'
import { passagesOf, passageText } from './passages.js'
import type { Passage } from './passages.js'
import { titleOf } from './title.js'

/** A text to read: each paragraph, and below it its translation. */
export const markdown: Exporter = {
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  about: 'a text to read, each paragraph above its translation',
  parts: [''],
  writes: 'text',
  oneSided: true,
  untranslated: true,
  evidence: false,
  dedupes: true,
  merges: true,
  codes: false,
  open: (options) => ({
    begin: () => [''],
    *document(alignment, number) {
      const passages = passagesOf(alignment)
      const title = titleOf(alignment, passages).passage
      if (number > 0) yield ['\n---\n\n']
      for (const [i, passage] of passages.entries()) {
        const lines = paragraphs(alignment, passage, options, passage === title)
        if (lines.length > 0) yield [(i === 0 ? '' : '\n') + lines.join('\n\n') + '\n']
      }
    },
    end: () => [''],
  }),
}

function paragraphs(
  alignment: Alignment,
  passage: Passage,
  { direction }: ExportOptions,
  isTitle: boolean,
): string[] {
  const mark = isTitle ? '# ' : (MARKS[passage.kind] ?? '')
  return sides(direction)
    .map((language) => passageText(alignment, passage, language))
    .filter((text) => text !== '')
    .map((text) => mark + (alignment.document.reader === 'markdown' ? text : escaped(text)))
}

const MARKS: Partial<Record<BlockKind, string>> = { heading: '## ', item: '- ', quote: '> ' }

/** Text in which nothing is a mark: `*`, `_` at the edge of a word, code, links, tags, entities, and marks of a line's begin. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&')
    .replace(/^(#{1,6}|[-+]|[-=]+|>)(?=\s|$)|^>/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
