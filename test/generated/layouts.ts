import { wrapped } from './wrapped.js'
import type { Passage } from './passages.js'
import type { Random } from './random.js'

/** A way to lay out a bilingual text in one file. */
export interface Layout {
  readonly name: string
  readonly extension: string
  /** Whether its units are sentences rather than paragraphs. */
  readonly fine?: boolean
  /** Whether passages may lack one language. */
  readonly gaps?: boolean
  readonly write: (passages: readonly Passage[], random: Random) => string
}

type Order = readonly ['en' | 'zh', 'en' | 'zh']
const ORDERS: readonly Order[] = [
  ['en', 'zh'],
  ['zh', 'en'],
]

const sides = (passage: Passage, order: Order): string[] =>
  order.map((side) => passage[side]).filter((text) => text !== '')

const interleaved = (passages: readonly Passage[], order: Order, gap: string): string[] =>
  passages.flatMap((passage) =>
    gap === '\n\n' ? sides(passage, order) : sides(passage, order).join(gap),
  )

const blocks = (passages: readonly Passage[], order: Order): string[] =>
  order.flatMap((side) => passages.map((passage) => passage[side])).filter((text) => text !== '')

function chunks(passages: readonly Passage[], random: Random): Passage[][] {
  const parts: Passage[][] = []
  for (let at = 0; at < passages.length;) {
    const size = random.whole(3, 7)
    parts.push(passages.slice(at, at + size))
    at += size
  }
  return parts
}

const paragraphs = (texts: readonly string[]): string => `${texts.join('\n\n')}\n`

const oneLine = (separator: string): Layout => ({
  name: `one line, ${JSON.stringify(separator)}`,
  extension: '.txt',
  write(passages, random) {
    const order = random.pick(ORDERS)
    return paragraphs(passages.map((passage) => sides(passage, order).join(separator)))
  },
})

