import type { TextPair } from '../pairs.js'
import type { BeadNumbers } from './beads.js'

/** The texts of a bead; an empty one where it has no such side. */
export type BeadTexts = Pick<TextPair, 'en' | 'zh'>

type Lists = readonly (readonly BeadTexts[])[]

/** Beads of several aligners over one numbering of segments. */
export interface NumberedBeads<Named extends Lists = Lists> {
  /** As many as there were lists, each in its order. */
  readonly beads: { readonly [List in keyof Named]: readonly BeadNumbers[] }
  /** The segments by number: the longest stretches of text that no bead of any list divides. */
  readonly segments: { readonly en: readonly string[]; readonly zh: readonly string[] }
}

/**
 * Gives beads that are known by their texts, as those of a TMX or TSV file are, the numbers of common segments, so that
 * they can be compared. Each text is looked for among those of the lists before it, from where the last one ended, then
 * from the beginning; where it is not found it stands by itself. White space does not count.
 */
export function numberTexts<Named extends Lists>(lists: readonly [...Named]): NumberedBeads<Named> {
  const [en, zh] = (['en', 'zh'] as const).map((side) =>
    numberSide(lists.map((beads) => beads.map((bead) => bead[side]))),
  )
  return {
    beads: lists.map((beads, list) =>
      beads
        .map((_, i) => ({ en: en.numbers[list][i], zh: zh.numbers[list][i] }))
        .filter((bead) => bead.en.length + bead.zh.length > 0),
    ) as unknown as NumberedBeads<Named>['beads'],
    segments: { en: en.segments, zh: zh.segments },
  }
}

interface NumberedSide {
  /** By list and bead. */
  readonly numbers: readonly (readonly (readonly number[])[])[]
  readonly segments: readonly string[]
}

function numberSide(lists: readonly (readonly string[])[]): NumberedSide {
  const text = makeCompactText()
  const ranges = lists.map((texts) => placeTexts(texts, text))
  const borders = [...new Set(ranges.flat().flatMap(({ from, to }) => [from, to]))].sort(
    (a, b) => a - b,
  )
  const numberAt = new Map(borders.map((border, number) => [border, number]))
  return {
    numbers: ranges.map((list) =>
      list.map(({ from, to }) => {
        const first = numberAt.get(from)!
        return Array.from({ length: numberAt.get(to)! - first }, (_, i) => first + i)
      }),
    ),
    segments: borders.slice(1).map((to, i) => text.shown(borders[i], to)),
  }
}

/** Where each text of a list stands. What the lists before it do not hold is added. */
function placeTexts(texts: readonly string[], text: CompactText): readonly Range[] {
  const end = text.length()
  let at = 0
  return texts.map((one) => {
    const compact = one.replace(/\s+/g, '')
    if (compact === '') return { from: at, to: at }
    const range = text.find(compact, at, end) ?? text.find(compact, 0, end) ?? text.add(one)
    if (range.to <= end) at = range.to
    return range
  })
}

/** In code units of the compact text. */
interface Range {
  readonly from: number
  readonly to: number
}

/** A text without its white space that knows where in the original each of its code units stands. */
interface CompactText {
  readonly length: () => number
  readonly add: (text: string) => Range
  readonly find: (compact: string, from: number, end: number) => Range | undefined
  /** The original of a stretch. */
  readonly shown: (from: number, to: number) => string
}

function makeCompactText(): CompactText {
  let original = ''
  let compact = ''
  const places: number[] = []
  /** Whether a word of the original goes on across a place. */
  const isWithinWord = (at: number): boolean =>
    at > 0 &&
    at < places.length &&
    places[at] === places[at - 1] + 1 &&
    /^[A-Za-z\d]{2}$/.test(compact.slice(at - 1, at + 1))
  return {
    length: () => compact.length,
    add(text) {
      const from = compact.length
      for (const { 0: part, index } of text.matchAll(/\S+/g)) {
        compact += part
        for (let i = 0; i < part.length; i++) places.push(original.length + index + i)
      }
      original += `${text}\n`
      return { from, to: compact.length }
    },
    find(sought, start, end) {
      for (
        let from = compact.indexOf(sought, start);
        from !== -1 && from + sought.length <= end;
        from = compact.indexOf(sought, from + 1)
      ) {
        const to = from + sought.length
        if (!isWithinWord(from) && !isWithinWord(to)) return { from, to }
      }
      return undefined
    },
    shown: (from, to) => original.slice(places[from], places[to - 1] + 1).replace(/\s+/g, ' '),
  }
}
