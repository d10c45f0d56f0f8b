import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from './random.js'

const GOLD = join(import.meta.dirname, '../../fixtures/gold')

/** A text and its translation; one is empty where the other has none. */
export interface Passage {
  readonly en: string
  readonly zh: string
  readonly heading: boolean
}

interface Record {
  readonly paragraph: number
  readonly en: readonly string[]
  readonly zh: readonly string[]
  readonly role?: string
}

const read = (name: string): Record[] =>
  readFileSync(join(GOLD, name, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record)

const joined = (beads: readonly Record[]): Passage => ({
  en: beads.flatMap(({ en }) => en).join(' '),
  zh: beads.flatMap(({ zh }) => zh).join(''),
  heading: beads[0].role === 'heading',
})

const texts = readdirSync(GOLD).map(read)

/** By text: its paragraphs, and its sentence beads. */
const PARAGRAPHS = texts.map((beads) =>
  [...new Set(beads.map(({ paragraph }) => paragraph))].map((number) =>
    joined(beads.filter(({ paragraph }) => paragraph === number)),
  ),
)
const SENTENCES = texts.map((beads) => beads.map((bead) => joined([bead])))

/** Shorter English is found in other texts too, where the score would take it for them. */
const SHORTEST = 15

/** Neighbouring paragraphs, or sentences, of one text, all in both languages. */
export function somePassages(random: Random, fine: boolean): Passage[] {
  const text = random
    .pick(fine ? SENTENCES : PARAGRAPHS)
    .filter(({ en, zh }) => en.length >= SHORTEST && zh !== '')
  const size = Math.min(text.length, random.whole(6, 24))
  const from = random.whole(0, text.length - size)
  return text.slice(from, from + size)
}

/** Now and then one of the two languages is left out; headings more often than text. */
export const withGaps = (random: Random, passages: readonly Passage[]): Passage[] =>
  passages.map((passage) => {
    if (!random.chance(passage.heading ? 0.3 : 0.06)) return passage
    return random.chance(0.5) ? { ...passage, en: '' } : { ...passage, zh: '' }
  })
