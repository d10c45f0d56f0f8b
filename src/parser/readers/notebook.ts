import type { IgnoredReason } from '../../types.js'
import { MARKDOWN_MARKUP, MARKDOWN_PRIOR } from '../prose/markdown.js'
import type { MarkupFinder, MarkupSpan } from '../prose/markup/markup.js'
import { readProse } from '../prose/read-prose.js'
import { joint } from '../spans/join-lines.js'
import type { TextReader } from './reader.js'

/** A string that is not closed goes on to the end: to try again behind its mark would take quadratic time. */
const TOKEN = /"(?:[^"\\]|\\[^])*(?:"|$)|[{}[\]:,]/g
const ESCAPE = /\\(?:u[\da-fA-F]{4}|["\\/bfnrt])/g

/** A string of the file, without its quotation marks. */
interface Text {
  readonly from: number
  readonly to: number
}

/** The lines of a cell, and what kind of cell it is. */
interface Cell {
  kind: string
  readonly source: Text[]
}

/**
 * A notebook is JSON: the strings of a Markdown cell's `source` are its lines. All else is left out. The line breaks of
 * a cell are escapes at the ends of strings; what stands between these makes way for one line break.
 */
const cells: MarkupFinder = (text) => {
  const found: MarkupSpan[] = []
  let at = 0
  const add = (
    from: number,
    to: number,
    why: IgnoredReason,
    leaves: MarkupSpan['leaves'],
    instead?: string,
  ): void => {
    if (from < to)
      found.push({ from, to, why, leaves, ...(instead !== undefined && { text: instead }) })
  }
  for (const { kind, source } of cellsOf(text)) {
    if (kind !== 'markdown') continue
    source.forEach((line, i) => {
      // The last character stands for the line break; where a string goes on in the next there is none.
      if (i === 0) add(at, line.from, 'JSON', 'break')
      else gap(at, line.from)
      at = line.from
      for (const { index, 0: escape } of text.slice(line.from, line.to).matchAll(ESCAPE)) {
        const from = line.from + index
        const to = from + escape.length
        if (escape !== '\\n') addCharacter(from, to, JSON.parse(`"${escape}"`) as string)
        else if (to < line.to) gap(from, to)
        else {
          at = from
          return
        }
        at = to
      }
      at = line.to
    })
  }
  add(at, text.length, 'JSON', 'break')
  return found

  function addCharacter(from: number, to: number, character: string): void {
    if (/\S/.test(character)) add(from, to, 'JSON', 'text', character)
    else add(from, to, 'JSON', 'blank', ' ')
  }

  function gap(from: number, to: number): void {
    const blank = joint(text.slice(Math.max(0, from - 2), from), text.slice(to, to + 2))
    add(from, to - 1, 'JSON', 'tabs', blank)
    add(to - 1, to, 'JSON', 'break')
  }
}

/** The lines of a cell stand at `/cells//source`: these are its steps, the empty one of the root included. */
const CELL_LINE_DEPTH = 4

/** Keys from the outermost on; nothing is looked for further in, where joining them would take quadratic time. */
const placeOf = (path: readonly string[]): string =>
  path.length <= CELL_LINE_DEPTH ? path.join('/') : ''

/** The cells of a notebook, in order. */
function cellsOf(text: string): Cell[] {
  const all: Cell[] = []
  const path: string[] = []
  let key = ''
  let last = ''
  for (const { index, 0: token } of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') {
      path.push(key)
      key = ''
      if (token === '{' && placeOf(path) === '/cells/') all.push({ kind: '', source: [] })
    } else if (token === '}' || token === ']') path.pop()
    else if (token === ':') key = last
    else if (token === ',') key = ''
    else {
      last = token.slice(1, -1)
      const cell = all.at(-1)
      const at = placeOf(path)
      if (cell === undefined) continue
      if (at === '/cells/' && key === 'cell_type') cell.kind = last
      else if (at === '/cells//source' || (at === '/cells/' && key === 'source'))
        cell.source.push({ from: index + 1, to: index + token.length - 1 })
    }
  }
  return all
}

/** Jupyter notebooks: their Markdown cells, read as Markdown. */
export const notebook: TextReader = {
  takes: 'text',
  name: 'notebook',
  extensions: ['.ipynb'],
  recognises: (text) =>
    /^\s*\{/.test(text) && /"nbformat"\s*:/.test(text) && /"cells"\s*:/.test(text),
  read: (text) => readProse(text, [cells, ...MARKDOWN_MARKUP], MARKDOWN_PRIOR),
}
