import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { align, parse, parsePair } from '../src/index.js'
import type { Alignment, Document, Level } from '../src/index.js'

/**
 * The executable specification: each folder of `fixtures/cases` holds an input (`input.*`, or
 * `input.en.*` and `input.zh.*`) and what must come of it, by level (`paragraph.txt`, `sentence.txt`,
 * `clause.txt`).
 */
export const CASES = join(import.meta.dirname, '../fixtures/cases')

export const caseNames = (): string[] => readdirSync(CASES).sort()

export const LEVELS: readonly Level[] = ['paragraph', 'sentence', 'clause']

/** The input of a case, of one file or two. */
export function parseCase(name: string): Document {
  const files = readdirSync(join(CASES, name)).filter((file) => file.startsWith('input.'))
  const read = (file: string) => readFileSync(join(CASES, name, file))
  const [en, zh] = ['en', 'zh'].map((side) =>
    files.find((file) => file.startsWith(`input.${side}.`)),
  )
  return en === undefined || zh === undefined
    ? parse(read(files[0]), { name: files[0] })
    : parsePair(read(en), read(zh), { en: { name: en }, zh: { name: zh } })
}

/** An alignment as a person reads it: a bead's English after `<`, its Chinese after `>`, then what was left out. */
export function showAlignment({ document, en, zh, beads }: Alignment): string {
  const shown = beads.map((bead) =>
    [
      ...bead.en.map((i) => `< ${oneLine(en[i].text)}\n`),
      ...bead.zh.map((i) => `> ${oneLine(zh[i].text)}\n`),
    ].join(''),
  )
  const sides =
    document.ignored.en === document.ignored.zh ? (['en'] as const) : (['en', 'zh'] as const)
  const ignored = sides.flatMap((side) =>
    document.ignored[side].map(
      ({ from, to, why }) => `- ${why}: ${oneLine(document[side].source.text.slice(from, to))}\n`,
    ),
  )
  return [...shown, ...(ignored.length === 0 ? [] : [ignored.join('')])].join('\n')
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

export const alignCase = (name: string, level: Level): string =>
  showAlignment(align(parseCase(name), { level }))
