import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesIn } from '../../src/files/lines.js'
import { makeTestFolder } from '../folder.js'

test('every line is given as it stands in the file', () => {
  const path = join(makeTestFolder(), 'a')
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ''))),
      (texts) => {
        const bytes = Buffer.from(texts.map((text) => text + '\n').join(''))
        writeFileSync(path, bytes)
        const lines = [...linesIn(path)]
        expect(lines.map((line) => line.bytes.toString())).toEqual(
          texts.map((text) => Buffer.from(text).toString()),
        )
        for (const line of lines)
          expect(bytes.subarray(line.from, line.from + line.bytes.length)).toEqual(line.bytes)
      },
    ),
  )
})

test('lines are longer than a read, and half a line at the end is none', () => {
  const long = '字'.repeat(1_000_000)
  const path = join(makeTestFolder({ a: `${long}\nshort\nhal` }), 'a')
  expect([...linesIn(path)].map((line) => line.bytes.toString())).toEqual([long, 'short'])
})
