import { totals } from './report.js'
import type { Report } from './report.js'
import type { ReportWords } from './words.js'

const STYLE = `:root { color-scheme: light dark; --ink: #1d1b18; --faint: #6f6a62; --line: #ddd8cf; --paper: #fdfcfa; --bad: #a3261b }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e0d8; --faint: #9c968b; --line: #3a3733; --paper: #191816; --bad: #f08a7e } }
html { background: var(--paper); color: var(--ink) }
body { max-width: 78rem; margin: 0 auto; padding: 2rem 1.25rem; font: 1rem/1.5 system-ui, sans-serif }
h1 { font-size: 1.4rem } h2 { margin-top: 2.5rem; font-size: 1.1rem; overflow-wrap: anywhere }
table { width: 100%; border-collapse: collapse }
th { color: var(--faint); font-weight: 400; font-size: .85rem; text-align: start }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere }
td:first-child { color: var(--faint); font-variant-numeric: tabular-nums; white-space: nowrap }
.rule { white-space: nowrap } .fails { color: var(--bad) } .what { color: var(--faint) }
td[lang] { width: 33% }
@media print { body { max-width: none; padding: 0; font-size: 9.5pt } tr { break-inside: avoid } }
`

/**
 * A page to read, to print and to hand on; one file without scripts.
 * @param failing names of the rules with which a memory fails
 */
export function makeHtml(
  generator: string,
  rules: readonly string[],
  failing: ReadonlySet<string>,
  words: ReportWords,
): Report {
  let rows = 0
  const ruleCell = (rule: string): string =>
    `<td class="rule${failing.has(rule) ? ' fails' : ''}">${escape(rule)}</td>`
  return {
    begin: () =>
      `<!DOCTYPE html>\n<html lang="${words.code}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="generator" content="${escape(generator)}">\n<title>align check</title>\n<style>\n${STYLE}</style>\n</head>\n<body>\n<h1>align check</h1>\n`,
    beginFile(name) {
      rows = 0
      return `<h2>${escape(name)}</h2>\n`
    },
    finding({ line, rule, what, en, zh, repaired }) {
      const head =
        rows++ === 0
          ? `<table>\n<thead><tr>${[words.line, words.rule, words.wrong, words.english, words.chinese].map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>\n<tbody>\n`
          : ''
      const problem = words.problem(what)
      const message = repaired === true ? words.repaired(problem) : problem
      return `${head}<tr><td>${line}</td>${ruleCell(rule)}<td class="what">${escape(message)}</td><td lang="en">${escape(en)}</td><td lang="zh">${escape(zh)}</td></tr>\n`
    },
    endFile: ({ units }) =>
      rows === 0
        ? `<p>${words.nothingFound}${words.inUnits(units)}</p>\n`
        : `</tbody>\n</table>\n<p>${words.units(units)}</p>\n`,
    end: (files) =>
      `<h2>${words.counts}</h2>\n<table>\n<thead><tr><th scope="col">${words.findings}</th><th scope="col">${words.rule}</th></tr></thead>\n<tbody>\n${totals(
        files,
        rules,
      )
        .map(([rule, count]) => `<tr><td>${count}</td>${ruleCell(rule)}</tr>\n`)
        .join('')}</tbody>\n</table>\n</body>\n</html>\n`,
  }
}

/** Code points that HTML has no way to write: control characters, and those that are no characters. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Noncharacter_Code_Point}\p{Surrogate}]/gu

/** As HTML can hold it: what it cannot is seen to have been there. */
const escape = (text: string): string =>
  text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
