/** The files that the documents' commands name, as a reader of them might have. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from './documents.js'

const GOLD = join(ROOT, 'fixtures/gold')
const SIDES = ['en', 'zh'] as const
type Side = (typeof SIDES)[number]

/** A text of the fixtures, paragraph by paragraph: of both languages, or of one. */
function textOf(name: string, sides: readonly Side[] = SIDES): string {
  const paragraphs = new Map<number, Record<Side, string>>()
  const lines = readFileSync(join(GOLD, name, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
  for (const line of lines) {
    const bead = JSON.parse(line) as Record<Side, string[]> & { paragraph: number }
    const { en, zh } = paragraphs.get(bead.paragraph) ?? { en: '', zh: '' }
    paragraphs.set(bead.paragraph, {
      en: `${en} ${bead.en.join(' ')}`.trim(),
      zh: zh + bead.zh.join(''),
    })
  }
  return [...paragraphs.values()]
    .flatMap((texts) => sides.map((side) => texts[side]))
    .map((text) => `${text}\n\n`)
    .join('')
}

/** A fixture's sentences, one a line, and how they belong together. */
function segmented(name: string): Record<Side | 'beads', string> {
  const made = { en: '', zh: '', beads: '' }
  const count = { en: 0, zh: 0 }
  for (const line of readFileSync(join(GOLD, name, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')) {
    const bead = JSON.parse(line) as Record<Side, string[]>
    const numbers = SIDES.map((side) => `[${bead[side].map(() => count[side]++).join(',')}]`)
    for (const side of SIDES) made[side] += bead[side].map((text) => `${text}\n`).join('')
    made.beads += `${numbers.join(':')}\n`
  }
  return made
}

export function makeFiles(): Record<string, string | Uint8Array> {
  const [article = '', other = ''] = readdirSync(GOLD).map((name) => textOf(name))
  const lines = segmented('story-ferry')
  return {
    'article.txt': article,
    'article.txt.gz': gzipSync(article),
    'articles/notes.txt': other,
    'articles/2023/ferry.txt': article,
    'articles/2023/talk.en.txt': textOf('speech-graduation', ['en']),
    'articles/2023/talk.zh.txt': textOf('speech-graduation', ['zh']),
    'book.en.txt': textOf('story-ferry', ['en']),
    'book.zh.txt': textOf('story-ferry', ['zh']),
    'sentences.en': lines.en,
    'sentences.zh': lines.zh,
    'gold.beads': lines.beads,
    'contract.docx': readFileSync(join(ROOT, 'fixtures/cases/docx-two-columns/input.docx')),
    'talk.srt': readFileSync(join(ROOT, 'fixtures/cases/subtitles-equal-times/input.srt')),
    'en.json': '{"open": "Open the file", "close": "Close the window"}\n',
    'zh.json': '{"close": "关闭窗口", "open": "打开文件"}\n',
    'glossary.tsv': 'reading room\t阅览室\nlibrarian\t图书管理员\n',
    'docs.jsonl': [article, other, article]
      .map((text, id) => `${JSON.stringify({ id, text })}\n`)
      .join(''),
  }
}
