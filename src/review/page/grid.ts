import { rowElement } from './cells.js'
import { element } from './elements.js'
import type { Splice } from './history.js'
import type { Row } from './row.js'
import type { Words } from './words.js'

/**
 * Rows stand in groups of about this many, and a browser lays out only the groups that are seen: with each row by
 * itself, scrolling 12,580 rows took 112 to 236 ms a frame, with groups 22 to 51.
 */
const GROUP_ROWS = 50

/** Where the focus is: column 0 shows how sure a row is, 1 is English, 2 Chinese. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** The table of all rows. One function, as its short handlers share the elements and where the focus is. */
export function makeGrid(words: Words, isShown: (row: Row) => boolean) {
  const elements = new Map<number, HTMLElement>()
  const root = emptyGrid(words)
  let focused: HTMLElement | undefined

  const make = (row: Row): HTMLElement => {
    const made = rowElement(row, words)
    made.hidden = !isShown(row)
    elements.set(row.id, made)
    return made
  }
  const group = (rows: readonly HTMLElement[]): HTMLElement =>
    element('div', { role: 'rowgroup', class: 'group' }, ...rows)

  /** Cuts a group that has grown, and removes one without rows. */
  const tidy = (one: HTMLElement): void => {
    if (one.childElementCount === 0) one.remove()
    else if (one.childElementCount > 2 * GROUP_ROWS)
      one.after(group([...one.children].slice(GROUP_ROWS) as HTMLElement[]))
  }

  return {
    root,
    fill(rows: readonly Row[]): void {
      for (let at = 0; at < rows.length; at += GROUP_ROWS)
        root.append(group(rows.slice(at, at + GROUP_ROWS).map(make)))
    },
    /** @param rows as they were before */
    splice(rows: readonly Row[], { at, remove, insert }: Splice): void {
      const gone = rows.slice(at, at + remove)
      const old = gone.map((row) => elements.get(row.id)!)
      const after = elements.get(rows[at]?.id ?? -1)
      const before = elements.get(rows[at - 1]?.id ?? -1)
      // A row that stays gets a new element under its old number.
      for (const row of gone) elements.delete(row.id)
      const made = insert.map(make)
      if (after !== undefined) after.before(...made)
      else if (before !== undefined) before.after(...made)
      else root.append(group(made))
      const groups = new Set([...old, ...made].map((one) => one.parentElement!))
      for (const one of old) one.remove()
      groups.forEach(tidy)
    },
    elementOf: (row: Row): HTMLElement => elements.get(row.id)!,
    draw(row: Row): void {
      const old = elements.get(row.id)!
      old.replaceWith(make(row))
    },
    focus(row: Row, column: number): void {
      const cell = elements.get(row.id)!.children[column] as HTMLElement
      if (focused !== undefined) focused.tabIndex = -1
      focused?.parentElement?.classList.remove('current')
      focused = cell
      cell.tabIndex = 0
      cell.parentElement!.classList.add('current')
      cell.focus({ preventScroll: true })
      cell.scrollIntoView({ block: 'nearest' })
    },
    filter(rows: readonly Row[]): void {
      for (const row of rows) elements.get(row.id)!.hidden = !isShown(row)
    },
    /** Undefined where the focus already is: a key that moves it need not look for the row. */
    placeOf: (target: EventTarget | null, rows: readonly Row[]): Place | undefined => {
      const cell = target instanceof Element ? target.closest('[role=gridcell]') : null
      return cell === null || cell === focused ? undefined : placeOf(cell, rows)
    },
  }
}

/** The table without rows. */
function emptyGrid(words: Words): HTMLElement {
  const head = element(
    'div',
    { role: 'row', class: 'row head' },
    ...[words.how, words.english, words.chinese].map((title) =>
      element('div', { role: 'columnheader' }, title),
    ),
  )
  return element(
    'div',
    { role: 'grid', class: 'grid', 'aria-label': words.grid, 'aria-colcount': '3' },
    element('div', { role: 'rowgroup' }, head),
  )
}

/** The place of a cell that was clicked. */
function placeOf(cell: Element, rows: readonly Row[]): Place | undefined {
  const id = Number(cell.parentElement?.dataset.id)
  const row = rows.findIndex((one) => one.id === id)
  if (row < 0) return undefined
  return { row, column: [...cell.parentElement!.children].indexOf(cell) }
}

export type Grid = ReturnType<typeof makeGrid>
