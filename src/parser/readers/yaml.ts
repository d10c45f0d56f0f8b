import { isAlias, isMap, isPair, isScalar, isSeq, parseAllDocuments } from 'yaml'
import type { ParsedNode, Scalar, YAMLParseError } from 'yaml'
import { firstWhere } from '../../line-finder.js'
import type { Edit, Ignored, Span, Warning } from '../../types.js'
import { escapesIn } from '../entries/escapes.js'
import { MAX_KEY_STEPS } from '../entries/key-steps.js'
import { readKeyed } from '../entries/keyed.js'
import type { KeyedText } from '../entries/keyed.js'
import { nestingOf } from '../entries/nesting.js'
import type { TextReader } from './reader.js'

/** As deep is parsed, in levels: 5,000 take the stack, and at its end V8 may end the process instead of throwing. */
const MAX_NESTING = 1000

const NESTING_WARNING: Warning = {
  code: 'notWellFormed',
  message: 'the YAML is nested too deeply, and nothing of it is read',
}

/** Strings of programs as YAML, as of Rails, Hugo and Hexo; aliases are not followed. */
export const yaml: TextReader = {
  takes: 'text',
  name: 'yaml',
  extensions: ['.yml', '.yaml'],
  read(text) {
    const texts: KeyedText[] = []
    const remarks: Warning[] = []
    if (nestingOf(text) > MAX_NESTING)
      return { ...readKeyed(text, texts, commentsOf(text, texts)), remarks: [NESTING_WARNING] }
    const documents = parsed(text)
    let describe: ((place: number) => string) | undefined
    if (Array.isArray(documents))
      for (const { contents, errors } of documents) {
        if (errors.length > 0) {
          describe ??= describePlaces(text)
          remarks.push(errorWarning(errors[0], describe))
        }
        collect(text, contents, [], undefined, texts)
      }
    return { ...readKeyed(text, texts, commentsOf(text, texts)), remarks }
  },
}

/** Errors without stack traces: those are never shown, and a file may have a hundred thousand errors. */
function parsed(text: string) {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return parseAllDocuments(text, {
      strict: false,
      uniqueKeys: false,
      logLevel: 'silent',
      // Each would show its line again, which in one long line takes quadratic time.
      prettyErrors: false,
    })
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

const errorWarning = (
  { message, pos: [at] }: Pick<YAMLParseError, 'message' | 'pos'>,
  describe: (place: number) => string,
): Warning => ({
  code: 'notWellFormed',
  message: `the YAML is not well-formed; what can be read of it is read: ${message} at ${describe(at)}`,
})

/** Line and column of a place. The lines are counted once: each document of a file may have an error. */
function describePlaces(text: string): (place: number) => string {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r]/g)) starts.push(index + end.length)
  return (place) => {
    const line = firstWhere(starts.length, (i) => starts[i] > place)
    return `line ${line}, column ${place - starts[line - 1] + 1}`
  }
}

/** A node as the parser types it, whatever it is. */
type Node = ParsedNode | null

function collect(
  text: string,
  node: Node,
  path: readonly string[],
  name: KeyedText['name'],
  texts: KeyedText[],
): void {
  if (node === null || path.length > MAX_KEY_STEPS || isAlias(node)) return
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const own = isScalar(key) ? scalarText(text, key) : undefined
      collect(text, value, [...path, nameOf(key)], own, texts)
    }
  } else if (isSeq(node))
    node.items.forEach((item, i) => {
      if (!isPair(item)) collect(text, item, [...path, String(i)], undefined, texts)
    })
  else if (isScalar(node) && typeof node.value === 'string') {
    const own = scalarText(text, node)
    if (own !== undefined) texts.push({ ...own, path, ...(name === undefined ? {} : { name }) })
  }
}

const nameOf = (key: unknown): string => (isScalar(key) ? String(key.value) : '')

/** A scalar without its quotation marks or the mark of a block. */
function scalarText(text: string, { range, type }: Scalar): (Span & { edits: Edit[] }) | undefined {
  if (range === undefined || range === null) return undefined
  const [from, to] = range
  if (type === 'QUOTE_DOUBLE') {
    const span = inside(text, { from, to }, '"')
    return { ...span, edits: escapesIn(text, span) }
  }
  if (type === 'QUOTE_SINGLE') {
    const span = inside(text, { from, to }, "'")
    return { ...span, edits: doubled(text, span) }
  }
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'
  const line = isBlock ? text.indexOf('\n', from) : from
  return line < 0 || line >= to ? undefined : { from: line, to, edits: [] }
}

/** A text that is not closed goes to its end. */
const inside = (text: string, { from, to }: Span, mark: string): Span => ({
  from: from + 1,
  to: to > from + 1 && text[to - 1] === mark ? to - 1 : to,
})

const doubled = (text: string, { from, to }: Span): Edit[] =>
  Array.from(text.slice(from, to).matchAll(/''/g), ({ index }) => ({
    from: from + index,
    to: from + index + 1,
    text: '',
  }))

/** Comments between the texts. */
function commentsOf(text: string, texts: readonly KeyedText[]): Ignored[] {
  const comments: Ignored[] = []
  let next = 0
  for (const { index, 0: whole, 1: before } of text.matchAll(/(^|[\s])#[^\n\r]*/g)) {
    const from = index + before.length
    const to = index + whole.length
    while (next < texts.length && texts[next].to <= from) next++
    if (next === texts.length || texts[next].from >= to) comments.push({ from, to, why: 'comment' })
  }
  return comments
}
