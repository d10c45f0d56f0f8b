import type { Language } from '../../../types.js'
import { languageOf } from '../../languages/identify.js'
import { linesOf } from '../../spans/lines.js'
import { LABELS, labelOf } from '../../units/separators.js'
import type { MarkupFinder, MarkupSpan } from './markup.js'

/** `English:`, `**中文**：`, `[En]`, at the beginning of a line. */
const LABEL = new RegExp(
  String.raw`^(?:[-*+]\s+)?\*{0,2}(?:(?<en>${labelOf(LABELS.en)})|(?<zh>${labelOf(LABELS.zh)}))`,
  'iu',
)

interface Labelled {
  readonly span: MarkupSpan
  readonly label: Language
  readonly language: Language | undefined
}

/**
 * Labels that say of whole lines in which language they are. They are labels where both languages have them and no line
 * contradicts its own, as `Chinese: basic` does among a person's languages.
 */
export const languageLabels: MarkupFinder = (text) => {
  if (!MAY_HAVE_LABELS.test(text)) return []
  const found = linesOf(text).flatMap(({ from, to }): Labelled[] => {
    const line = text.slice(from, to)
    const match = LABEL.exec(line)
    if (match === null || match[0].length === line.length) return []
    const label = match.groups?.en === undefined ? 'zh' : 'en'
    const rest = line.slice(match[0].length)
    const span = { from, to: from + match[0].length, why: 'markup', leaves: 'break' } as const
    return [{ span, label, language: languageOf(rest) }]
  })
  const isLabelled =
    found.every(({ label, language }) => language === label) &&
    new Set(found.map(({ label }) => label)).size === 2
  return isLabelled ? found.map(({ span }) => span) : []
}

const MAY_HAVE_LABELS = /[:：\]］】）)]/
