/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { correctionsText } from '../../corrections/corrections.js'
import type { CorrectedRow } from '../../corrections/index.js'
import type { ReviewData } from '../reviewed.js'
import { startAligner } from './aligner.js'
import { makeApi, Refused } from './api.js'
import type { Format, Overview } from './api.js'
import { showHelp } from './dialogs.js'
import { button, element } from './elements.js'
import { COMMANDS, commandFor, shownKey } from './keys.js'
import { Review } from './review.js'
import { makeUnsaved } from './unsaved.js'
import type { Unsaved, UnsavedStore } from './unsaved.js'
import { wordsFor } from './words.js'
import type { Words } from './words.js'

const words = wordsFor(navigator.language)
const [token, chosen] = location.hash.slice(1).split('/')
const api = makeApi(token)
document.documentElement.lang = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'

boot().catch((error: unknown) => {
  const message =
    error instanceof Refused
      ? error.status === 403
        ? words.otherAddress
        : error.message
      : error instanceof TypeError
        ? words.gone(location.port)
        : String(error)
  document.body.replaceChildren(
    element('main', { class: 'message' }, element('p', { role: 'alert' }, message)),
  )
})

let isMovingOn = false

// A row's number behind the token opens another document, another token the page of a new server.
addEventListener('hashchange', () => {
  isMovingOn = true
  location.reload()
})

async function boot(): Promise<void> {
  document.title = `${words.title} – align`
  const overview = await api.overview()
  if (chosen !== undefined || overview.documents.length === 1)
    await showDocument(Number(chosen ?? 0), overview)
  else await showList(overview)
}

/** How often the list is refreshed while documents are measured, in milliseconds. */
const REFRESH_MS = 1000

async function showList(overview: Overview): Promise<void> {
  const list = element('ul', { class: 'documents' })
  document.body.replaceChildren(
    element('header', {}, element('h1', {}, words.documents)),
    element('main', {}, list),
  )
  for (let now = overview; ; now = await api.overview()) {
    list.replaceChildren(...now.documents.map((one) => listItem(one)))
    const isWhole = now.documents.every(({ quality, error }) => (quality ?? error) !== undefined)
    if (isWhole) return
    await new Promise((resolve) => setTimeout(resolve, REFRESH_MS))
  }
}

function listItem(one: Overview['documents'][number]): HTMLElement {
  const link = element('a', { href: `#${token}/${one.number}` }, one.name)
  const facts =
    one.error ??
    (one.quality === undefined
      ? words.pending
      : [
          words.doubtfulIn(one.doubtful ?? 0, one.pairs ?? 0),
          ...(one.corrected === 0 ? [] : [words.correctedIn(one.corrected ?? 0)]),
        ].join(words.listComma))
  return element(
    'li',
    {},
    link,
    element('span', { class: one.error === undefined ? 'facts' : 'facts bad' }, facts),
  )
}

async function showDocument(number: number, overview: Overview): Promise<void> {
  const { data, unsaved, refused } = await openDocument(number)
  const status = element('span', { role: 'status', class: 'saved' })
  const spoken = element('span', { 'aria-live': 'polite', class: 'said' })
  const counts = element('span', { class: 'counts' })
  const trouble = element('span', { role: 'alert', class: 'trouble' })
  const review = new Review(api, number, data, unsaved, words, {
    saved: (text, isBad = false) => {
      status.textContent = isBad ? words.unsaved : text
      status.classList.toggle('bad', isBad)
      if (!isBad) trouble.replaceChildren()
      else if (trouble.firstChild?.textContent !== text)
        trouble.replaceChildren(
          element('span', {}, text),
          button(words.download, () => {
            downloadCorrections(data, review.corrections())
          }),
        )
    },
    said: (text) => {
      spoken.textContent = text
    },
    counted: (all) => {
      counts.textContent = words.count(all)
    },
  })
  const back = element('a', { href: `#${token}` }, words.back)
  const title = element('h1', { title: data.name }, data.name)
  const header = element(
    'header',
    {},
    ...(overview.documents.length > 1 ? [back] : []),
    title,
    counts,
    status,
    filters(review),
    exporting(review, data.name, overview.formats),
  )
  document.title = `${data.name} – align`
  const notices = [
    ...(data.lost.length === 0 ? [] : [lostNotice(data.lost)]),
    ...(refused === undefined ? [] : [unsavedNotice(data, refused, unsaved)]),
  ]
  document.body.replaceChildren(
    header,
    element('main', {}, ...notices, review.grid.root),
    element('footer', {}, trouble, spoken, toolbar(review)),
  )
  listen(review)
  review.focus(0)
  review.useAligner(
    await startAligner(api, { level: data.level, glossary: data.glossary, learned: data.learned }),
  )
  document.documentElement.dataset.ready = 'true'
}

/** A document and, where the browser kept what was not saved, that first: saved now, or `refused` where it no longer fits. */
async function openDocument(
  number: number,
): Promise<{ data: ReviewData; unsaved: UnsavedStore; refused?: Unsaved }> {
  const data = await api.document(number)
  const unsaved = makeUnsaved(localStorage, data.name)
  const kept = unsaved.get()
  if (kept === undefined) return { data, unsaved }
  if (kept.revision !== data.revision) return { data, unsaved, refused: kept }
  await api.save(number, kept.rows, kept.revision)
  unsaved.remove()
  return { data: await api.document(number), unsaved }
}

