import { expect, test } from 'vitest'
import { Kernel, withKernel } from '../../../src/aligner/kernel/kernel.js'
import { struct } from '../../../src/aligner/kernel/structs.js'
import { lengthMisfit } from '../../../src/aligner/bitext/bitext.js'
import { shippedDictionary } from '../../../src/node/dictionary.js'

const dictionary = shippedDictionary()
const ODD = struct('Odd', { one: 'i32', two: 'f64', three: 'i32' })

test('traditional characters become simplified ones, one by one', () => {
  const kernel = new Kernel(dictionary)
  expect(kernel.simplify('圖書館 tea 𠮷')).toBe('图书馆 tea 𠮷')
  expect(kernel.simplify('图书馆')).toBe('图书馆')
  expect(kernel.simplify('')).toBe('')
})

test('data stays in memory while it grows', () => {
  const kernel = new Kernel(dictionary)
  const ints = kernel.ints([1, -2, 3])
  const floats = kernel.floats([0.5, -1e9])
  const record = kernel.write(ODD, { one: 7, two: 0.25, three: -7 })
  kernel.zeros(4_000_000)
  expect([...kernel.viewInts(ints, 3)]).toEqual([1, -2, 3])
  expect([...kernel.viewFloats(floats, 2)]).toEqual([0.5, -1e9])
  expect(kernel.read(ODD, record)).toEqual({ one: 7, two: 0.25, three: -7 })
  expect(kernel.viewFloats(record + 8, 1)[0]).toBe(0.25)
})

test('the kernel and TypeScript agree on the length misfit', () => {
  const { run } = new Kernel(dictionary)
  for (const [en, zh] of [
    [0, 0],
    [1, 300],
    [80, 80],
    [250, 31.5],
    [100_000, 7],
  ])
    expect(run.lengthMisfit(en, zh)).toBeCloseTo(lengthMisfit(en, zh), 9)
})

test('a document that needs too much memory is refused with advice', () => {
  const ask = () => withKernel(dictionary, (kernel) => kernel.run.allocate(2 ** 31 - 1))
  expect(ask).toThrow(
    expect.objectContaining({ code: 'tooLarge', hint: 'cut it into several files' }),
  )
})

test('a kernel is reused after it has been cleared, but never twice at the same time', () => {
  const places = withKernel(dictionary, (outer) => [
    outer,
    withKernel(dictionary, (inner) => inner),
    outer.ints([1]),
  ])
  const [outer, inner, place] = places
  expect(inner).not.toBe(outer)
  withKernel(dictionary, (again) => {
    expect(again).toBe(outer)
    expect(again.ints([2])).toBe(place)
  })
})

test('a kernel that failed is not used again', () => {
  const used: Kernel[] = []
  expect(() =>
    withKernel(dictionary, (kernel) => {
      used.push(kernel)
      throw new Error('no')
    }),
  ).toThrow('no')
  withKernel(dictionary, (kernel) => {
    expect(used).not.toContain(kernel)
  })
})