const time = (n: number, comma: string): string =>
  `00:${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}${comma}000`

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'interleaved',
    extension: '.txt',
    gaps: true,
    write: (passages, random) => paragraphs(interleaved(passages, random.pick(ORDERS), '\n\n')),
  },
  {
    name: 'stanzas',
    extension: '.txt',
    gaps: true,
    write: (passages, random) => paragraphs(interleaved(passages, random.pick(ORDERS), '\n')),
  },
  {
    name: 'line by line',
    extension: '.txt',
    gaps: true,
    write: (passages, random) =>
      `${passages.flatMap((passage) => sides(passage, ORDERS[random.whole(0, 0)])).join('\n')}\n`,
  },
  {
    name: 'order changes',
    extension: '.txt',
    write(passages) {
      const middle = passages.length >>> 1
      return paragraphs([
        ...interleaved(passages.slice(0, middle), ORDERS[0], '\n\n'),
        ...interleaved(passages.slice(middle), ORDERS[1], '\n\n'),
      ])
    },
  },
  {
    name: 'wrapped',
    extension: '.txt',
    gaps: true,
    write(passages, random) {
      const order = random.pick(ORDERS)
      const width = random.whole(56, 78)
      return paragraphs(interleaved(passages, order, '\n\n').map((text) => wrapped(text, width)))
    },
  },
  {
    name: 'blocks',
    extension: '.txt',
    gaps: true,
    write: (passages, random) => paragraphs(blocks(passages, random.pick(ORDERS))),
  },
  {
    name: 'blocks by section',
    extension: '.txt',
    gaps: true,
    write(passages, random) {
      const order = random.pick(ORDERS)
      return paragraphs(chunks(passages, random).flatMap((part) => blocks(part, order)))
    },
  },
  {
    name: 'interleaved, then blocks',
    extension: '.txt',
    write(passages, random) {
      const middle = passages.length >>> 1
      return paragraphs([
        ...interleaved(passages.slice(0, middle), random.pick(ORDERS), '\n\n'),
        ...blocks(passages.slice(middle), random.pick(ORDERS)),
      ])
    },
  },
  {
    name: 'runs of any length',
    extension: '.txt',
    gaps: true,
    write(passages, random) {
      const out: string[] = []
      for (let at = 0; at < passages.length;) {
        const size = random.pick([1, 1, 1, 2, 2, 3])
        out.push(...blocks(passages.slice(at, at + size), ORDERS[0]))
        at += size
      }
      return paragraphs(out)
    },
  },
  oneLine(' / '),
  oneLine('\t'),
  oneLine('<br>'),
  oneLine(' | '),
  oneLine(' '),
  {
    name: 'Markdown',
    extension: '.md',
    gaps: true,
    write(passages, random) {
      const order = random.pick(ORDERS)
      const out = ['---\ntitle: A text in two languages\ntags: [bilingual, demo]\n---']
      passages.forEach((passage, i) => {
        const mark = passage.heading ? '## ' : ''
        out.push(...sides(passage, order).map((text) => mark + text))
        if (i % 5 === 2)
          out.push(
            random.pick([
              '![A picture](images/one.png)',
              '```js\nconst answer = 42\nconsole.log(answer)\n```',
              '---',
              '<!-- more -->',
              'https://example.org/article/42',
              "import Figure from '../components/Figure'",
              '<Figure src="/a.png" />',
            ]),
          )
      })
      return paragraphs(out)
    },
  },
  {
    name: 'Markdown list',
    extension: '.md',
    write(passages, random) {
      const mark = random.pick(['- ', '* ', '1. '])
      const indent = ' '.repeat(mark.length)
      const gap = random.pick(['\n', '\n\n', '  \n', '<br>\n'])
      return paragraphs(passages.map(({ en, zh }) => `${mark}${en}${gap}${indent}${zh}`))
    },
  },
  {
    name: 'Markdown list of both',
    extension: '.md',
    write: (passages) => `${passages.flatMap(({ en, zh }) => [`- ${en}`, `- ${zh}`]).join('\n')}\n`,
  },
  {
    name: 'quotation above',
    extension: '.md',
    gaps: true,
    write: (passages) =>
      paragraphs(
        passages.map(({ en, zh }) => [en && `> ${en}`, zh].filter((text) => text).join('\n\n')),
      ),
  },
  {
    name: 'quotations of both',
    extension: '.md',
    write: (passages, random) => {
      const gap = random.pick(['\n>\n> ', '\n> ', '  \n> '])
      return paragraphs(passages.map(({ en, zh }) => `> ${en}${gap}${zh}`))
    },
  },
  {
    name: 'original in comments',
    extension: '.md',
    write: (passages) => paragraphs(passages.flatMap(({ en, zh }) => [`<!-- ${en} -->`, zh])),
  },
  {
    name: 'Markdown table',
    extension: '.md',
    write: (passages) =>
      `| English | 中文 |\n| --- | --- |\n${passages.map(({ en, zh }) => `| ${en} | ${zh} |`).join('\n')}\n`,
  },
  {
    name: 'numbered entries',
    extension: '.txt',
    fine: true,
    write: (passages) => paragraphs(passages.map(({ en, zh }, i) => `${i + 1}. ${en}\n${zh}`)),
  },
  {
    name: 'numbered in both',
    extension: '.txt',
    fine: true,
    write: (passages) =>
      paragraphs(passages.map(({ en, zh }, i) => `${i + 1}. ${en}\n${i + 1}. ${zh}`)),
  },
  {
    name: 'CSV',
    extension: '.csv',
    gaps: true,
    write: (passages) =>
      `id,en,zh\n${passages.map(({ en, zh }, i) => `${i + 1},${[en, zh].map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}`).join('\n')}\n`,
  },
  {
    name: 'SRT, both in a cue',
    extension: '.srt',
    fine: true,
    gaps: true,
    write: (passages, random) => {
      const order = random.pick(ORDERS)
      return paragraphs(
        passages.map(
          (passage, i) =>
            `${i + 1}\n${time(3 * i, ',')} --> ${time(3 * i + 2, ',')}\n${sides(passage, order).join('\n')}`,
        ),
      )
    },
  },
  {
    name: 'SRT, cues at equal times',
    extension: '.srt',
    fine: true,
    gaps: true,
    write: (passages) =>
      paragraphs(
        (['zh', 'en'] as const)
          .flatMap((side) => passages.map((passage, i) => ({ text: passage[side], i })))
          .filter(({ text }) => text !== '')
          .map(
            ({ text, i }, n) =>
              `${n + 1}\n${time(3 * i, ',')} --> ${time(3 * i + 2, ',')}\n${text}`,
          ),
      ),
  },
  {
    name: 'WebVTT',
    extension: '.vtt',
    fine: true,
    write: (passages) =>
      paragraphs([
        'WEBVTT',
        ...passages.map(
          ({ en, zh }, i) => `${time(3 * i, '.')} --> ${time(3 * i + 2, '.')}\n${zh}\n${en}`,
        ),
      ]),
  },
  {
    name: 'ASS',
    extension: '.ass',
    fine: true,
    write: (passages) =>
      `[Script Info]\nTitle: Two languages\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n${passages
        .map(
          ({ en, zh }, i) =>
            `Dialogue: 0,${time(3 * i, '.')},${time(3 * i + 2, '.')},Default,,0,0,0,,${zh}\\N{\\fs12}${en}`,
        )
        .join('\n')}\n`,
  },
  {
    name: 'LRC',
    extension: '.lrc',
    fine: true,
    write: (passages) =>
      `${passages
        .flatMap(({ en, zh }, i) => {
          const at = `[${String(Math.floor(i / 20)).padStart(2, '0')}:${String((3 * i) % 60).padStart(2, '0')}.00]`
          return [`${at}${en}`, `${at}${zh}`]
        })
        .join('\n')}\n`,
  },
]