/** Corrections that were made on others than those that lie beside the document now: they are nobody's to overwrite. */
function unsavedNotice(data: ReviewData, { rows }: Unsaved, unsaved: UnsavedStore): HTMLElement {
  const notice = element('div', { role: 'note', class: 'lost' }, element('p', {}, words.unfit))
  notice.append(
    element(
      'p',
      { class: 'buttons' },
      button(words.download, () => {
        downloadCorrections(data, rows)
      }),
      button(words.discard, () => {
        unsaved.remove()
        notice.remove()
      }),
    ),
  )
  return notice
}

const lostNotice = (lost: readonly string[]): HTMLElement =>
  element(
    'div',
    { role: 'note', class: 'lost' },
    element('p', {}, words.lost(lost.length)),
    element('ul', {}, ...lost.map((text) => element('li', { dir: 'auto' }, text))),
  )

function filters(review: Review): HTMLElement {
  const kinds = Object.keys(words.filters) as (keyof Words['filters'])[]
  const select = element('select', { 'aria-label': words.show })
  for (const kind of kinds) select.append(element('option', { value: kind }, words.filters[kind]))
  const search = element('input', {
    type: 'search',
    'aria-label': words.search,
    placeholder: words.search,
  })
  const apply = (): void => {
    review.setFilter({ kind: select.value as keyof Words['filters'], text: search.value.trim() })
  }
  select.addEventListener('change', apply)
  search.addEventListener('input', apply)
  return element('div', { class: 'filters' }, select, search)
}

function exporting(review: Review, name: string, formats: readonly Format[]): HTMLElement {
  const keep = element('input', { type: 'checkbox' })
  const menu = element('select', { 'aria-label': words.export })
  menu.append(element('option', { value: '' }, `${words.export} …`))
  for (const { name: format } of formats) menu.append(element('option', { value: format }, format))
  menu.addEventListener('change', () => {
    const format = formats.find((one) => one.name === menu.value)
    menu.value = ''
    if (format !== undefined) void download(review, name, format, keep.checked)
  })
  const label = element('label', { title: words.untranslatedWhat }, keep, words.untranslated)
  return element('div', { class: 'exporting' }, menu, label)
}

/** The file of corrections as the server would have kept it. */
function downloadCorrections(
  { name, level, inputs }: ReviewData,
  rows: readonly CorrectedRow[],
): void {
  const blob = new Blob([correctionsText({ level, inputs, rows })], { type: 'application/json' })
  offer(blob, `${name.replace(/^.*[\\/]/, '')}.align.json`)
}

function offer(blob: Blob, name: string): void {
  const link = element('a', { href: URL.createObjectURL(blob), download: name })
  link.click()
  URL.revokeObjectURL(link.href)
}

async function download(
  review: Review,
  name: string,
  { name: format, extension }: Format,
  keepUntranslated: boolean,
): Promise<void> {
  const blob = await review.exported(format, keepUntranslated)
  const stem = name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  offer(blob, stem + extension)
}

function toolbar(review: Review): HTMLElement {
  const bar = element('nav', { class: 'toolbar', 'aria-label': words.title })
  for (const { name, keys, run, hasButton, isRare } of COMMANDS)
    if (hasButton === true) {
      const act = (): void => {
        run(review)
      }
      const made = button(words.commands[name], act, shownKey(keys[0]))
      if (isRare === true) made.className = 'rare'
      bar.append(made)
    }
  const more = button(words.more, () => {
    more.setAttribute('aria-expanded', String(bar.classList.toggle('whole')))
  })
  more.className = 'more'
  more.setAttribute('aria-expanded', 'false')
  bar.append(button(words.commands.help, help, '?'), more)
  return bar
}

function help(): void {
  const arrows = ['↑ ↓ ← →', words.arrows] as const
  const search = ['/', words.search] as const
  void showHelp(
    [
      arrows,
      ...COMMANDS.map(
        ({ keys, name }) =>
          [keys.map(shownKey).join(words.listComma), words.commands[name]] as const,
      ),
      search,
      ['?', words.commands.help],
    ],
    words,
  )
}

function listen(review: Review): void {
  const { root } = review.grid
  const take = ({ target }: Event): void => {
    const place = review.grid.placeOf(target, review.rows)
    if (place !== undefined) review.focused(place)
  }
  root.addEventListener('click', take)
  root.addEventListener('focusin', take)
  document.addEventListener('keydown', (event) => {
    const { target } = event
    const isInGrid = target instanceof Element && root.contains(target)
    const isFree =
      target === document.body || (target instanceof Element && target.matches('button'))
    if (!isInGrid && !isFree) return
    if (target instanceof Element && target.matches('button') && event.key === 'Enter') return
    if (event.key === '?') help()
    else if (event.key === '/')
      document.querySelector<HTMLInputElement>('input[type=search]')?.focus()
    else {
      const command = commandFor(event)
      if (command === undefined) return
      command(review)
    }
    event.preventDefault()
  })
  addEventListener('beforeunload', (event) => {
    if (!isMovingOn && !review.isSaved()) event.preventDefault()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void review.flush()
  })
}
