/** What a terminal shows, drawn as an SVG picture. */
import { widthOf } from '../../src/wrap.js'

export interface Theme {
  readonly window: string
  readonly bar: string
  readonly text: string
  readonly faint: string
  readonly prompt: string
  readonly green: string
  readonly yellow: string
  readonly red: string
}

/** Contrast of text and background at least 4.5 : 1, of faint text 3 : 1 (WCAG 2.2, 1.4.3). */
export const THEMES = {
  dark: {
    window: '#0d1117',
    bar: '#161b22',
    text: '#e6edf3',
    faint: '#8b949e',
    prompt: '#79c0ff',
    green: '#56d364',
    yellow: '#e3b341',
    red: '#ff7b72',
  },
  light: {
    window: '#ffffff',
    bar: '#f6f8fa',
    text: '#1f2328',
    faint: '#656d76',
    prompt: '#0969da',
    green: '#1a7f37',
    yellow: '#9a6700',
    red: '#cf222e',
  },
} as const satisfies Record<string, Theme>

/** In pixels. Han is set a little larger than Latin, to fill the two columns that it takes. */
const COLUMN_WIDTH = 8.4
const LINE_HEIGHT = 21
const LATIN_SIZE = 14
const HAN_SIZE = 15.5
const PADDING = 20
const BAR_HEIGHT = 36

const FONTS = `ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans Mono CJK SC', monospace`

/** A run of characters of one style. */
interface Run {
  readonly text: string
  /** The column in which it begins. */
  readonly column: number
  readonly colour: keyof Theme
  readonly bold: boolean
}

/**
 * @param screen what was written to the terminal, with ANSI colours; a line that begins with `$ ` is a command
 * @param columns the terminal's width
 */
export function drawTerminal(
  screen: string,
  { columns, theme, title }: { columns: number; theme: Theme; title: string },
): string {
  const lines = screen
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line) => foldLine(line, columns))
  const width = Math.ceil(columns * COLUMN_WIDTH + 2 * PADDING)
  const height = BAR_HEIGHT + lines.length * LINE_HEIGHT + 2 * PADDING - 8
  const rows = lines.map((line, number) => {
    const baseline = BAR_HEIGHT + PADDING + number * LINE_HEIGHT + 10
    return runsOf(line)
      .map((run) => drawRun(run, baseline, theme))
      .join('')
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}">
<title>${escape(title)}</title>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${theme.window}" stroke="${theme.faint}" stroke-opacity="0.4"/>
<path d="M0.5 ${BAR_HEIGHT}V8.5a8 8 0 0 1 8-8H${width - 8.5}a8 8 0 0 1 8 8V${BAR_HEIGHT}z" fill="${theme.bar}"/>
${[theme.red, theme.yellow, theme.green].map((colour, i) => `<circle cx="${PADDING + 20 * i}" cy="${BAR_HEIGHT / 2}" r="5.5" fill="${colour}"/>`).join('')}
<g font-family="${FONTS}" font-size="${LATIN_SIZE}" xml:space="preserve">
${rows.filter((row) => row !== '').join('\n')}
</g>
</svg>
`
}

/** A longer line goes on below, as on a terminal; only lines without colours are that long. */
function foldLine(line: string, columns: number): string[] {
  const rows = ['']
  for (const character of line) {
    if (widthOf(rows.at(-1)! + character) > columns && !line.includes('\u001b')) rows.push('')
    rows.push(rows.pop()! + character)
  }
  return rows
}

/** The select graphic renditions that `align` uses. */
const COLOURS: Readonly<Record<string, keyof Theme>> = {
  '2': 'faint',
  '31': 'red',
  '32': 'green',
  '33': 'yellow',
  '22': 'text',
  '39': 'text',
}

function runsOf(line: string): Run[] {
  const runs: Run[] = []
  let colour: keyof Theme = 'text'
  let bold = false
  let column = 0
  const add = (text: string, inColour = colour): void => {
    // Han and other full-width characters are runs of their own: they have their own size.
    for (const [part] of text.matchAll(/[\u2e80-\uffef“”‘’—…]+|[^\u2e80-\uffef“”‘’—…]+/gu)) {
      if (part.trim() !== '') runs.push({ text: part, column, colour: inColour, bold })
      column += widthOf(part)
    }
  }
  if (line.startsWith('$ ')) {
    add('$', 'prompt')
    bold = true
    add(line.slice(1))
    return runs
  }

  for (const [, code, text = ''] of line.matchAll(/\u001b\[(\d+)m|([^\u001b]+)/g)) {
    if (code === '1') bold = true
    else if (code === '22') [bold, colour] = [false, 'text']
    else if (code !== undefined) colour = COLOURS[code] ?? 'text'
    else add(text)
  }
  return runs
}

function drawRun({ text, column, colour, bold }: Run, baseline: number, theme: Theme): string {
  const leading = text.length - text.trimStart().length
  const shown = text.trim()
  const x = PADDING + (column + leading) * COLUMN_WIDTH
  const length = widthOf(shown) * COLUMN_WIDTH
  const han = /[\u2e80-\uffef]/u.test(shown)
  const size = han ? ` font-size="${HAN_SIZE}"` : ''
  const weight = bold ? ' font-weight="600"' : ''
  return `<text x="${x.toFixed(1)}" y="${baseline.toFixed(1)}" textLength="${length.toFixed(1)}" fill="${theme[colour]}"${size}${weight}>${escape(shown)}</text>`
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
