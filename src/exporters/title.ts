import type { Alignment } from '../types.js'
import { passagesOf, passageText } from './passages.js'
import type { Passage } from './passages.js'
import { oneLine } from '../alignment/one-line.js'

/** What a document is called. */
export interface Title {
  readonly text: string
  /** The passage that says so, if the document itself does. */
  readonly passage?: Passage
}

/** Longest first line that is taken for a title, in characters. The longest title of the development gold has 102. */
const MAX_TITLE_LENGTH = 120

/** The document's title if it begins with one, else its first heading, else its file's name without the extension. */
export function titleOf(alignment: Alignment, passages = passagesOf(alignment)): Title {
  const text = (passage: Passage): string =>
    (['en', 'zh'] as const)
      .map((language) => passageText(alignment, passage, language))
      .filter((side) => side !== '')
      .join(' · ')
  const [first] = passages
  if (first !== undefined && (first.kind === 'heading' || isTitle(alignment, first)))
    return { text: text(first), passage: first }
  const heading = passages.find(({ kind }) => kind === 'heading')
  const { en, zh } = alignment.document
  const name = oneLine(en.source.name ?? zh.source.name ?? '')
    .replace(/^.*[/\\]/, '')
    .replace(/(.)\.[^.]*$/, '$1')
  const title = heading === undefined ? name : text(heading)
  return { text: title === '' ? 'English · 中文' : title }
}

/** A short first line that is no sentence. */
function isTitle(alignment: Alignment, passage: Passage): boolean {
  const sides = (['en', 'zh'] as const).map((language) => passageText(alignment, passage, language))
  return (
    passage.kind === 'paragraph' &&
    sides.every(
      (side) => side.length <= MAX_TITLE_LENGTH && !/[.。!！…:：;；,，]["”’』」)）]*$/.test(side),
    )
  )
}
