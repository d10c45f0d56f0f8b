/**
 * Makes a folder of bilingual articles out of the sentences in fixtures/gold: several layouts, twins,
 * compressed files, every encoding that `parse` reads, and one file in a hundred broken. The same
 * folder every time.
 *
 *     npx tsx test/batch/make-folder.ts FOLDER [ARTICLES]
 */
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { parse } from '../../src/index.js'
import { encoders } from './encode.js'
import type { Encode } from './encode.js'

interface Bead {
  readonly paragraph: number
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

/** What is in the folder; files by their path in it. */
export interface MadeFolder {
  /** A document's files: one, or the English and the Chinese. */
  readonly good: readonly (readonly string[])[]
  readonly broken: readonly string[]
}

const GOLD = join(import.meta.dirname, '../../fixtures/gold')

const TEXTS: readonly (readonly Bead[])[] = readdirSync(GOLD).map((name) =>
  readFileSync(join(GOLD, name, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Bead),
)

/** A number from 0 to `below` - 1. */
export type Dice = (below: number) => number

/** Mulberry32: 32 bits of state are enough to choose sentences. */
export function makeDice(seed: number): Dice {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** A stretch of a text, by paragraphs, with now and then a page's furniture around it. */
function makeArticle(dice: Dice): Bead[][] {
  const text = TEXTS[dice(TEXTS.length)]
  const size = 16 + dice(24)
  const from = dice(Math.max(1, text.length - size))
  const paragraphs = new Map<number, Bead[]>()
  for (const bead of text.slice(from, from + size))
    paragraphs.set(bead.paragraph, [...(paragraphs.get(bead.paragraph) ?? []), bead])
  const furniture = dice(3) === 0 ? [[{ paragraph: -1, en: [], zh: ['责任编辑：周明'] }]] : []
  return [...paragraphs.values(), ...furniture]
}

const english = (beads: readonly Bead[]): string => beads.flatMap(({ en }) => en).join(' ')
const chinese = (beads: readonly Bead[]): string => beads.flatMap(({ zh }) => zh).join('')
const lines = (texts: readonly string[], gap: string): string =>
  texts.filter((text) => text !== '').join(gap) + '\n'

/** A paragraph and its translation, one language after the other, line by line. */
const LAYOUTS: readonly ((article: readonly Bead[][]) => string)[] = [
  (article) =>
    lines(
      article.flatMap((beads) => [english(beads), chinese(beads)]),
      '\n\n',
    ),
  (article) =>
    lines(
      article.flatMap((beads) => [chinese(beads), english(beads)]),
      '\n\n',
    ),
  (article) => lines([...article.map(english), ...article.map(chinese)], '\n\n'),
  (article) =>
    lines(
      article.flat().flatMap((bead) => [english([bead]), chinese([bead])]),
      '\n',
    ),
]

const BREAKERS: readonly ((path: string, text: string) => void)[] = [
  (path, text) => {
    writeFileSync(path, Buffer.concat([Buffer.from([0, 1, 2, 0, 0xff]), Buffer.from(text)]))
  },
  (path, text) => {
    const half = Math.floor(text.length / 2)
    const bad = Buffer.alloc(text.length, 0xff)
    writeFileSync(
      path,
      Buffer.concat([Buffer.from(text.slice(0, half)), bad, Buffer.from(text.slice(half))]),
    )
  },
  (path, text) => {
    writeFileSync(path, gzipSync(text).subarray(0, 200))
  },
  (path) => {
    symlinkSync('nowhere.txt', path)
  },
]

/** One file in so many is broken. */
const BROKEN = 100

/**
 * @param parseText tells which encodings can be read
 * @param seed another seed makes another folder
 * @param broken one file in so many is
 */
export function makeFolder(
  folder: string,
  articles: number,
  parseText: typeof parse,
  { seed = 1, broken: oneIn = BROKEN } = {},
): MadeFolder {
  const dice = makeDice(seed)
  const encodings = encoders.filter((encode) => canRead(encode, parseText))
  const good: string[][] = []
  const broken: string[] = []
  const write = (name: string, text: string): string => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    const bytes = encodings[dice(encodings.length)](text)
    writeFileSync(path, name.endsWith('.gz') ? gzipSync(bytes) : bytes)
    return name
  }
  for (let number = 0; number < articles; number++) {
    const article = makeArticle(dice)
    const name = `${String(Math.floor(number / 100)).padStart(3, '0')}/${String(number).padStart(5, '0')}`
    const kind = dice(10)
    if (number % oneIn === oneIn >> 1) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      BREAKERS[Math.floor(number / oneIn) % BREAKERS.length](
        join(folder, `${name}.txt`),
        LAYOUTS[0](article),
      )
      broken.push(`${name}.txt`)
    } else if (kind === 0 || kind === 1) {
      const path = (language: string): string =>
        kind === 0 ? `${name}.${language}.txt` : `twins/${language}/${name}.txt`
      good.push([
        write(path('en'), lines(article.map(english), '\n\n')),
        write(path('zh'), lines(article.map(chinese), '\n\n')),
      ])
    } else {
      const text = LAYOUTS[dice(LAYOUTS.length)](article)
      good.push([write(kind === 2 ? `${name}.txt.gz` : `${name}.txt`, text)])
    }
  }
  return { good, broken }
}

function canRead(encode: Encode, parseText: typeof parse): boolean {
  const text = LAYOUTS[0](makeArticle(makeDice(7)))
  try {
    return parseText(encode(text)).en.source.text.replaceAll('\r\n', '\n') === text
  } catch {
    return false
  }
}

if (process.argv[1] === import.meta.filename) {
  const [folder, articles = '10000'] = process.argv.slice(2)
  const { parse: parseText } = await import('../../src/index.js')
  const made = makeFolder(folder, Number(articles), parseText)
  console.log(`${made.good.length} good documents, ${made.broken.length} broken files`)
}
