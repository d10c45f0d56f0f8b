import type { Language } from '../../types.js'
import { MAX_TITLE_LENGTH } from '../prose/titles.js'
import { visible } from '../spans/visible.js'
import { stanzasOf } from './rows.js'
import type { Tie } from './tie.js'
import type { Unit } from './unit.js'

const SENTENCE_END = /[.!?。！？；;]["”’」』》）)]?$/
/** What stands before the second line of a heading. */
const HASHES = /^#{1,6}\s+/

/**
 * A title of two lines whose translation has one line, `A:` above `B` above `甲——乙`, with an empty line around: the two
 * lines are one text, where words tie both of them to the one.
 */
export function joinTitles(
  text: string,
  units: readonly Unit[],
  tie: Tie | undefined,
): readonly Unit[] {
  if (tie === undefined) return units
  const joined = new Map<Unit, Unit>()
  const gone = new Set<Unit>()
  for (const stanza of stanzasOf(text, units)) {
    const title = titleOf(text, stanza, tie)
    if (title === undefined) continue
    const [first, second] = title
    joined.set(first, join(text, first, second))
    gone.add(second)
  }
  return units.flatMap((unit) => (gone.has(unit) ? [] : [joined.get(unit) ?? unit]))
}

/** The two lines of a stanza's title; undefined where it is none. */
function titleOf(text: string, stanza: readonly Unit[], tie: Tie): readonly Unit[] | undefined {
  if (stanza.length !== 3 || stanza.some(({ row }) => row !== undefined)) return undefined
  const [en, zh] = [inLanguage(stanza, 'en'), inLanguage(stanza, 'zh')]
  const isBetween = stanza[0].language === stanza[2].language
  if (isBetween || en.length === 0 || zh.length === 0) return undefined
  const isTitle = stanza
    .map((unit) => visible(text, unit))
    .every((line) => line.length <= MAX_TITLE_LENGTH && !SENTENCE_END.test(line))
  const areTied = en.every((english) =>
    zh.every((chinese) => tie(visible(text, english), visible(text, chinese)) > 0),
  )
  return isTitle && areTied ? (en.length === 2 ? en : zh) : undefined
}

const inLanguage = (units: readonly Unit[], language: Language): Unit[] =>
  units.filter((unit) => unit.language === language)

function join(text: string, first: Unit, second: Unit): Unit {
  const hashes = HASHES.exec(text.slice(second.from, second.to))?.[0].length ?? 0
  const between = {
    from: first.to,
    to: second.from + hashes,
    text: first.language === 'en' ? ' ' : '',
  }
  return { ...first, to: second.to, edits: [...first.edits, between, ...second.edits] }
}
