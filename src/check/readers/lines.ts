import { load } from '../../parser/open.js'
import type { ParseOptions } from '../../parser/open.js'
import type { Language } from '../../types.js'
import type { UnitTaker } from '../unit.js'
import { trimmed } from './trimmed.js'

const NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: 'Chinese' }

/**
 * Reads two files whose lines translate each other, as Moses has them: a line of both is a unit.
 * @throws AlignError as the parser does
 */
export function readLines(
  bytes: Readonly<Record<Language, Uint8Array>>,
  options: Readonly<Record<Language, ParseOptions>>,
  taker: UnitTaker,
): void {
  const [en, zh] = (['en', 'zh'] as const).map((language) =>
    linesOf(load(bytes[language], options[language]).source.text),
  )
  const [more, less]: Language[] = en.length > zh.length ? ['en', 'zh'] : ['zh', 'en']
  if (en.length !== zh.length)
    taker.fault({
      line: Math.min(en.length, zh.length) + 1,
      reason: `the ${NAMES[more]} file has ${Math.max(en.length, zh.length)} lines and the ${NAMES[less]} one ${Math.min(en.length, zh.length)}`,
    })
  for (let i = 0; i < Math.max(en.length, zh.length); i++)
    taker.unit({
      number: i + 1,
      line: i + 1,
      faults: [],
      texts: [
        { text: trimmed(en[i] ?? ''), language: 'en', line: i + 1 },
        { text: trimmed(zh[i] ?? ''), language: 'zh', line: i + 1 },
      ],
    })
}

/** A line end ends a line, as `wc -l` and Moses count them. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
