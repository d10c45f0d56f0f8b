import { linesOf } from '../../spans/lines.js'
import type { MarkupFinder, MarkupSpan } from './markup.js'

const HAN = String.raw`[\p{Script=Han}〇]`
const MARK = '[，。、；：！？“”‘’（）《》〈〉「」『』【】…·—]'

/** Blanks between characters that stand one by one: `海 岸 灯 塔`. */
const GAP = new RegExp(`(?<=${HAN}|${MARK})[ \\u00a0\\u3000]+(?=${HAN}|${MARK})`, 'gu')
/** Also where a number stands among them: `2 0 1 9 年`. */
const ONE_BY_ONE = new RegExp(`^(?:${HAN}|${MARK})$`, 'u')
const HOLDS_HAN = new RegExp(HAN, 'u')

/** `前 言`, `一.导 言`: a short title, all of whose characters stand apart. */
const SPACED_TITLE = new RegExp(
  `^(?:(?:第?[\\d一二三四五六七八九十]+[章节.．、]?|[（(][\\d一二三四五六七八九十]+[)）])\\s*)?${HAN}(?:[ \\u00a0\\u3000]+${HAN}){1,3}$`,
  'u',
)

/**
 * Fewer characters in a row, and fewer of what holds Han, may be words: `茶 咖啡 水`. From 3 to 6, and from 0.55 to 0.85,
 * cases and gold come out alike.
 */
const MIN_SPACED = { characters: 4, share: 0.7 }

/** The blanks of lines whose Chinese characters stand one by one, as text out of a PDF and old titles have them. */
export const spacedHan: MarkupFinder = (text) =>
  MAY_BE_SPACED.test(text)
    ? linesOf(text).flatMap(({ from, to }): MarkupSpan[] => {
        const line = text.slice(from, to)
        if (!MAY_BE_SPACED.test(line) || !isSpaced(line)) return []
        return [...line.matchAll(GAP)].map(({ index, 0: { length } }) => ({
          ...{ from: from + index, to: from + index + length },
          ...{ why: 'blank', leaves: 'blank', text: '' },
        }))
      })
    : []

const MAY_BE_SPACED = /[\u3001-\u9fff\uff01-\uff60][ \u00a0\u3000]+[\u3001-\u9fff\uff01-\uff60]/

function isSpaced(line: string): boolean {
  if (SPACED_TITLE.test(line)) return true
  const words = line.split(/[ \u00a0\u3000]+/)
  const single = words.filter((word) => ONE_BY_ONE.test(word)).length
  return (
    single >= MIN_SPACED.characters &&
    single >= MIN_SPACED.share * words.filter((word) => HOLDS_HAN.test(word)).length
  )
}
