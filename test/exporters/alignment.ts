import type { Alignment, Bead, Document, DoubtReason, Segment, Side } from '../../src/types.js'

/** A bead as it is put into {@link makeAlignment}: what stands on either side, and how sure it is. */
export interface BeadText {
  readonly en?: readonly string[]
  readonly zh?: readonly string[]
  readonly confidence?: number
  readonly doubts?: readonly DoubtReason[]
}

/** An alignment with these beads: a paragraph for each of them, of two files of one name. */
export function makeAlignment(
  beadTexts: readonly BeadText[],
  name: string | null = 'tea.txt',
): Alignment {
  const [en, zh] = (['en', 'zh'] as const)
    .map((language) =>
      beadTexts.flatMap((bead, paragraph) =>
        (bead[language] ?? []).map((text) => ({ text, paragraph })),
      ),
    )
    .map(placed)
  let [nextEn, nextZh] = [0, 0]
  const beads = beadTexts.map((bead): Bead => ({
    en: (bead.en ?? []).map(() => nextEn++),
    zh: (bead.zh ?? []).map(() => nextZh++),
    confidence: bead.confidence ?? 1,
    ...(bead.doubts === undefined ? {} : { doubts: bead.doubts }),
  }))
  const document: Document = {
    reader: 'plain',
    sections: [{ from: 0, to: beadTexts.length, layout: 'two files' }],
    en: side(en, beadTexts.length, name),
    zh: side(zh, beadTexts.length, name),
    ignored: { en: [{ from: 0, to: 0, why: 'markup' }], zh: [] },
    warnings: [],
  }
  return { document, level: 'sentence', en, zh, beads, learned: [] }
}

/** One after the other, a line break between them. */
function placed(list: readonly { text: string; paragraph: number }[]): Segment[] {
  let at = 0
  return list.map(({ text, paragraph }) => {
    const from = at
    at += text.length + 1
    return { text, from, to: from + text.length, paragraph, clauses: [{ text, from, to: at - 1 }] }
  })
}

function side(sentences: readonly Segment[], count: number, name: string | null): Side {
  return {
    source: {
      name,
      text: sentences.map(({ text }) => text).join('\n'),
      encoding: 'utf-8',
      warnings: [],
    },
    paragraphs: Array.from({ length: count }, (_, order) => ({
      from: 0,
      to: 0,
      language: 'en',
      kind: 'paragraph',
      text: '',
      order,
    })),
    sentences,
  }
}

/** A small article: a heading in one language, two sentences against one, one against one, a doubtful pair. */
export const ARTICLE: readonly BeadText[] = [
  { zh: ['茶山'], confidence: 0.9876 },
  {
    en: ['Tea grows on 15 hills.', 'Most of them face south.'],
    zh: ['茶叶长在15座山上，大多朝南。'],
    confidence: 0.97,
  },
  { en: ['Salt & "pepper" <do> not.'], zh: ['盐和“胡椒”不长。'], confidence: 0.5 },
  { en: ['Photo: the author'], confidence: 0.75 },
]
