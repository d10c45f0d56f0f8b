import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse, parsePair } from '../../src/parser/index.js'
import type { Document } from '../../src/types.js'
import { GOLD } from './gold.js'
import type { Link } from './link-score.js'

const FOLDER = join(GOLD, 'documents')

export const documentIds = (): string[] => readdirSync(FOLDER).sort()

export const readGoldLinks = (id: string): Link[] =>
  readFileSync(join(FOLDER, id, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Link)

/** A gold document's input, of one file or two. */
export function parseGold(id: string): Document {
  const names = readdirSync(join(FOLDER, id)).filter((name) => name.startsWith('input.'))
  const read = (name: string) => readFileSync(join(FOLDER, id, name))
  const [en, zh] = ['en', 'zh'].map((side) =>
    names.find((name) => name.startsWith(`input.${side}.`)),
  )
  return en === undefined || zh === undefined
    ? parse(read(names[0]), { name: names[0] })
    : parsePair(read(en), read(zh), { en: { name: en }, zh: { name: zh } })
}
