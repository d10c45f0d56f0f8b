/**
 * Where sentences end by Unicode's rules (TR29, SB1 to SB998), before anything is known of English. The runtime's
 * `Intl.Segmenter` has the same rules, but needs 10 ms to load its data, takes time that is quadratic in the text,
 * and changes with the runtime. Only what stands around a mark that may end a sentence is looked at.
 */
import { sizeAt, valueAt } from './sentence-break.js'
import type { SentenceBreak } from './sentence-break.js'

/** What may end a sentence: in ASCII the marks and line breaks, beyond it whatever English does not use every day. */
const POSSIBLE_END = /[.!?\n\r]|[^\0-\x84\x86-\u0588\u2010-\u2023\u2025-\u2027]/g

/** @returns where the sentences of a text after the first one begin */
export function sentenceBoundaries(text: string): number[] {
  const boundaries: number[] = []
  POSSIBLE_END.lastIndex = 0
  while (POSSIBLE_END.test(text)) {
    const at = POSSIBLE_END.lastIndex - 1
    const value = valueAt(text, at)
    if (value === 'break') POSSIBLE_END.lastIndex = pastBreak(text, at)
    else if (value === 'terminator' || value === 'full stop') {
      if (value === 'full stop' && isWithinWord(text, at)) continue
      const end = pastBlanks(text, pastClosers(text, past(text, at)))
      POSSIBLE_END.lastIndex = end
      if (goesOn(text, end, value)) continue
      if (valueAt(text, end) === 'break') POSSIBLE_END.lastIndex = pastBreak(text, end)
    } else continue
    if (POSSIBLE_END.lastIndex < text.length) boundaries.push(POSSIBLE_END.lastIndex)
  }
  return boundaries
}

/** `3.5`, `U.S.` (SB6, SB7) */
function isWithinWord(text: string, at: number): boolean {
  const after = valueAt(text, past(text, at))
  if (after !== 'upper') return after === 'digit'
  const before = valueBefore(text, at)
  return before === 'upper' || before === 'lower'
}

/** `etc., and`, `What?!`, `e.g. (see below)` (SB8, SB8a) */
function goesOn(text: string, end: number, mark: SentenceBreak): boolean {
  let next = valueAt(text, end)
  if (next === 'continuation' || next === 'terminator' || next === 'full stop') return true
  if (mark !== 'full stop') return false
  for (let at = end; !SEARCH_ENDS.has(next);) {
    at += sizeAt(text, at)
    next = valueAt(text, at)
  }
  return next === 'lower'
}

/** What ends the search for a lower-case letter that follows. */
const SEARCH_ENDS: ReadonlySet<SentenceBreak> = new Set<SentenceBreak>([
  'lower',
  'upper',
  'letter',
  'break',
  'full stop',
  'terminator',
  'end',
])

/** Behind a character and what is attached to it (SB5). */
function past(text: string, at: number): number {
  let end = at + sizeAt(text, at)
  while (valueAt(text, end) === 'attached') end += sizeAt(text, end)
  return end
}

function pastClosers(text: string, at: number): number {
  let end = at
  while (valueAt(text, end) === 'closer') end = past(text, end)
  return end
}

function pastBlanks(text: string, at: number): number {
  let end = at
  while (valueAt(text, end) === 'blank') end = past(text, end)
  return end
}

/** Nothing is attached to a break, and `\r\n` is one (SB3, SB4). */
const pastBreak = (text: string, at: number): number => at + (text.startsWith('\r\n', at) ? 2 : 1)

function valueBefore(text: string, at: number): SentenceBreak {
  let value: SentenceBreak = 'attached'
  for (let before = at; value === 'attached' && before > 0;) {
    before -= before > 1 && sizeAt(text, before - 2) === 2 ? 2 : 1
    value = valueAt(text, before)
  }
  return value
}
