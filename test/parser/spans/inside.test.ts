import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inside } from '../../../src/parser/spans/inside.js'

test('the spans inside another are those that neither begin before it nor end after it', () => {
  const ascending = fc
    .array(fc.nat(40), { maxLength: 20 })
    .map((places) => [...new Set(places)].sort((a, b) => a - b))
    .map((places) =>
      places.flatMap((from, i) =>
        i % 2 === 0 && i + 1 < places.length ? [{ from, to: places[i + 1] }] : [],
      ),
    )
  fc.assert(
    fc.property(ascending, fc.nat(40), fc.nat(40), (spans, from, to) => {
      expect(inside(spans, { from, to })).toEqual(
        spans.filter((span) => span.from >= from && span.to <= to),
      )
    }),
  )
})
