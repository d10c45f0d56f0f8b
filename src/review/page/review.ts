import { makeRows } from '../../corrections/make-rows.js'
import type { Language } from '../../types.js'
import type { ReviewData } from '../reviewed.js'
import * as actions from './actions.js'
import type { Act } from './actions.js'
import type { PageAligner } from './aligner.js'
import type { Api } from './api.js'
import { markMatches } from './cells.js'
import { askPlace, askText } from './dialogs.js'
import { needsReview, reasonsOf } from './doubt.js'
import { makeGrid } from './grid.js'
import type { Grid, Place } from './grid.js'
import { makeHistory } from './history.js'
import type { Change, Splice } from './history.js'
import { regionBelow, rowsOfBeads } from './realign.js'
import { isEmpty, isOneSided, makeRow, textOf } from './row.js'
import type { Row } from './row.js'
import { makeSaver } from './saver.js'
import { makeTally } from './tally.js'
import type { Counts } from './tally.js'
import type { UnsavedStore } from './unsaved.js'
import type { Words } from './words.js'

/** Which rows are shown. */
export interface Filter {
  readonly kind: keyof Words['filters']
  readonly text: string
}

/** What the page around the table listens to. */
export interface Listener {
  readonly saved: (text: string, isBad?: boolean) => void
  readonly said: (text: string) => void
  readonly counted: (counts: Counts) => void
}

/** A document under review: its rows, and what commands do to them. */
export class Review {
  readonly grid: Grid
  private readonly history
  private readonly saver
  private readonly tally
  private readonly sources
  private place: Place = { row: 0, column: 1 }
  private filter: Filter = { kind: 'all', text: '' }
  private aligner: PageAligner | undefined
  /** What the table shows. */
  private drawnRows: readonly Row[]

  constructor(
    private readonly api: Api,
    private readonly number: number,
    private readonly data: ReviewData,
    unsaved: UnsavedStore,
    private readonly words: Words,
    private readonly listener: Listener,
  ) {
    const { en, zh } = data.document
    this.sources = { en: en.source.text, zh: zh.source.text }
    const passed = data.rows.findLastIndex(({ state }) => state === 'passed') + 1
    const rows = data.rows.map(({ state, ...row }) =>
      makeRow(state === undefined || state === 'passed' ? row : { ...row, state }),
    )
    this.history = makeHistory({ rows, passed })
    this.grid = makeGrid(words, (row) => this.isShown(row))
    this.grid.fill(rows)
    this.drawnRows = rows
    this.tally = makeTally((row) => this.isShown(row))
    this.tally.count(rows)
    this.saver = makeSaver(
      api,
      number,
      data.revision,
      () => this.corrections(),
      unsaved,
      words,
      listener.saved,
    )
    this.tell()
  }

  useAligner(aligner: PageAligner): void {
    aligner.open(this.data.document, this.rows)
    this.aligner = aligner
  }

  get rows(): readonly Row[] {
    return this.history.state().rows
  }

  /** Goes to a row or, where it is not shown, to the next one that is. */
  focus(row: number, column = this.place.column): void {
    const wanted = Math.max(0, Math.min(row, this.rows.length - 1))
    this.place = { row: wanted, column }
    const shown = this.rows[wanted]
    if (shown === undefined) return
    const next = this.isShown(shown)
      ? wanted
      : (this.find(1, () => true) ?? this.find(-1, () => true))
    if (next === undefined) return
    this.place = { row: next, column }
    this.grid.focus(this.rows[next], column)
  }

  /** Takes the focus along to where a person clicked. */
  focused(place: Place): void {
    if (place.row !== this.place.row || place.column !== this.place.column)
      this.focus(place.row, place.column)
  }

  /** Goes to the next row that is shown, up or down. */
  step(by: 1 | -1): void {
    const next = this.find(by, () => true)
    if (next !== undefined) this.focus(next)
  }

  turn(by: 1 | -1): void {
    this.focus(this.place.row, Math.max(0, Math.min(2, this.place.column + by)))
  }

  goToDoubtful(by: 1 | -1): void {
    const isAny = this.tally.counts().look > 0
    const next = isAny ? this.find(by, needsReview) : undefined
    if (next === undefined) this.listener.said(this.words.noneDoubtful)
    else this.focus(next)
  }

  private find(by: 1 | -1, wanted: (row: Row) => boolean): number | undefined {
    for (let at = this.place.row + by; at >= 0 && at < this.rows.length; at += by)
      if (this.isShown(this.rows[at]) && wanted(this.rows[at])) return at
    return undefined
  }

  private get side(): Language {
    return this.place.column === 2 ? 'zh' : 'en'
  }

  confirm(): void {
    this.act(actions.confirm(this.rows, this.place.row))
  }

  remove(): void {
    this.act(actions.remove(this.rows, this.place.row))
  }

  merge(): void {
    this.act(actions.merge(this.rows, this.place.row))
  }

  part(): void {
    this.act(actions.part(this.rows, this.place.row))
  }

  move(down: boolean): void {
    this.act(actions.move(this.rows, this.place.row, this.side, down))
  }

  async edit(): Promise<void> {
    const { row } = this.place
    const { side } = this
    const text = await askText(
      this.words.commands.edit,
      textOf(this.rows[row], side),
      side,
      this.words,
    )
    this.focus(row)
    if (text !== undefined) this.act(actions.edit(this.rows, row, side, text), true)
  }

