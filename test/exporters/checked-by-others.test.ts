import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { LANGUAGES } from '../../src/cli/words/index.js'
import { html } from '../../src/exporters/html.js'
import { align, exportText, parse, parsePair } from '../../src/index.js'
import { makeHtml } from '../../src/check/reports/html.js'
import { makeTestFolder } from '../folder.js'
import { findProgram, lacks } from '../programs.js'
import type { Program } from '../programs.js'
import { ARTICLE, makeAlignment } from './alignment.js'
import { writeParts } from './write.js'

// Java and Python take their time to start.
vi.setConfig({ testTimeout: 120_000 })

const ARTICLE_TEXT = `# Tea on the hills

# 山上的茶

Tea grows on 15 hills. Most of them face south.

茶叶长在15座山上。大多朝南。

> "Salt & pepper" <do> not grow there.

> “盐和胡椒”不长在那里。

- They pick from 5:30 to noon.

- 他们从5:30采到中午。

Photo: the author
`

const article = align(parse(ARTICLE_TEXT, { name: 'tea.md' }))

/** Starts a program in a folder of its own that holds these files. */
function run(program: Program, args: readonly string[], files: Readonly<Record<string, string>>) {
  const folder = makeTestFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const { status, stdout, stderr } = spawnSync(findProgram(program)!, args, {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const hostile = '</td>&#0;\u0001\ufffe\ud83c\u202eabc <!--\u0085'

/** What a page may be asked to hold, by name; checked in one run, as Java takes seconds to start. */
const PAGES: Readonly<Record<string, string>> = {
  'article.html': exportText(article, 'html'),
  'chinese-first.html': exportText(article, 'html', { direction: 'zh-en' }),
  'several.html': writeParts(html, [
    article,
    makeAlignment(ARTICLE),
    makeAlignment(ARTICLE, null),
  ])[0],
  'without-text.html': writeParts(html, [align(parse('', { name: 'empty.txt' }))])[0],
  'no-document.html': writeParts(html, [])[0],
  'hostile.html': writeParts(html, [makeAlignment([{ en: [hostile], zh: ['茶'] }], hostile)])[0],
  'report.html': reportOf([hostile, '']),
  'report-of-nothing.html': reportOf([]),
  'chinese-report.html': reportOf([hostile, ''], LANGUAGES.zh),
}

function reportOf(texts: readonly string[], { check: words } = LANGUAGES.en): string {
  const report = makeHtml('align', ['numbers'], new Set(['numbers']), words)
  const file = { name: 'a&b.tmx', units: 1, counts: new Map([['numbers', texts.length]]) }
  const begin = report.begin() + report.beginFile(file.name)
  const findings = texts.map((text) =>
    report.finding({ rule: 'numbers', line: 4, unit: 1, what: `15 ${text}`, en: text, zh: text }),
  )
  return begin + findings.join('') + report.endFile(file) + report.end([file])
}

test.skipIf(lacks('vnu', 'java'))('the Nu Html Checker finds nothing in pages', () => {
  const checked = run('vnu', ['--Werror', ...Object.keys(PAGES)], PAGES)
  expect(checked).toEqual({ status: 0, stdout: '', stderr: '' })
})

const cue = (from: string, to: string, text: string): string =>
  `00:${from} --> 00:${to}\n${text}\n\n`

/** The second sentence is one cue in one language and two in the other. */
const SUBTITLES = align(
  parsePair(
    `WEBVTT\n\n${cue('01.000', '02.500', 'Good morning, everyone.')}${cue('03.000', '05.000', 'The ferry leaves --&gt; at six &amp; returns at nine.')}${cue('06.000', '07.250', 'List&lt;Ferry&gt; means a list of ferries.')}`,
    `WEBVTT\n\n${cue('01.000', '02.400', '大家早上好。')}${cue('03.000', '04.000', '渡船六点开，')}${cue('04.000', '05.100', '九点回来。')}${cue('06.000', '07.250', 'List&lt;Ferry&gt;是一份渡船的清单。')}`,
    { en: { name: 'ferry.en.vtt' }, zh: { name: 'ferry.zh.vtt' } },
  ),
)

/** Stands behind a mark that is no tag. */
const WORD_JOINER = '\u2060'

/** Start and end in seconds, and the lines, of each subtitle. */
type Cue = readonly [start: number, end: number, text: string]

const wantedCues = (arrow: string): Cue[] => [
  [1, 2.5, 'Good morning, everyone.\n大家早上好。'],
  [3, 5.1, `The ferry leaves ${arrow} at six & returns at nine.\n渡船六点开，九点回来。`],
  [6, 7.25, 'List<Ferry> means a list of ferries.\nList<Ferry>是一份渡船的清单。'],
]

test.skipIf(lacks('pysrt'))('pysrt reads the subtitles that were written', () => {
  const script = `import json, pysrt
cues = pysrt.from_string(open('a.srt', encoding='utf-8').read(), error_handling=pysrt.SubRipFile.ERROR_RAISE)
print(json.dumps([[c.start.ordinal / 1000, c.end.ordinal / 1000, c.text] for c in cues]))`
  const { status, stdout, stderr } = run('pysrt', ['-c', script], {
    'a.srt': exportText(SUBTITLES, 'srt'),
  })
  expect(`${status} ${stderr}`).toBe('0 ')
  expect(
    (JSON.parse(stdout) as Cue[]).map(([start, end, text]) => [start, end, shown(text)]),
  ).toEqual(wantedCues('->'))
})

describe.skipIf(lacks('ffmpeg'))('ffmpeg shows the subtitles that were written', () => {
  test.each([
    ['srt', '->'],
    ['vtt', '-->'],
  ])('%s', (format, arrow) => {
    const file = `a.${format}`
    const { status, stdout, stderr } = run(
      'ffmpeg',
      ['-v', 'warning', '-i', file, '-f', 'webvtt', '-'],
      {
        [file]: exportText(SUBTITLES, format),
      },
    )
    expect(`${status} ${stderr}`).toBe('0 ')
    expect(cuesOf(stdout)).toEqual(wantedCues(arrow))
  })
})

/** What ffmpeg writes as WebVTT. */
const cuesOf = (text: string): Cue[] =>
  text
    .trimEnd()
    .split('\n\n')
    .slice(1)
    .map((one) => {
      const [times, ...lines] = one.split('\n')
      const [start, end] = times.split(' --> ').map((time) => {
        const [minutes, seconds] = time.split(':')
        return Number(minutes) * 60 + Number(seconds)
      })
      return [start, end, shown(lines.join('\n'))]
    })

const shown = (text: string): string =>
  text
    .replaceAll(WORD_JOINER, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
