import { literalOf } from './literal.js'

const DAY_MS = 86_400_000
/** Day 0 of both ways of counting. Excel takes 1900 for a leap year, which puts day 0 a day earlier from March on. */
const DAY_0 = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) }
/** The last of December 9999. */
const LAST_DAY = 2_958_465

const MONTHS =
  'January·February·March·April·May·June·July·August·September·October·November·December'.split('·')
const DAYS = 'Sunday·Monday·Tuesday·Wednesday·Thursday·Friday·Saturday'.split('·')
const CHINESE_DAYS = '日一二三四五六'

/**
 * A date or a time as Excel shows it.
 * @param value days, with the time as their fraction
 * @param tokens of the format
 * @returns undefined where there is no such day
 */
export function formatDate(
  value: number,
  tokens: readonly string[],
  from1904: boolean,
): string | undefined {
  if (value < 0 || value > LAST_DAY) return undefined
  const seconds = Math.round(value * 86_400)
  const isEarly = !from1904 && value >= 1 && value < 60
  const date = new Date(
    (from1904 ? DAY_0.from1904 : DAY_0.from1900) + seconds * 1000 + (isEarly ? DAY_MS : 0),
  )
  const halves = tokens.some((token) => /^(?:AM\/PM|A\/P|上午\/下午)$/i.test(token))
  return tokens
    .map((token, i) => {
      if (/^[ymdhsa]+$/i.test(token))
        return isMinute(tokens, i)
          ? padded(date.getUTCMinutes(), token)
          : unitOf(token.toLowerCase(), date, halves)
      if (/^\[h+\]$/i.test(token)) return String(Math.floor(seconds / 3600))
      if (/^\[m+\]$/i.test(token)) return String(Math.floor(seconds / 60))
      if (/^\[s+\]$/i.test(token)) return String(seconds)
      if (/^(?:AM\/PM|A\/P|上午\/下午)$/i.test(token))
        return token.split('/')[date.getUTCHours() < 12 ? 0 : 1]
      return /^\.0+$/.test(token) || token === '@' ? '' : literalOf(token)
    })
    .join('')
    .trim()
}

/** `m` is a minute after an hour and before a second. */
function isMinute(tokens: readonly string[], i: number): boolean {
  if (!/^m{1,2}$/i.test(tokens[i])) return false
  const isUnit = (token: string): boolean => /^(?:[ymdhs]+|\[[hms]+\])$/i.test(token)
  const before = tokens.slice(0, i).reverse().find(isUnit)
  const after = tokens.slice(i + 1).find(isUnit)
  return /h/i.test(before ?? '') || /s/i.test(after ?? '')
}

const padded = (number: number, token: string): string =>
  String(number).padStart(Math.min(token.length, 2), '0')

function unitOf(token: string, date: Date, halves: boolean): string {
  const { length } = token
  const month = MONTHS[date.getUTCMonth()]
  const day = date.getUTCDay()
  const hour = date.getUTCHours()
  switch (token[0]) {
    case 'y':
      return String(date.getUTCFullYear()).slice(length > 2 ? 0 : 2)
    case 'm':
      return [padded(date.getUTCMonth() + 1, token), month.slice(0, 3), month, month[0]][
        Math.max(0, Math.min(length, 5) - 2)
      ]
    case 'd':
      return length < 3
        ? padded(date.getUTCDate(), token)
        : length === 3
          ? DAYS[day].slice(0, 3)
          : DAYS[day]
    case 'a':
      return length < 3 ? token : `${length === 3 ? '' : '星期'}${CHINESE_DAYS[day]}`
    case 'h':
      return padded(halves ? hour % 12 || 12 : hour, token)
    default:
      return padded(date.getUTCSeconds(), token)
  }
}
