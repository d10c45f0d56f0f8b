import { expect, test } from 'vitest'
import { align, parsePair } from '../../src/index.js'
import { repeatedText } from '../bench/texts.js'

/** Least time of the processor of a few runs, which other programs disturbed least, in µs. */
function least(act: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage()
    act()
    const { user, system } = process.cpuUsage(before)
    return user + system
  })
  return Math.min(...times)
}

function alignText(sentences: number): void {
  const { en, zh } = repeatedText(sentences)
  const bytes = (lines: readonly string[]) => Buffer.from(lines.join('\n'))
  expect(align(parsePair(bytes(en), bytes(zh), { segmented: true })).beads.length).toBeGreaterThan(
    sentences / 3,
  )
}

// Time that grows as the square of the text would be four times as much.
test.each([1000, 4000])(
  'twice %i sentences take hardly more than twice the time',
  (sentences) => {
    alignText(sentences)
    const one = least(() => {
      alignText(sentences)
    })
    const two = least(() => {
      alignText(2 * sentences)
    })
    expect(two / one).toBeLessThan(3)
  },
  120_000,
)