  async annotate(): Promise<void> {
    const { row } = this.place
    const note = await askText(this.words.commands.note, this.rows[row].note ?? '', '', this.words)
    this.focus(row)
    if (note !== undefined) this.act(actions.annotate(this.rows, row, note), true)
  }

  async split(): Promise<void> {
    const { row } = this.place
    const { side } = this
    const shown = this.rows[row]
    if (isEmpty(shown, side) || shown.edited !== undefined) {
      this.listener.said(this.words.cannot)
      return
    }
    const places = actions.cutPlaces(shown[side], side)
    const at = await askPlace(textOf(shown, side), side, places, this.words)
    this.focus(row)
    if (at !== undefined) this.act(actions.split(this.rows, row, side, at, this.sources))
  }

  undo(): void {
    this.goTo(this.history.undo())
  }

  redo(): void {
    this.goTo(this.history.redo())
  }

  private goTo(change: Change | undefined): void {
    if (change === undefined) {
      this.listener.said(this.words.cannot)
      return
    }
    this.drawn(change.splices)
    this.focus(change.focus)
    this.changed()
  }

  /** @param isQuiet whether nothing is said where nothing changes */
  private act(act: Act | undefined, isQuiet = false): void {
    if (act === undefined) {
      if (!isQuiet) this.listener.said(this.words.cannot)
      return
    }
    const { passed } = this.history.state()
    const { splice, focus, corrects } = act
    // Where the file itself says what belongs together, only what a person changes changes.
    const rest = this.data.document.rows === undefined ? splice.at : Infinity
    const next = corrects ? Math.max(passed, rest) : passed
    const change = this.history.act([splice], next, { from: this.place.row, to: focus })
    this.drawn(change.splices)
    this.focus(focus)
    this.changed()
    if (corrects && rest !== Infinity) void this.realign(openFrom(splice))
  }

  /** Aligns the rows from `at` on anew, up to the next that was reviewed. */
  private async realign(at: number): Promise<void> {
    const { aligner, rows } = this
    const region = regionBelow(rows, at)
    if (aligner === undefined || region === undefined) return
    const beads = await aligner.realign(region)
    // The person has changed rows meanwhile: the result is out of date.
    if (this.rows !== rows) return
    const insert = rowsOfBeads(rows, region, beads)
    const old = rows.slice(region.from, region.to)
    const changed = insert.filter((row) => !old.includes(row)).length
    if (changed === 0) return
    const splice = trimmed({ at: region.from, remove: old.length, insert }, old)
    this.history.follow([splice])
    this.drawn([splice])
    this.focus(this.place.row)
    this.changed()
    this.listener.said(this.words.realigned(changed))
  }

  /** Draws the splices one after the other, each on the rows that the one before left. */
  private drawn(splices: readonly Splice[]): void {
    for (const splice of splices) {
      this.grid.splice(this.drawnRows, splice)
      this.aligner?.splice(splice)
      this.tally.splice(this.drawnRows.slice(splice.at, splice.at + splice.remove), splice.insert)
      this.drawnRows = this.drawnRows.toSpliced(splice.at, splice.remove, ...splice.insert)
    }
  }

  private changed(): void {
    this.saver.changed()
    this.tell()
  }

  /** What a person decided, as a file of corrections keeps it. */
  corrections() {
    const { rows, passed } = this.history.state()
    return makeRows(rows, this.sources, passed)
  }

  async showMatches(): Promise<void> {
    const { aligner, rows, place } = this
    if (aligner === undefined) return
    const matches = await aligner.matches(place.row)
    // The person has changed rows meanwhile: the row may be gone.
    if (this.rows === rows) markMatches(this.grid.elementOf(rows[place.row]), matches)
  }

  setFilter(filter: Filter): void {
    this.filter = filter
    this.grid.filter(this.rows)
    this.tally.count(this.rows)
    this.tell()
  }

  private isShown(row: Row): boolean {
    const { kind, text } = this.filter
    if (kind === 'doubtful' && !needsReview(row)) return false
    if (kind === 'alone' && !isOneSided(row)) return false
    if (kind === 'long' && !reasonsOf(row).includes('long')) return false
    if (text === '') return true
    const sought = text.toLowerCase()
    return (['en', 'zh'] as const).some((side) => textOf(row, side).toLowerCase().includes(sought))
  }

  private tell(): void {
    this.listener.counted(this.tally.counts())
  }

  /** The document in a format, as `align` writes it with what is saved. */
  async exported(format: string, keepUntranslated: boolean): Promise<Blob> {
    await this.saver.flush()
    return this.api.exported(this.number, format, keepUntranslated)
  }

  flush = (): Promise<void> => this.saver.flush()

  isSaved = (): boolean => this.saver.isSaved()
}

/** The first row of a splice, or after it, that has not been reviewed. */
function openFrom({ at, insert }: Splice): number {
  const open = insert.findIndex(({ state }) => state === undefined)
  return at + (open < 0 ? insert.length : open)
}

/** A splice without the rows at both ends that stay the same. */
function trimmed({ at, remove, insert }: Splice, old: readonly Row[]): Splice {
  let head = 0
  while (head < remove && head < insert.length && old[head] === insert[head]) head++
  let tail = 0
  const most = Math.min(remove, insert.length) - head
  while (tail < most && old[remove - 1 - tail] === insert[insert.length - 1 - tail]) tail++
  return {
    at: at + head,
    remove: remove - head - tail,
    insert: insert.slice(head, insert.length - tail),
  }
}
