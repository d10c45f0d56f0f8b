import { expect, test, vi } from 'vitest'
import { align, dictionaryBytes, parse, preloadDictionary } from '../../../src/index.js'

test('without WebAssembly the library says so', async () => {
  vi.stubGlobal('WebAssembly', undefined)
  Reflect.deleteProperty(globalThis, 'WebAssembly')
  const document = parse('The ferry leaves at six.\n\n渡船六点开。\n')
  const error = expect.objectContaining({
    code: 'noWebAssembly',
    hint: 'take --jitless out of its options and of NODE_OPTIONS',
  }) as Error
  expect(() => align(document)).toThrow(error)
  expect(() => dictionaryBytes()).toThrow(error)
  await expect(preloadDictionary()).rejects.toThrow(error)
  vi.unstubAllGlobals()
  expect(align(document).beads).toHaveLength(1)
})
