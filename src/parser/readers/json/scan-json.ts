import type { Ignored, Span } from '../../../types.js'
import { MAX_KEY_STEPS } from '../../entries/key-steps.js'

/** A string of a JSON text, and the names that lead to it. */
export interface JsonString extends Span {
  readonly path: readonly string[]
  /** Where each of the names stands, without its quotation marks; a place in a list has none. */
  readonly names: readonly (Span | undefined)[]
}

export interface JsonScan {
  readonly strings: readonly JsonString[]
  readonly comments: readonly Ignored[]
}

/** A string, a mark, a comment, or a bare word or number; what is never closed ends with the text. */
const TOKEN =
  /\s+|"([^"\\]*(?:\\[^][^"\\]*)*)(?:"|\\?$)|'([^'\\\n]*(?:\\[^][^'\\\n]*)*)'|(\/\/[^\n\r]*|\/\*[^]*?(?:\*\/|$))|[{}[\],:]|[^\s{}[\],:"'/]+|[^]/g

interface Container {
  readonly isList: boolean
  name: string
  nameSpan: Span | undefined
  count: number
  /** Whether what comes next is a name. */
  isNext: boolean
}

/**
 * All strings of a JSON text with their names, and where they stand. Comments and trailing commas do no harm, and a
 * damaged text yields what can be read of it. Time O(text).
 */
export function scanJson(text: string): JsonScan {
  const strings: JsonString[] = []
  const comments: Ignored[] = []
  const stack: Container[] = []
  /** Values that stand beside each other, as in JSON Lines, are as in a list. */
  let values = 0
  for (const { index, 0: token, 1: double, 2: single, 3: comment } of text.matchAll(TOKEN)) {
    const top = stack[stack.length - 1] as Container | undefined
    if (comment !== undefined)
      comments.push({ from: index, to: index + token.length, why: 'comment' })
    else if (token === '{' || token === '[') {
      if (top === undefined) values++
      stack.push({
        isList: token === '[',
        name: '',
        nameSpan: undefined,
        count: 0,
        isNext: token === '{',
      })
    } else if (token === '}' || token === ']') stack.pop()
    else if (top === undefined || token.trim() === '') continue
    else if (token === ',') {
      top.count++
      top.isNext = !top.isList
    } else if (token === ':') top.isNext = false
    else {
      const inside = double ?? single
      const from = inside === undefined ? index : index + 1
      const span = { from, to: from + (inside ?? token).length }
      if (top.isNext) {
        top.name = inside ?? token
        top.nameSpan = span
      } else if (inside !== undefined) strings.push({ ...span, ...placeOf(stack, values) })
    }
  }
  return { strings, comments }
}

/** @param value which of the values that stand beside each other it is in, from 1 on */
const placeOf = (
  stack: readonly Container[],
  value: number,
): Pick<JsonString, 'path' | 'names'> => {
  const near = stack.slice(0, MAX_KEY_STEPS)
  const path = near.map(({ isList, name, count }) => (isList ? String(count) : name))
  const names = near.map(({ isList, nameSpan }) => (isList ? undefined : nameSpan))
  return value === 1
    ? { path, names }
    : { path: [String(value), ...path], names: [undefined, ...names] }
}
