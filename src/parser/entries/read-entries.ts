import type { Block, Edit, Ignored, Span } from '../../types.js'
import { holdsProse } from '../languages/holds-prose.js'
import { describeGap } from '../spans/gaps.js'
import type { Reading } from '../spans/reading.js'
import { ignoreRest, trimmed } from '../spans/rest.js'
import { escapesIn } from './escapes.js'

/** A key or a value, without the marks around it. */
export interface EntryText extends Span {
  /** Number of the entry. */
  readonly row: number
  /** The key is the first column, the value the second. */
  readonly column: 0 | 1
  readonly edits: readonly Edit[]
  /** What programs call the entry; its key, when absent. */
  readonly key?: string
  readonly alsoRow?: number
}

/** A key or value in which a backslash has a meaning. */
export const escapedText = (text: string, span: Span, row: number, column: 0 | 1): EntryText => ({
  from: span.from,
  to: span.to,
  row,
  column,
  edits: escapesIn(text, span),
})

/** `menu.file.open`, `file_open`, `fileOpen`, `file-open`: a name for programs; `Previous/Next` is text. */
const IDENTIFIER = /^(?!\S*\s)(?:.*\w(?:[._:]\w|\/[a-z\d])|[a-z]+[A-Z]|[a-z\d]+(?:-[a-z\d]+)+$)/

/** Why text is left out that stands where a file of entries has no place for it. */
const STRAY_TEXT = 'text outside the entries'

const isStray = (text: string, { from, to, why }: Ignored): boolean =>
  why === 'markup' && holdsProse(text.slice(from, to))

/**
 * The keys and values of a file as blocks; keys that only name their entry are ignored.
 * @param known comments and the like
 */
export function readEntries(
  text: string,
  texts: readonly EntryText[],
  known: readonly Ignored[],
): Reading {
  const blocks: Block[] = []
  const ignored = known.filter(({ from, to }) => from < to)
  const keys = keysOf(text, texts)
  const isName = nameTest([...keys.values()])
  for (const { from, to, edits, row, column, alsoRow, key = keys.get(row) } of texts) {
    const span = trimmed(text, from, to)
    if (span === undefined) continue
    if (column === 0 && isName(text.slice(span.from, span.to)))
      ignored.push({ from: span.from, to: span.to, why: 'key' })
    else
      blocks.push({
        from: span.from,
        to: span.to,
        kind: 'entry',
        // An escaped blank at the end is trimmed like any other.
        edits: edits.filter((edit) => edit.from >= span.from && edit.to <= span.to),
        row,
        column,
        ...(key === undefined ? {} : { key }),
        ...(alsoRow === undefined ? {} : { alsoRow }),
      })
  }
  return { blocks, ignored: restOfEntries(text, blocks, ignored), rows: 'cut' }
}

/** Row → the key of its entry. */
function keysOf(text: string, texts: readonly EntryText[]): ReadonlyMap<number, string> {
  const keys = new Map<number, string>()
  for (const { from, to, row, column } of texts)
    if (column === 0 && !keys.has(row)) keys.set(row, text.slice(from, to).trim())
  return keys
}

/** `title`, which is a word as well. */
const WORD = /^[a-z][a-z\d_-]*$/

/** Distinguishes names for programs from text: where most keys are names or single words, the words are names too. */
function nameTest(keys: readonly string[]): (key: string) => boolean {
  const names = keys.filter((key) => IDENTIFIER.test(key)).length
  const words = keys.filter((key) => WORD.test(key)).length
  const areNames = names > 0 && names + words > keys.length / 2
  return (key) => IDENTIFIER.test(key) || (areNames && WORD.test(key))
}

/** All that is left out of a file of entries: what is known, marks, and text that stands where no entry is. */
export function restOfEntries(
  text: string,
  blocks: readonly Block[],
  known: readonly Ignored[],
): Ignored[] {
  return ignoreRest(text, blocks, known, 'markup')
    .flatMap((span) => (span.why === 'markup' ? describeGap(text, span.from, span.to) : [span]))
    .map((span) => (isStray(text, span) ? { ...span, why: STRAY_TEXT } : span))
}
