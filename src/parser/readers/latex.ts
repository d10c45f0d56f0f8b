import type { IgnoredReason } from '../../types.js'
import { fencedBy, replaced, wholeLines } from '../prose/markup/line-patterns.js'
import { everyMatch } from '../prose/markup/markup.js'
import type { MarkupFinder, MarkupSpan } from '../prose/markup/markup.js'
import { readProse, WRAPPED_PRIOR } from '../prose/read-prose.js'
import type { TextReader } from './reader.js'

/** Environments that hold no running text. */
const TEXTLESS_ENVIRONMENTS =
  'equation|align|alignat|gather|multline|eqnarray|displaymath|math|verbatim|Verbatim|lstlisting|minted|tikzpicture|' +
  'thebibliography|filecontents|algorithmic'
/** Commands whose argument is no text, and of which nothing is seen. */
const WORDLESS_COMMANDS =
  'label|ref|eqref|pageref|autoref|cref|Cref|nameref|cite|citep|citet|citeauthor|citeyear|parencite|textcite|footcite|' +
  'index|usepackage|documentclass|input|include|includegraphics|bibliography|bibliographystyle|hspace|vspace|' +
  'pagestyle|thispagestyle|setlength|setcounter|addtocounter|newcommand|renewcommand|newtheorem|hypersetup|date|' +
  'graphicspath|addbibresource|begin|end|url|color|definecolor|geometry|setCJKmainfont|setmainfont'
/** Commands whose argument is a block. */
const TITLE_COMMANDS = 'part|chapter|section|subsection|subsubsection|title|subtitle|author|caption'
/** Commands that begin a block: their line goes on with no other. */
const BLOCK_COMMANDS = `${TITLE_COMMANDS}|paragraph|subparagraph|item`

const ARGUMENT = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`
const OPTION = String.raw`\[[^\]\n]*\]`

/** Formulas within a line: what is markup elsewhere belongs to them. */
const FORMULA =
  /(?<!\\)\$(?:[^$\n\r\\]|\\[^\n\r]|\r?\n(?![ \t]*\r?\n)){1,300}?\$|\\\((?:(?!\\\))[^\n\r]){1,300}\\\)/g

/** Finders that leave formulas as they are. */
const outsideFormulas = (finders: readonly MarkupFinder[]): readonly MarkupFinder[] =>
  finders.map((find): MarkupFinder => (text, whole) => {
    const formulas = [...text.matchAll(FORMULA)].map(({ index, 0: { length } }) => ({
      from: index,
      to: index + length,
    }))
    let next = 0
    return find(text, whole).filter(({ from, to }) => {
      while (next < formulas.length && formulas[next].to <= from) next++
      return next === formulas.length || formulas[next].from > from || formulas[next].to < to
    })
  })

/** Titles: the text behind them does not go on with them. */
const TITLE = new RegExp(
  String.raw`(\\(?:${TITLE_COMMANDS})\*?(?:${OPTION})?[ \t]*)${ARGUMENT}`,
  'g',
)
const titles: MarkupFinder = (text) =>
  [...text.matchAll(TITLE)].flatMap(({ index, 0: title, 1: command }): MarkupSpan[] => {
    const end = index + title.length
    const open = index + command.length + 1
    return [
      { from: index, to: open, why: 'markup', leaves: 'break' },
      { from: end - 1, to: end, why: 'markup', leaves: 'break' },
    ]
  })

/** What stands before the document: packages and settings, but for the title and the author. */
const preamble: MarkupFinder = (text) => {
  const begin = /\\begin\{document\}/.exec(text)
  if (begin === null) return []
  const found: MarkupSpan[] = []
  const add = (from: number, to: number, why: IgnoredReason): void => {
    if (from < to) found.push({ from, to, why, leaves: 'break' })
  }
  let at = 0
  const head = text.slice(0, begin.index)
  for (const { index, 0: title } of head.matchAll(
    new RegExp(String.raw`(?<=[\n\r]|^)\\title${ARGUMENT}`, 'g'),
  )) {
    add(at, index, 'header')
    at = index + title.length
  }
  add(at, begin.index + begin[0].length, 'header')
  return found
}

const characters: Readonly<Record<string, string>> = {
  '~': ' ',
  '``': '“',
  "''": '”',
  '---': '—',
  '--': '–',
  '\\LaTeX': 'LaTeX',
  '\\TeX': 'TeX',
  '\\ldots': '…',
  '\\dots': '…',
  '\\ ': ' ',
  '\\,': ' ',
}

/** In the order in which they are taken out. */
const MARKUP: readonly MarkupFinder[] = [
  fencedBy([
    {
      open: new RegExp(String.raw`^\\begin\{((?:${TEXTLESS_ENVIRONMENTS})\*?)\}`),
      close:
        ([, name]) =>
        (line) =>
          line.includes(`\\end{${name}}`),
      why: 'formula',
    },
    { open: /^\\\[(?!.*\\\])/, close: () => (line) => line.endsWith('\\]'), why: 'formula' },
    { open: /^\$\$(?!.*\$\$)/, close: () => (line) => line.endsWith('$$'), why: 'formula' },
  ]),
  everyMatch(/(?<!\\)(?:\\\\)*%[^\n\r]*/g, 'comment'),
  preamble,
  wholeLines([['formula', /^(?:\\\[.*\\\]|\$\$.*\$\$)$/]]),
  ...outsideFormulas([
    everyMatch(
      new RegExp(
        String.raw`\\(?:begin|end)\{[^{}]*\}(?:${OPTION}|${ARGUMENT})*|\\(?:maketitle|tableofcontents|newpage|clearpage|par|appendix|bigskip|medskip|smallskip)\b`,
        'g',
      ),
      'markup',
    ),
    titles,
    everyMatch(
      new RegExp(String.raw`\\(?:${BLOCK_COMMANDS})\*?(?![A-Za-z])(?:${OPTION})?[ \t]*\{?`, 'g'),
      'markup',
    ),
    replaced(
      new RegExp(
        String.raw`~?\\(?:${WORDLESS_COMMANDS})\*?(?![A-Za-z])(?:${OPTION})*(?:${ARGUMENT})*`,
        'g',
      ),
      'markup',
    ),
    replaced(/\}(?<=\\footnote\{[^{}]*\})/g, 'markup', () => ')'),
    replaced(/\\footnote\{/g, 'markup', () => ' ('),
    replaced(/\\href\{[^{}]*\}/g, 'address'),
    replaced(
      /\\(?:LaTeX|TeX|ldots|dots)(?![A-Za-z])(?:\{\})?/g,
      'markup',
      ([found]) => characters[found.replace('{}', '')],
    ),
    everyMatch(/\\\\(?:\[[^\]]*\])?/g, 'markup'),
    replaced(/\\([%&_#${}])/g, 'markup', ([, character]) => character),
    replaced(/\\[ ,]|~|``|''|-{2,3}/g, 'markup', ([found]) => characters[found]),
    replaced(
      new RegExp(String.raw`\\[A-Za-z]+\*?[ \t]*(?:${OPTION})?(?:\{\})?|\\[^A-Za-z\s]`, 'g'),
      'markup',
    ),
    replaced(/[{}]/g, 'markup'),
  ]),
]

/** LaTeX. Formulas within a line stay; what commands hold is text, unless they refer to something. */
export const latex: TextReader = {
  takes: 'text',
  name: 'latex',
  extensions: ['.tex', '.ltx'],
  recognises: (text) => /\\documentclass\b|\\begin\{document\}/.test(text.slice(0, 8000)),
  read: (text) => readProse(text, MARKUP, WRAPPED_PRIOR),
}
