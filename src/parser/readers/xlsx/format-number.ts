import { formatDate } from './format-date.js'
import { literalOf } from './literal.js'

/** What stands between two signs of a format: quoted, escaped, in brackets, or a sign of its own. */
const TOKEN =
  /"[^"]*"?|\\[^]|_[^]|\*[^]|\[[^\]]*\]|AM\/PM|A\/P|上午\/下午|General|E[+-]|([ymdhsa])\1*|\.0+|[0#?.,%@]|[^]/giu

/** Excel takes no longer format, in characters. */
const MAX_FORMAT_LENGTH = 255

/**
 * A number as Excel shows it in a format: with its decimals, thousands, signs, units, or as a date.
 * @param code as `#,##0.00 "元"` or `yyyy"年"m"月"d"日"`
 * @param from1904 whether days are counted from 1904 instead of 1900
 * @returns undefined for a format of another kind, such as fractions
 */
export function formatNumber(value: number, code: string, from1904: boolean): string | undefined {
  if (code.length > MAX_FORMAT_LENGTH) return undefined
  const sections = sectionsOf(code)
  const own = value < 0 && sections.length > 1
  const tokens = sections[own ? 1 : value === 0 && sections.length > 2 ? 2 : 0]
  if (isDate(tokens)) return formatDate(value, tokens, from1904)
  const shown = showNumber(own ? -value : value, tokens)
  return shown === undefined ? undefined : shown.trim()
}

/** For positive numbers, negative ones, zero and texts. */
function sectionsOf(code: string): string[][] {
  const sections: string[][] = [[]]
  for (const [token] of code.matchAll(TOKEN))
    if (token === ';') sections.push([])
    else sections[sections.length - 1].push(token)
  return sections
}

const isDate = (tokens: readonly string[]): boolean =>
  tokens.some((token) => /^(?:[ymdhs]+|aaa+|\[[hms]+\]|AM\/PM|A\/P|上午\/下午)$/i.test(token))

/** Signs that digits take the place of. */
const DIGIT = /^(?:[0#?.,]|\.0+)$/

function showNumber(value: number, tokens: readonly string[]): string | undefined {
  if (tokens.some((token) => token === '/' || token === '@')) return undefined
  const pattern = tokens.filter((token) => DIGIT.test(token)).join('')
  const scientific = tokens.some((token) => /^E[+-]$/i.test(token))
  if (scientific) return undefined
  const percent = tokens.filter((token) => token === '%').length
  const number = digitsOf(value * 100 ** percent, pattern)
  let written = false
  return tokens
    .map((token) => {
      if (/^general$/i.test(token)) return String(value)
      if (!DIGIT.test(token)) return literalOf(token)
      if (written) return ''
      written = true
      return number
    })
    .join('')
}

/** @param pattern only the signs for digits: `#,##0.00` */
function digitsOf(value: number, pattern: string): string {
  // A comma at the end divides by a thousand.
  const digits = pattern.replace(/,+(?=\.|$)/, '')
  const thousands = pattern.length - digits.length
  const [whole, decimals = ''] = digits.split('.')
  const least = decimals.replace(/[^0?]/g, '').length
  const most = decimals.replace(/[^0#?]/g, '').length
  const fixed = Math.abs(value / 1000 ** thousands).toFixed(most)
  const [integer, fraction = ''] = fixed.split('.')
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '')
  const zeros = whole.replace(/[^0]/g, '').length
  const padded = integer.replace(/^0+/, '').padStart(zeros, '0')
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded
  const sign = value < 0 && /[1-9]/.test(fixed) ? '-' : ''
  return `${sign}${grouped}${kept === '' ? '' : `.${kept}`}`
}
