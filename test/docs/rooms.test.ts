import { expect, test } from 'vitest'
import { ALLOWED } from '../rooms.js'
import { readDocument } from './documents.js'

/** A row of the code map: a room or file of `src`, what it does, what it imports. */
const ROW = /^\| `src\/([\w.-]+)`\s*\|[^|]+\|([^|]*)\|$/gm

/** In the table names stand without `.ts`, and `src/index.ts` is what it is. */
const asWritten = (name: string): string =>
  name === 'index.ts' ? 'the library' : name.replace(/\.ts$/, '')

test('the code map has the rooms of the import rule, with what they import', () => {
  const table = [...readDocument('docs/architecture.md').matchAll(ROW)].map(
    ([, room = '', imports = '']) => [room, imports.split(',').map((name) => name.trim())] as const,
  )
  const written = Object.fromEntries(
    table.map(([room, imports]) => [room, imports.filter((name) => name !== '').sort()]),
  )
  const allowed = Object.entries(ALLOWED).map(([room, imports]) => [
    room,
    imports.map(asWritten).sort(),
  ])
  expect(written).toEqual(Object.fromEntries(allowed))
  expect(table).toHaveLength(allowed.length)
})
