import { holdsProse } from '../../src/parser/languages/holds-prose.js'
import type { Document, Ignored, Source } from '../../src/types.js'

/** Reasons that name marks, not text. */
const MARKS: ReadonlySet<string> = new Set(['markup', 'template'])

/** The first span that was left out as a mark and holds prose, as a sentence; undefined when there is none. */
export function hiddenProse({ en, zh, ignored }: Document): string | undefined {
  return (
    hidden(en.source, ignored.en) ??
    (en.source === zh.source ? undefined : hidden(zh.source, ignored.zh))
  )
}

function hidden({ text }: Source, ignored: readonly Ignored[]): string | undefined {
  const found = ignored.find(
    ({ from, to, why }) => MARKS.has(why) && holdsProse(text.slice(from, to)),
  )
  return (
    found &&
    `prose left out as ${found.why}: ${JSON.stringify(text.slice(found.from, found.to).slice(0, 80))}`
  )
}
