/**
 * How well sentences are cut: five lines of the development gold are joined and cut again, and the boundaries are
 * compared. `npx tsx test/accuracy/sentences.ts`
 *
 * A line without a final mark is a heading, which no splitter can find once it is joined. The second figure leaves out
 * the boundaries after such lines.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chineseSentences } from '../../src/parser/sentences/chinese.js'
import { englishSentences } from '../../src/parser/sentences/english.js'
import { GOLD, requireGold } from './gold.js'

const TEXTS = ['aca-001', 'mag-003']
const JOINED_LINES = 5
const SIDES = {
  en: { cut: englishSentences, joint: ' ', closed: /[.!?:;…]["'”’)\]]*$/u },
  zh: { cut: chineseSentences, joint: '', closed: /[。！？…：；.!?:;]["'”’」』）)]*$/u },
}

function score(side: 'en' | 'zh', headingsCount: boolean): number {
  const { cut, joint, closed } = SIDES[side]
  let [right, wrong, missed] = [0, 0, 0]
  for (const text of TEXTS) {
    const lines = readFileSync(join(GOLD, 'sentences', text, `${side}.txt`), 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    for (let at = 0; at < lines.length; at += JOINED_LINES) {
      const group = lines.slice(at, at + JOINED_LINES)
      const boundaries = new Map<number, boolean>()
      let end = 0
      for (const line of group.slice(0, -1)) {
        end += line.length + joint.length
        boundaries.set(end, closed.test(line))
      }
      const found = new Set(cut(group.join(joint)).filter((cutAt) => cutAt > 0))
      for (const place of found) {
        if (boundaries.has(place)) right++
        else wrong++
      }
      for (const [place, isClosed] of boundaries)
        if (!found.has(place) && (headingsCount || isClosed)) missed++
    }
  }
  return (2 * right) / (2 * right + wrong + missed)
}

requireGold()
for (const side of ['en', 'zh'] as const)
  console.log(
    `${side}: boundary F1 ${score(side, true).toFixed(4)}, without headings ${score(side, false).toFixed(4)}`,
  )
