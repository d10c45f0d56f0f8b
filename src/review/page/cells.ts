import type { Language, Match } from '../../types.js'
import { needsReview, shownReasons, surenessOf } from './doubt.js'
import { element } from './elements.js'
import { textOf } from './row.js'
import type { Row } from './row.js'
import type { Words } from './words.js'

/** What a reader of the page hears and sees as the language of a side. */
const TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh' }

/** The element of a row: how sure it is, English, Chinese. Whatever a text holds, it is shown as text. */
export function rowElement(row: Row, words: Words): HTMLElement {
  const sureness = surenessOf(row)
  const classes = ['row', sureness.replace(' ', '-'), ...(needsReview(row) ? ['look'] : [])]
  return element(
    'div',
    { role: 'row', class: classes.join(' '), 'data-id': String(row.id) },
    stateCell(row, words),
    sideCell(row, 'en', words),
    sideCell(row, 'zh', words),
  )
}

function stateCell(row: Row, words: Words): HTMLElement {
  const sureness = surenessOf(row)
  const cell = element('div', { role: 'gridcell', class: 'how', tabindex: '-1' })
  cell.append(element('span', { class: 'sureness' }, words.sureness[sureness]))
  if (row.state === undefined)
    cell.append(' ', element('span', { class: 'number' }, row.confidence.toFixed(2)))
  for (const reason of shownReasons(row))
    cell.append(element('span', { class: 'reason' }, words.reasons[reason]))
  if (row.note !== undefined) cell.append(element('span', { class: 'note' }, row.note))
  return cell
}

function sideCell(row: Row, side: Language, words: Words): HTMLElement {
  const cell = element('div', { role: 'gridcell', class: `side ${side}`, tabindex: '-1' })
  if (textOf(row, side) === '') cell.append(element('span', { class: 'empty' }, words.empty))
  else {
    cell.lang = TAGS[side]
    const edited = row.edited?.[side]
    const texts = edited === undefined ? row[side].map(({ text }) => text) : [edited]
    for (const text of texts) cell.append(element('span', { class: 'segment', dir: 'auto' }, text))
    if (edited !== undefined) cell.classList.add('edited')
  }
  return cell
}

/** Marks in a row's cells the words that match. */
export function markMatches(row: HTMLElement, matches: readonly Match[]): void {
  for (const side of ['en', 'zh'] as const)
    for (const segment of row.querySelectorAll(`.${side} .segment`))
      markWords(
        segment,
        matches.map((match) => match[side]),
      )
}

function markWords(segment: Element, wanted: readonly string[]): void {
  const text = segment.textContent
  const lower = text.toLowerCase()
  const marked = new Uint8Array(text.length)
  for (const word of wanted) {
    const sought = word.toLowerCase()
    if (sought === '') continue
    for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1))
      marked.fill(1, at, at + sought.length)
  }
  const parts: Node[] = []
  for (let at = 0; at < text.length;) {
    let end = at
    while (end < text.length && marked[end] === marked[at]) end++
    const part = text.slice(at, end)
    parts.push(marked[at] === 1 ? element('mark', {}, part) : document.createTextNode(part))
    at = end
  }
  segment.replaceChildren(...parts)
}
