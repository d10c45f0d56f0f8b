import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitLines } from '../../../src/documents/records/split-lines.js'
import { AlignError } from '../../../src/index.js'

async function* chunks(parts: readonly string[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part))
}

async function split(parts: readonly string[], limit?: number): Promise<string[]> {
  const lines: string[] = []
  for await (const line of splitLines(chunks(parts), limit))
    lines.push(line instanceof AlignError ? line.message : line.toString())
  return lines
}

test('lines are the same however they come', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'bc', '\n', '中', '\n\n', '')),
      async (parts) => {
        const lines = parts.join('').split('\n')
        if (lines.at(-1) === '') lines.pop()
        expect(await split(parts)).toEqual(lines)
      },
    ),
  ))

test('a line that is too long is an error, the next is read', async () => {
  expect(await split(['12', '34', '5\n67', '\n'], 4)).toEqual(['is longer than 0 MB', '67'])
})
