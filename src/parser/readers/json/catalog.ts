import type { Ignored } from '../../../types.js'
import { escapesIn } from '../../entries/escapes.js'
import type { KeyedText } from '../../entries/keyed.js'
import { languageOfCode } from '../../languages/code.js'
import type { JsonTexts } from './index.js'
import type { JsonString } from './scan-json.js'

/** Whether the strings are those of a catalog of Xcode. */
export const isCatalog = (strings: readonly JsonString[], text: string): boolean =>
  text.includes('"sourceLanguage"') &&
  strings.some(({ path }) => path[0] === 'strings' && path[2] === 'localizations')

/**
 * The texts of a catalog: `strings`, key, `localizations`, language, perhaps variations, `stringUnit`, `value`. A key
 * that has no text in the language of the source is the text itself.
 */
export function catalogTexts(text: string, strings: readonly JsonString[]): JsonTexts {
  const source = strings.find(({ path }) => path[0] === 'sourceLanguage')
  const sourceCode = source === undefined ? 'en' : text.slice(source.from, source.to)
  const texts: KeyedText[] = []
  const ignored: Ignored[] = []
  const withSource = new Set<string>()
  /** Key → the key as a text. */
  const keys = new Map<string, KeyedText>()
  for (const { path, names, from, to } of strings) {
    const [root, key, , code] = path
    if (root !== 'strings' || path.at(-1) !== 'value') {
      ignored.push({ from, to, why: 'note' })
      continue
    }
    const language = languageOfCode(code)
    if (language === 'other') ignored.push({ from, to, why: 'another language' })
    else {
      if (code === sourceCode) withSource.add(key)
      const name = names[1]
      if (name !== undefined && path.length === 6)
        keys.set(key, {
          ...name,
          path: [key],
          edits: escapesIn(text, name),
          ...languageOf(sourceCode),
        })
      const rest = path.slice(4, -1).filter((name) => !['stringUnit', 'variations'].includes(name))
      texts.push({
        from,
        to,
        path: [key, ...rest],
        edits: escapesIn(text, { from, to }),
        ...languageOf(code),
      })
    }
  }
  const originals = [...keys].flatMap(([key, name]) => (withSource.has(key) ? [] : [name]))
  return { texts: [...texts, ...originals].sort((a, b) => a.from - b.from), ignored }
}

const languageOf = (code: string): Pick<KeyedText, 'language'> => {
  const language = languageOfCode(code)
  return language === undefined || language === 'other' ? {} : { language }
}
