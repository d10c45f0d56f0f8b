import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Kernel } from '../../../src/aligner/kernel/kernel.js'
import { shippedDictionary } from '../../../src/node/dictionary.js'

/** The best chain by trying all. */
function bruteForce(rows: readonly (readonly number[])[], from = 0): number {
  if (rows.length === 0) return 0
  const [first, ...rest] = rows
  const choices = first.map((nats, j) => (j < from ? 0 : nats + bruteForce(rest, j + 1)))
  return Math.max(bruteForce(rest, from), ...choices)
}

test('the best chain is the best of all, in any order of the columns', () => {
  const kernel = new Kernel(shippedDictionary())
  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([height, width]) =>
      fc.record({
        rows: fc.array(
          fc.array(fc.integer({ min: -3, max: 5 }), { minLength: width, maxLength: width }),
          {
            minLength: height,
            maxLength: height,
          },
        ),
        order: fc.shuffledSubarray([...Array(width).keys()], { minLength: width }),
      }),
    )
  fc.assert(
    fc.property(table, ({ rows, order }) => {
      const before = kernel.run.mark()
      const nats = kernel.floats(rows.flat())
      const found = kernel.run.bestChain(nats, rows.length, order.length, kernel.ints(order))
      kernel.run.release(before)
      expect(found).toBe(bruteForce(rows.map((row) => order.map((column) => row[column]))))
    }),
  )
})
