import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../../src/parser/index.js'
import { hasGold } from '../accuracy/gold.js'
import { documentIds, parseGold } from '../accuracy/gold-documents.js'
import { caseNames, parseCase } from '../cases.js'
import { faultOfDocument } from './coverage.js'
import { damaged } from './damage.js'
import { SAMPLES } from './samples.js'

test.each(caseNames())('nothing is lost of the fixture case %s', (name) => {
  expect(faultOfDocument(parseCase(name))).toBeUndefined()
})

test.each(Object.keys(SAMPLES))(
  'nothing is lost of a damaged file that is read as %s',
  (reader) => {
    fc.assert(
      fc.property(damaged(SAMPLES[reader]), (text) => {
        expect(faultOfDocument(parse(text, { reader }))).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  },
)

test.skipIf(!hasGold)('nothing is lost of the gold documents', () => {
  for (const id of documentIds()) expect(faultOfDocument(parseGold(id)), id).toBeUndefined()
})
