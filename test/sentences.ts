import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const GOLD = join(import.meta.dirname, '../fixtures/gold')

/** English and Chinese that translate each other; a side may be empty. */
export interface GoldBead {
  readonly paragraph: number
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

export const goldNames = (): string[] => readdirSync(GOLD).sort()

export const goldBeads = (name: string): GoldBead[] =>
  readFileSync(join(GOLD, name, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldBead)

/** Every sentence of the project's own texts. */
export function ownSentences(language: 'en' | 'zh'): string[] {
  return goldNames().flatMap((name) => goldBeads(name).flatMap((bead) => bead[language]))
}
