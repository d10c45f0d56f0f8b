import * as host from '#host/dictionary'

/**
 * Reads the dictionary of the package beside other work; else the first call of `align` reads it.
 * @throws AlignError `dictionary` if it is missing or cannot be used, and `noWebAssembly`; in a browser `dictionary`
 *   unless {@link useDictionary} has been called
 */
export const preloadDictionary = (): Promise<void> => host.preloadDictionary()

/**
 * The bytes of the dictionary in memory that threads can share: read them once and pass them to each worker. In a
 * browser those that were given, which need not be shared.
 * @throws AlignError `dictionary` if it is missing, and `noWebAssembly`
 */
export const dictionaryBytes = (): Uint8Array => host.dictionaryBytes()

/**
 * Uses these bytes as the dictionary from now on.
 * @param dictionary bytes of `bialign/dictionary.bin`
 * @param kernel bytes of `bialign/kernel.wasm`, of the same version; in Node.js the package's own by default
 * @throws AlignError `dictionary` if they are not a dictionary, or there is no kernel
 */
export function useDictionary(dictionary: Uint8Array, kernel?: Uint8Array): void {
  host.useDictionary(dictionary, kernel)
}
