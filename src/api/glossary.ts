import { AlignError } from '../errors.js'
import { holdsHan } from '../unicode.js'
import { decode } from '../parser/decode/index.js'
import type { Translation } from '../types.js'

const HEADER = /^(en|english|source|term)\t/i

/**
 * A glossary as people keep it: a line a term, English and Chinese with a tab between, in either order.
 * Further columns, empty lines, lines that begin with `#` and a first line of column names do not count.
 * @param name the file's, for errors
 * @throws AlignError `badGlossary` with the line
 */
export function parseGlossary(input: Uint8Array | string, name?: string): Translation[] {
  const text = typeof input === 'string' ? input : decode(input, { name: name ?? null }).text
  const translations: Translation[] = []
  text.split(/\r\n|[\n\r]/).forEach((line, i) => {
    const content = line.replace(/^\uFEFF/, '')
    if (content.trim() === '' || content.startsWith('#')) return
    if (i === 0 && HEADER.test(content) && !holdsHan(content)) return
    translations.push(
      readTerm(content, (reason, hint) => {
        const place = name === undefined ? {} : { path: name }
        return new AlignError('badGlossary', [reason], { ...place, line: i + 1, hint })
      }),
    )
  })
  return translations
}

function readTerm(line: string, bad: (reason: string, hint: string) => AlignError): Translation {
  const [one = '', other = ''] = line.split('\t').map((cell) => cell.trim())
  if (one === '' || other === '')
    throw bad('has no two columns', 'a line holds an English term, a tab and a Chinese term')
  const [en, zh] = holdsHan(one) && !holdsHan(other) ? [other, one] : [one, other]
  if (!holdsHan(zh)) throw bad(`'${zh}' is not Chinese`, 'one of the two terms must be')
  if (!/[\p{L}\p{N}]/u.test(en) || holdsHan(en))
    throw bad(`'${en}' is not English`, 'one of the two terms must be')
  return { en, zh }
}

/** The same form, to be read again. */
export const glossaryText = (translations: readonly Translation[]): string =>
  ['en\tzh\n', ...translations.map(({ en, zh }) => `${en}\t${zh}\n`)].join('')
