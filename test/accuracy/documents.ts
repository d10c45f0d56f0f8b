/**
 * Link scores of the gold documents at paragraph level, and what was predicted.
 *
 *     npx tsx test/accuracy/documents.ts [--out FOLDER] [ID…]
 *
 * `--out` writes FOLDER/ID.jsonl, one {"en":[…],"zh":[…]} a line, as `score_documents.py` reads it.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alignDocument } from '../../src/aligner/index.js'
import { AlignError } from '../../src/errors.js'
import { shippedDictionary } from '../../src/node/dictionary.js'
import { requireGold } from './gold.js'
import { documentIds, parseGold, readGoldLinks } from './gold-documents.js'
import { linksOf } from './links.js'
import { scoreLinks } from './link-score.js'
import type { Link } from './link-score.js'

requireGold()
const words = process.argv.slice(2)
const at = words.indexOf('--out')
const folder = at < 0 ? undefined : words.splice(at, 2)[1]
const ids = documentIds().filter((id) => words.length === 0 || words.includes(id))
const dictionary = shippedDictionary()

let sum = 0
for (const id of ids) {
  let links: Link[]
  try {
    links = linksOf(alignDocument(parseGold(id), dictionary, { level: 'paragraph' }))
  } catch (error) {
    if (!(error instanceof AlignError)) throw error
    console.log(`${(0).toFixed(3)}  ${id} ${error.message}`)
    continue
  }
  const { precision, recall, f1, right, wrong, goldPairs } = scoreLinks(readGoldLinks(id), links)
  sum += f1
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      join(folder, `${id}.jsonl`),
      links.map((link) => `${JSON.stringify(link)}\n`).join(''),
    )
  }
  const numbers = [f1, precision, recall].map((value) => value.toFixed(3)).join('  ')
  console.log(`${numbers}  ${right} right, ${wrong} wrong of ${goldPairs}  ${id}`)
}
console.log(`${(sum / ids.length).toFixed(3)}  mean link F1 of ${ids.length}`)
