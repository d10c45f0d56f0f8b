import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { align, exportText, parse } from '../../src/index.js'
import type { Alignment, Level } from '../../src/index.js'
import { shapeOf } from '../../src/alignment/shape.js'
import { GOLD, hasGold } from './gold.js'
import { readGoldLinks } from './gold-documents.js'
import { linksOf } from './links.js'

/** The article with which the project began. Its text is not ours, so it is not in the repository. */
describe.skipIf(!hasGold)('the seed article (skipped where ../shared/gold is not there)', () => {
  const aligned = (level: Level): Alignment =>
    align(parse(readFileSync(join(GOLD, 'documents/seed/input.txt')), { name: 'seed.txt' }), {
      level,
    })

  const shapes = ({ beads }: Alignment): string => beads.map(shapeOf).join(' ')

  test('by paragraph is its gold, bead by bead', () => {
    expect(linksOf(aligned('paragraph'))).toEqual(
      readGoldLinks('seed').map(({ en, zh }) => ({ en, zh })),
    )
  })

  test('by paragraph is four pairs; title, dateline and the closing lines stand alone', () => {
    expect(shapes(aligned('paragraph'))).toBe('1-0 1-0 1-1 1-1 1-1 1-1 0-1 0-1')
  })

  test('by sentence is 3-1, 2-1, 2-1, 3-1 and the source line, in order', () => {
    expect(shapes(aligned('sentence'))).toBe('1-0 1-0 3-1 2-1 2-1 3-1 1-1 0-1 0-1')
  })

  test.each(['tsv', 'json'])('what stands alone is still in %s', (format) => {
    const written = exportText(aligned('sentence'), format)
    for (const text of ['2025-04-18 16:33:49', '中国网客户端', '国家重点新闻网站'])
      expect(written).toContain(text)
  })

  test('what stands alone is not in TMX', () => {
    const written = exportText(aligned('sentence'), 'tmx')
    expect(written.match(/<tu /g)).toHaveLength(5)
    expect(written).not.toContain('中国网客户端')
  })
})
