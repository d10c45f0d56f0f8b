import { openDictionary } from '../aligner/dictionary/dictionary.js'
import type { Dictionary } from '../aligner/dictionary/dictionary.js'
import { AlignError } from '../errors.js'

let given: { readonly dictionary: Dictionary; readonly bytes: Uint8Array } | undefined

const inUse = (): NonNullable<typeof given> => {
  if (given === undefined) throw missing('it has not been given')
  return given
}

const missing = (reason: string): AlignError =>
  new AlignError('dictionary', [reason], {
    hint: 'fetch bialign/dictionary.bin and bialign/kernel.wasm, and give their bytes to useDictionary',
  })

/** The dictionary that was given. */
export const shippedDictionary = (): Dictionary => inUse().dictionary

export const dictionaryBytes = (): Uint8Array => inUse().bytes

export const preloadDictionary = (): Promise<void> =>
  given === undefined ? Promise.reject(missing('it has not been given')) : Promise.resolve()

export function useDictionary(bytes: Uint8Array, kernel?: Uint8Array): void {
  if (kernel === undefined) throw missing('its kernel is missing')
  given = { dictionary: openDictionary(bytes, kernel), bytes }
}
