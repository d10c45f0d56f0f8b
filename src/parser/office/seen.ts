import type { Tag, XmlHandlers } from '../containers/xml.js'

/** The same handlers, which some elements and all that these hold do not reach. */
export function withoutUnseen(
  isUnseen: (tag: Tag) => boolean,
  { open, close, text }: XmlHandlers,
): XmlHandlers {
  /** How many elements are open from the unseen one inwards. */
  let depth = 0
  return {
    open(tag) {
      if (depth > 0 || isUnseen(tag)) depth++
      else open(tag)
    },
    close(name) {
      if (depth > 0) depth--
      else close?.(name)
    },
    text(piece) {
      if (depth === 0) text?.(piece)
    },
  }
}
