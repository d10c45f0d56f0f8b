import type { Alignment, Bead, BlockKind, Language } from '../types.js'
import { sideText } from '../alignment/beads.js'
import { oneLine } from '../alignment/one-line.js'

/** Beads that stand together on a page: none of them begins a new paragraph in either language, but for the first. */
export interface Passage {
  readonly kind: BlockKind
  readonly beads: readonly Bead[]
}

/** A document as it is read: beads by paragraphs, in order. Every bead is in one passage. */
export function passagesOf(alignment: Alignment): Passage[] {
  const passages: { kind: BlockKind; beads: Bead[] }[] = []
  const last: Partial<Record<Language, number>> = {}
  for (const bead of alignment.beads) {
    const begins = LANGUAGES.some((language) => {
      const [first] = bead[language]
      return first !== undefined && alignment[language][first].paragraph !== last[language]
    })
    for (const language of LANGUAGES) {
      const end = bead[language].at(-1)
      if (end !== undefined) last[language] = alignment[language][end].paragraph
    }
    if (begins) passages.push({ kind: kindOf(alignment, bead), beads: [bead] })
    else passages.at(-1)?.beads.push(bead)
  }
  return passages
}

const LANGUAGES: readonly Language[] = ['en', 'zh']

/** Of the paragraph that its first segment stands in; a heading in one language is one in both. */
function kindOf(alignment: Alignment, bead: Bead): BlockKind {
  const kinds = LANGUAGES.flatMap((language) => {
    const [first] = bead[language]
    const { paragraphs } = alignment.document[language]
    return first === undefined ? [] : [paragraphs[alignment[language][first].paragraph].kind]
  })
  return kinds.find((kind) => kind === 'heading') ?? kinds[0] ?? 'paragraph'
}

/** A side of a passage as one text, on one line. */
export const passageText = (alignment: Alignment, { beads }: Passage, language: Language): string =>
  readText(
    alignment,
    {
      en: beads.flatMap(({ en }) => en),
      zh: beads.flatMap(({ zh }) => zh),
      confidence: 1,
    },
    language,
  )

/** A side of a bead as it is read: one line, and without the marks of Markdown for headings, items and quotations. */
export function readText(alignment: Alignment, bead: Bead, language: Language): string {
  const text = oneLine(sideText(alignment, bead, language))
  return alignment.document.reader === 'markdown' ? text.replace(BLOCK_MARKS, '') : text
}

const BLOCK_MARKS = /^(?:(?:#{1,6}|[-*+>]|\d{1,9}[.)])\s+)+/
