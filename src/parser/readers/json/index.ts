import { escapesIn } from '../../entries/escapes.js'
import { readKeyed } from '../../entries/keyed.js'
import type { KeyedText } from '../../entries/keyed.js'
import type { Ignored } from '../../../types.js'
import type { TextReader } from '../reader.js'
import { catalogTexts, isCatalog } from './catalog.js'
import { scanJson } from './scan-json.js'
import type { JsonString } from './scan-json.js'

/**
 * Strings of programs as JSON, flat or nested: those of i18next, of web extensions, of Flutter (ARB), of Xcode's
 * catalogs, one language a file or several; lists of records, and JSON Lines.
 */
export const json: TextReader = {
  takes: 'text',
  name: 'json',
  extensions: ['.json', '.arb', '.xcstrings', '.json5'],
  recognises: (text) =>
    /^\s*(?:\[\s*)?\{\s*"(?:[^"\\\n]|\\.)*"\s*:\s*[{"[]/.test(text.slice(0, 2000)),
  read(text) {
    const { strings, comments } = scanJson(text)
    const entries = isCatalog(strings, text)
      ? catalogTexts(text, strings)
      : plainTexts(text, strings)
    const known = [...comments, ...entries.ignored].sort((a, b) => a.from - b.from)
    return readKeyed(text, entries.texts, known)
  },
}

/** What of a file's strings is text, and what is said of it. */
export interface JsonTexts {
  readonly texts: readonly KeyedText[]
  readonly ignored: readonly Ignored[]
}

function plainTexts(text: string, strings: readonly JsonString[]): JsonTexts {
  const messages = new Set(
    strings.flatMap(({ path }) =>
      path.at(-1) === 'message' ? [path.slice(0, -1).join('\u0000')] : [],
    ),
  )
  /** What is said of a text of a web extension; names that begin with `@` say something in ARB. */
  const isNote = (path: readonly string[]): boolean =>
    path.some((name) => name.startsWith('@')) ||
    (path.at(-1) !== 'message' &&
      path.some((_, at) => messages.has(path.slice(0, at).join('\u0000'))))
  const ignored: Ignored[] = []
  const texts: KeyedText[] = []
  for (const { path, names, from, to } of strings) {
    const name = names.at(-1)
    if (isNote(path)) ignored.push({ from, to, why: 'note' })
    else
      texts.push({
        from,
        to,
        path,
        edits: escapesIn(text, { from, to }),
        ...(name === undefined ? {} : { name: { ...name, edits: escapesIn(text, name) } }),
      })
  }
  return { texts, ignored }
}
