import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface GoldBead {
  readonly paragraph: number
  readonly en: readonly string[]
  readonly zh: readonly string[]
  readonly role?: string
}

/** A paragraph of a bilingual text in `fixtures/gold`; one side may be empty. */
export interface GoldParagraph {
  readonly en: string
  readonly zh: string
  /** `heading`, `listItem`, `furniture` …; absent for running text. */
  readonly role?: string
}

const GOLD = join(import.meta.dirname, '../fixtures/gold')

export const goldBeads = (name: string): GoldBead[] =>
  readFileSync(join(GOLD, name, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldBead)

export function goldParagraphs(name: string): GoldParagraph[] {
  const beads = goldBeads(name)
  const numbers = [...new Set(beads.map((bead) => bead.paragraph))]
  return numbers.map((number) => {
    const own = beads.filter((bead) => bead.paragraph === number)
    const role = own[0].role
    return {
      en: own.flatMap(({ en }) => en).join(' '),
      zh: own.flatMap(({ zh }) => zh).join(''),
      ...(role === undefined ? {} : { role }),
    }
  })
}
