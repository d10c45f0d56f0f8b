import { each, firstOf } from './rule.js'
import type { Rule } from './rule.js'

/**
 * Characters that no text holds on purpose: control characters but for tabs and line ends, byte order marks inside a
 * text, halves of characters, and what a program writes for bytes that it could not read.
 */
const CONTROL =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffd-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

export const controlCharacters: Rule = {
  name: 'control-characters',
  fails: true,
  begin: each(({ texts }) =>
    firstOf(texts, ({ text: { text } }) => {
      const found = CONTROL.exec(text)
      if (found === null) return undefined
      const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      const [before, behind] = [text.slice(0, found.index), text.slice(found.index + 1)]
      return `U+${code} between '${before.slice(-8)}' and '${behind.slice(0, 8)}'`
    }),
  ),
}
