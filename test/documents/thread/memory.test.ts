import { expect, test } from 'vitest'
import { shareMemory } from '../../../src/documents/thread/memory.js'

const GB = 2 ** 30

test.each([
  ['as many as were asked for', { wanted: 2, cores: 8, available: 32 * GB }, 2, 4096],
  ['no more than there are cores', { wanted: 16, cores: 4, available: 32 * GB }, 4, 4096],
  ['no more than memory holds', { wanted: 16, cores: 16, available: 2 * GB }, 4, 384],
  ['the memory shared among fewer', { wanted: 2, cores: 16, available: 2 * GB }, 2, 768],
  ['at least one, however little there is', { wanted: 4, cores: 4, available: 0 }, 1, 384],
])('workers: %s', (_, { wanted, cores, available }, workers, heap) => {
  expect(shareMemory(wanted, cores, available)).toEqual({ workers, heap })
})
