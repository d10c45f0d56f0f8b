import { shorten, widthOf } from '../../wrap.js'
import { totals } from './report.js'
import type { Report, ReportedFile } from './report.js'
import type { ReportWords } from './words.js'

/** How a terminal shows what is good, bad or of less interest. */
export interface Colours {
  readonly faint: (text: string) => string
  readonly good: (text: string) => string
  readonly doubtful: (text: string) => string
  readonly bad: (text: string) => string
  readonly strong: (text: string) => string
}

export interface TextOptions {
  readonly paint: Colours
  /** Columns. */
  readonly width: number
  /** Names of all rules. */
  readonly rules: readonly string[]
  /** Names of those with which a memory fails. */
  readonly failing: ReadonlySet<string>
  readonly words: ReportWords
  /** A name as a terminal can show it, and a text in one line. */
  readonly shownName: (name: string) => string
  readonly printable: (text: string) => string
}

/** Columns of the line numbers, and what parts columns. */
const LINE_NUMBER_WIDTH = 8
const GAP = '  '

/** A table for people, no wider than the terminal. */
export function makeText(options: TextOptions): Report {
  const { paint, width, rules, failing, words, shownName, printable } = options
  const ruleWidth = Math.max(...rules.map(({ length }) => length))
  const indent = ' '.repeat(LINE_NUMBER_WIDTH + GAP.length)
  const ruleCell = (rule: string, columns = ruleWidth): string => {
    const cell = rule.padEnd(columns)
    return failing.has(rule) ? paint.bad(cell) : paint.doubtful(cell)
  }
  let isFirst = true
  let name = ''
  const texts = (en: string, zh: string): string => {
    if (en === '' && zh === '') return ''
    const half = Math.max(10, Math.floor((width - indent.length - 3) / 2))
    const left = shorten(printable(en), half)
    const parted = `${left}${' '.repeat(Math.max(0, half - widthOf(left)))} │ ${shorten(printable(zh), half)}`
    return `${indent}${paint.faint(parted.trimEnd())}\n`
  }
  return {
    begin: () => '',
    beginFile(file) {
      name = file
      isFirst = true
      return ''
    },
    finding({ line, rule, what, en, zh, repaired }) {
      const head = isFirst
        ? `${paint.strong(shownName(name))}\n${paint.faint(`${spaces(LINE_NUMBER_WIDTH - widthOf(words.line))}${words.line}${GAP}${words.rule}${spaces(ruleWidth - widthOf(words.rule))}${GAP}${words.wrong}`)}\n`
        : ''
      isFirst = false
      const room = Math.max(20, width - LINE_NUMBER_WIDTH - ruleWidth - 2 * GAP.length)
      const problem = printable(words.problem(what))
      const message = shorten(repaired === true ? words.repaired(problem) : problem, room)
      return `${head}${String(line).padStart(LINE_NUMBER_WIDTH)}${GAP}${ruleCell(rule)}${GAP}${repaired === true ? paint.good(message) : message}\n${texts(en, zh)}`
    },
    endFile: ({ units }) =>
      isFirst
        ? `${paint.strong(shownName(name))}  ${paint.good(words.nothingFound)}${words.inUnits(units)}\n`
        : '\n',
    end: (files) => (files.some(({ counts }) => counts.size > 0) ? summary(files) : ''),
  }

  function summary(files: readonly ReportedFile[]): string {
    const units = files.reduce((sum, file) => sum + file.units, 0)
    const rows = totals(files, rules)
    const all = rows.reduce((sum, [, one]) => sum + one, 0)
    const lines = rows.map(
      ([rule, one]) =>
        `${grouped(one).padStart(LINE_NUMBER_WIDTH)}${GAP}${failing.has(rule) ? ruleCell(rule, 0) : `${ruleCell(rule)}${GAP}${paint.faint(words.doesNotFail)}`}`,
    )
    return `${paint.strong(words.found(all, units))}\n${lines.join('\n')}\n`
  }
}

/** `12,345` */
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

const spaces = (n: number): string => ' '.repeat(Math.max(0, n))
