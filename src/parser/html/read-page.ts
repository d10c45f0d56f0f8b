import type { Ignored, IgnoredReason, Span } from '../../types.js'
import type { Reading } from '../spans/reading.js'
import { ignoreRest } from '../spans/rest.js'
import {
  BLOCK_ELEMENTS,
  MAIN_ELEMENTS,
  PRONUNCIATION_ELEMENTS,
  isRaised,
  reasonToDrop,
} from './elements.js'
import { gather } from './gather.js'
import { makeLanguages } from './languages.js'
import { makeOutline } from './outline.js'
import { walk } from './tags.js'
import type { StartTag } from './tags.js'

/** An element that is left out with all it holds. */
interface Drop {
  readonly name: string
  readonly from: number
  readonly why: IgnoredReason
  /** How many elements of its name are open in it, itself included. */
  depth: number
}

/** As much of what an element holds is looked at, in characters, to tell what it is. */
const ELEMENT_SAMPLE_LENGTH = 500

/** Takes a page apart. Time and memory O(page). */
export function readPage(page: string): Reading {
  const outline = makeOutline()
  const languages = makeLanguages()
  const { blocks, endBlock, breakLine, text, reference, raise, lower } = gather(page, () => {
    const language = languages.now()
    return { ...outline.role(), ...(language === undefined ? {} : { language }) }
  })
  const known: Ignored[] = []
  let drop: Drop | undefined
  let mains = 0
  let preformatted = false
  /** Elements that are open and raise what they hold, by name. */
  const raising: string[] = []

  const endDrop = (to: number): void => {
    if (drop !== undefined) known.push({ from: drop.from, to, why: drop.why })
    drop = undefined
  }

  const open = ({ name, from, to, attributes }: StartTag): void => {
    // The end tag of a pronunciation is often left out.
    if (drop !== undefined && PRONUNCIATION_ELEMENTS.has(drop.name) && name !== drop.name)
      endDrop(from)
    if (drop !== undefined) {
      if (name === drop.name) drop.depth++
      return
    }
    if (BLOCK_ELEMENTS.has(name)) endBlock()
    const why = reasonToDrop(
      name,
      attributes,
      mains > 0,
      page.slice(to, to + ELEMENT_SAMPLE_LENGTH),
    )
    if (why !== undefined) {
      drop = { name, from, why, depth: 1 }
      return
    }
    if (name === 'br') breakLine()
    if (MAIN_ELEMENTS.has(name)) mains++
    if (name === 'pre') preformatted = true
    outline.open(name, attributes)
    languages.open(name, attributes)
    if (isRaised(name, attributes)) {
      raising.push(name)
      raise()
    }
  }

  const close = (name: string, { from, to }: Span): void => {
    if (drop !== undefined && PRONUNCIATION_ELEMENTS.has(drop.name) && name !== drop.name)
      endDrop(from)
    if (drop !== undefined) {
      if (name === drop.name && --drop.depth === 0) endDrop(to)
      return
    }
    if (BLOCK_ELEMENTS.has(name)) endBlock()
    if (name === 'br') breakLine()
    if (MAIN_ELEMENTS.has(name)) mains = Math.max(0, mains - 1)
    if (name === 'pre') preformatted = false
    outline.close(name)
    languages.close(name)
    if (raising.at(-1) === name) {
      raising.pop()
      lower()
    }
  }

  walk(page, {
    open,
    close,
    comment(span) {
      if (drop === undefined) known.push({ ...span, why: 'comment' })
    },
    text({ from, to }) {
      if (drop !== undefined) return
      if (!preformatted) text(from, to)
      else
        for (const line of page.slice(from, to).matchAll(/[^\n\r]+|\r\n?|\n/g))
          if (/[\n\r]/.test(line[0])) breakLine()
          else text(from + line.index, from + line.index + line[0].length)
    },
    reference({ from, to }, character) {
      if (drop === undefined) reference(from, to, character)
    },
  })
  endBlock()
  endDrop(page.length)
  return { blocks, ignored: ignoreRest(page, blocks, known, 'markup') }
}
