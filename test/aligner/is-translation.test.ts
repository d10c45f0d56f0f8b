import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { align, parsePair } from '../../src/index.js'
import type { Alignment } from '../../src/index.js'

const GOLD = join(import.meta.dirname, '../../fixtures/gold')

/** One side of a text, with a paragraph for each bead. */
const side = (name: string, language: 'en' | 'zh'): string =>
  readFileSync(join(GOLD, name, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as Record<'en' | 'zh', string[]>)[language])
    .map((sentences) => sentences.join(language === 'en' ? ' ' : ''))
    .join('\n\n')

const pairsIn = ({ beads }: Alignment): number =>
  beads.filter(({ en, zh }) => en.length > 0 && zh.length > 0).length

const TEXTS = ['essay-libraries', 'legal-licence', 'news-rail-bridge', 'tech-backup-guide']

test.each(TEXTS)('%s and its translation are paired', (name) => {
  const alignment = align(parsePair(side(name, 'en'), side(name, 'zh')))
  expect(pairsIn(alignment)).toBeGreaterThan(alignment.en.length / 2)
})

// Without the check 0.62 of the segments are paired.
test('texts and translations of other texts are hardly paired', () => {
  let [pairs, segments] = [0, 0]
  for (const one of TEXTS)
    for (const other of TEXTS.filter((name) => name !== one)) {
      const alignment = align(parsePair(side(one, 'en'), side(other, 'zh')))
      pairs += pairsIn(alignment)
      segments += Math.min(alignment.en.length, alignment.zh.length)
    }
  expect(pairs / segments).toBeLessThan(0.2)
})
