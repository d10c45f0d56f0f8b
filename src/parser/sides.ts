import type {
  Block,
  Document,
  Ignored,
  Language,
  Paragraph,
  Section,
  Segment,
  Side,
  Source,
} from '../types.js'
import { languageOf } from './languages.js'
import { render } from './render.js'
import { cutSentences, wholeSegment } from './segments.js'

/** A side that grows paragraph by paragraph. */
interface Growing {
  readonly paragraphs: Paragraph[]
  readonly sentences: Segment[]
}

export interface Sides {
  readonly en: Side
  readonly zh: Side
  readonly ignored: readonly Ignored[]
}

/** Sorts a mixed file's blocks by language. What is in neither language is ignored, with the reason. */
export function sortByLanguage(
  source: Source,
  blocks: readonly Block[],
  alreadyIgnored: readonly Ignored[],
): Sides {
  const sides: Record<Language, Growing> = {
    en: { paragraphs: [], sentences: [] },
    zh: { paragraphs: [], sentences: [] },
  }
  const ignored = [...alreadyIgnored]
  let order = 0
  for (const block of blocks) {
    const language = languageOf(source.text.slice(block.from, block.to))
    if (language === undefined)
      ignored.push({ from: block.from, to: block.to, why: 'neither language' })
    else addParagraph(sides[language], source, block, language, order++, cutSentences)
  }
  return {
    en: { source, ...sides.en },
    zh: { source, ...sides.zh },
    ignored: ignored.sort((a, b) => a.from - b.from),
  }
}

/** All blocks of a file in one language, as sentences or, when it is segmented already, as they are. */
export function oneSide(
  source: Source,
  blocks: readonly Block[],
  language: Language,
  segmented: boolean,
): Side {
  const side: Growing = { paragraphs: [], sentences: [] }
  blocks.forEach((block, order) => {
    addParagraph(
      side,
      source,
      block,
      language,
      order,
      segmented
        ? (paragraph, rendered, index) => [wholeSegment(paragraph, rendered, index)]
        : cutSentences,
    )
  })
  return { source, ...side }
}

function addParagraph(
  side: Growing,
  source: Source,
  block: Block,
  language: Language,
  order: number,
  cut: typeof cutSentences,
): void {
  const rendered = render(source.text, block, block.edits, language)
  const paragraph: Paragraph = {
    from: block.from,
    to: block.to,
    language,
    kind: block.kind,
    text: rendered.text,
    order,
    ...(block.row === undefined ? {} : { row: block.row }),
  }
  side.sentences.push(...cut(paragraph, rendered, side.paragraphs.length))
  side.paragraphs.push(paragraph)
}

export function wholeSection(sides: Pick<Document, 'en' | 'zh'>): Section[] {
  const count = sides.en.paragraphs.length + sides.zh.paragraphs.length
  if (sides.en.paragraphs.length === 0 || sides.zh.paragraphs.length === 0)
    return [{ from: 0, to: count, layout: 'single' }]
  return [{ from: 0, to: count, layout: 'interleaved' }]
}
