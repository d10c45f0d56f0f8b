import type { Report } from './report.js'

const COLUMNS = ['file', 'line', 'unit', 'id', 'rule', 'what', 'en', 'zh']

/** A finding a line, for other programs. */
export function makeTsv(): Report {
  let file = ''
  const none = (): string => ''
  return {
    begin: () => `${COLUMNS.join('\t')}\n`,
    beginFile(name) {
      file = name
      return ''
    },
    finding: ({ line, unit, id, rule, what, en, zh, repaired }) =>
      `${[
        file,
        String(line),
        unit === undefined ? '' : String(unit),
        id ?? '',
        rule,
        repaired === true ? `repaired: ${what}` : what,
        en,
        zh,
      ]
        .map(cell)
        .join('\t')}\n`,
    endFile: none,
    end: none,
  }
}

/** Tabs and line ends part cells and rows. */
const cell = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')
