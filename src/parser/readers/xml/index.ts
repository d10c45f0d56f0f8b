import { readKeyed } from '../../entries/keyed.js'
import type { TextReader } from '../reader.js'
import { takeTexts } from './take-texts.js'
import { rootOf, vocabularyOf } from './vocabulary.js'

/**
 * Strings of programs as XML: Android's, those of .NET, property lists of Apple, and any other file whose elements hold
 * texts, with the originals in comments or in a second file.
 */
export const xml: TextReader = {
  takes: 'text',
  name: 'xml',
  extensions: ['.xml', '.resx', '.resw', '.stringsdict', '.plist'],
  recognises: (text) => /^\s*(?:<\?xml\s|<resources[\s>])/.test(text.slice(0, 2000)),
  read(text) {
    const { texts, ignored, remarks } = takeTexts(text, vocabularyOf(rootOf(text)))
    return { ...readKeyed(text, texts, ignored), remarks }
  },
}
