import { align, parse, parsePair } from '../../src/index.js'
import type { Alignment } from '../../src/index.js'
import { isPair } from '../../src/alignment/shape.js'

/** A small file as people have it, and the pairs that must come of it at sentence level. */
export interface Input {
  /** The file's name, or the names of the English and the Chinese one. */
  readonly file: string | readonly [en: string, zh: string]
  readonly text: string | readonly [en: string, zh: string]
  /** A pair a line: the English, ` = `, the Chinese. Nothing where no pair must come out. */
  readonly pairs: string
}

/** Inputs that show one kind of thing. */
export interface Kind {
  readonly name: string
  readonly inputs: readonly Input[]
}

/** What came out and should not have, and what did not and should have. */
export interface Verdict {
  readonly wrong: readonly string[]
  readonly missing: readonly string[]
}

export function judge(input: Input): Verdict {
  const wanted = lines(input.pairs)
  const found = pairsOf(align(documentOf(input)))
  return { wrong: without(found, wanted), missing: without(wanted, found) }
}

const lines = (pairs: string): string[] =>
  pairs
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function documentOf({ file, text }: Input) {
  if (typeof file === 'string') return parse(text as string, { name: file })
  const [en, zh] = text as readonly [string, string]
  return parsePair(en, zh, { en: { name: file[0] }, zh: { name: file[1] } })
}

const pairsOf = ({ beads, en, zh }: Alignment): string[] =>
  beads.filter(isPair).map((bead) => {
    const english = bead.en.map((i) => en[i].text).join(' ')
    const chinese = bead.zh.map((i) => zh[i].text).join('')
    return `${english} = ${chinese}`
  })

/** Those of some lines that others lack; of equal ones each counts once. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return some.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
