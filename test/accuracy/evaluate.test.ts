import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evaluate, parseBeads } from '../../src/alignment/evaluate/index.js'
import { makeTestFolder } from '../folder.js'
import { lacks } from '../programs.js'
import { GOLD, hasGold } from './gold.js'

/** A gold document, and the same with every third bead split in two. */
function readExample(): { gold: string; proposed: string } {
  const gold = readFileSync(join(GOLD, 'sentences/aca-001/gold.beads'), 'utf8')
  const proposed = gold
    .trim()
    .split('\n')
    .flatMap((line, i) => (i % 3 === 0 ? torn(line) : [line]))
  return { gold, proposed: `${proposed.join('\n')}\n` }
}

const torn = (line: string): string[] => {
  const [en, zh] = line.split(']:[')
  return [`${en}]:[]`, `[]:[${zh}`]
}

describe.skipIf(!hasGold)('scores (skipped where ../shared/gold is not there)', () => {
  test.skipIf(lacks('python3'))('are those of the gold’s own scorer', () => {
    const { gold, proposed } = readExample()
    const folder = makeTestFolder({
      'gold/aca-001/gold.beads': gold,
      'test/aca-001.beads': proposed,
    })
    const said = execFileSync('python3', [join(GOLD, 'score_sentences.py'), 'gold', 'test'], {
      cwd: folder,
      encoding: 'utf8',
    })
    const { strict } = evaluate(parseBeads(gold), parseBeads(proposed))
    const [precision, recall, f1] = [strict.precision, strict.recall, strict.f1].map((x) =>
      x.toFixed(4),
    )
    expect(said).toContain(`P ${precision} R ${recall} F1 ${f1} `)
    expect(strict.f1).toBeLessThan(0.9)
  })
})
