import { expect, test } from 'vitest'
import { addResolved, align, parse, resolvedBeads } from '../../src/index.js'

const STRUNG = `The two cities signed a letter of intent in 2009. Their students have spent 47 terms abroad since then.

两市于2009年签署意向书，此后学生在国外学习了47个学期。

There are 25 seats, and 3 of them are broken.

船上有25个座位，其中3个坏了。`

const CROSSED = `The students have spent 47 terms abroad. That is because the two cities signed a treaty in 2009.

由于两市于2009年签署条约，学生在国外学习了47个学期。`

const resolved = (text: string) => resolvedBeads(align(parse(text), { level: 'clause' }))!

test('counts the beads that became 1-1 units', () => {
  expect(resolved(STRUNG)).toEqual({
    joined: 1,
    resolved: 1,
    partly: 0,
    before: { all: 2, oneToOne: 1 },
    after: { all: 3, oneToOne: 3 },
  })
})

test('counts the beads that stayed whole', () => {
  expect(resolved(CROSSED)).toEqual({
    joined: 1,
    resolved: 0,
    partly: 0,
    before: { all: 1, oneToOne: 0 },
    after: { all: 1, oneToOne: 0 },
  })
})

test('adds documents up', () => {
  expect(addResolved(resolved(STRUNG), resolved(CROSSED))).toEqual({
    joined: 2,
    resolved: 1,
    partly: 0,
    before: { all: 3, oneToOne: 1 },
    after: { all: 4, oneToOne: 3 },
  })
})

test('has nothing to say of another level', () => {
  expect(resolvedBeads(align(parse(STRUNG)))).toBeUndefined()
})

test('has nothing to count in a text without pairs', () => {
  expect(resolved('Only English here.')).toMatchObject({ joined: 0, after: { all: 0 } })
})
