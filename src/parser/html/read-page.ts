import type { Ignored, Span } from '../../types.js'
import type { Reading } from '../spans/reading.js'
import { ignoreRest } from '../spans/rest.js'
import { makeDrops } from './drops.js'
import { BLOCK_ELEMENTS, MAIN_ELEMENTS, reasonToDrop } from './elements.js'
import { gather } from './gather.js'
import type { Gatherer } from './gather.js'
import { makeLanguages } from './languages.js'
import { makeOutline } from './outline.js'
import { makeRaising } from './raising.js'
import { walk } from './tags.js'
import type { StartTag } from './tags.js'

/**
 * As much of what an element holds is looked at, in characters, to tell what it is. Highlighters begin with their
 * marks; 50 and 5,000 give the same.
 */
const ELEMENT_SAMPLE_LENGTH = 500

/** Takes a page apart. Time and memory O(page). */
export function readPage(page: string): Reading {
  const outline = makeOutline()
  const languages = makeLanguages()
  const gatherer = gather(page, () => {
    const language = languages.now()
    return { ...outline.role(), ...(language === undefined ? {} : { language }) }
  })
  const known: Ignored[] = []
  const drops = makeDrops(known)
  const raising = makeRaising(gatherer)
  let mains = 0
  let preformatted = false

  const open = (tag: StartTag): void => {
    const { name, to, attributes } = tag
    if (drops.open(tag)) return
    breakAt(name, gatherer)
    const inside = page.slice(to, to + ELEMENT_SAMPLE_LENGTH)
    const why = reasonToDrop(name, attributes, mains > 0, inside)
    if (why !== undefined) {
      drops.begin(tag, why)
      return
    }
    if (MAIN_ELEMENTS.has(name)) mains++
    if (name === 'pre') preformatted = true
    outline.open(name, attributes)
    languages.open(name, attributes)
    raising.open(name, attributes)
  }

  const close = (name: string, span: Span): void => {
    if (drops.close(name, span)) return
    breakAt(name, gatherer)
    if (MAIN_ELEMENTS.has(name)) mains = Math.max(0, mains - 1)
    if (name === 'pre') preformatted = false
    outline.close(name)
    languages.close(name)
    raising.close(name)
  }

  walk(page, {
    open,
    close,
    comment(span) {
      if (!drops.isInside()) known.push({ ...span, why: 'comment' })
    },
    text(span) {
      if (drops.isInside()) return
      if (preformatted) gatherLines(page, span, gatherer)
      else gatherer.text(span.from, span.to)
    },
    reference({ from, to }, character) {
      if (!drops.isInside()) gatherer.reference(from, to, character)
    },
  })
  gatherer.endBlock()
  drops.end(page.length)
  const { blocks } = gatherer
  return { blocks, ignored: ignoreRest(page, blocks, known, 'markup') }
}

function breakAt(name: string, { endBlock, breakLine }: Gatherer): void {
  if (BLOCK_ELEMENTS.has(name)) endBlock()
  if (name === 'br') breakLine()
}

/** Text whose line breaks are those of the author. */
function gatherLines(page: string, { from, to }: Span, { text, breakLine }: Gatherer): void {
  for (const line of page.slice(from, to).matchAll(/[^\n\r]+|\r\n?|\n/g))
    if (/[\n\r]/.test(line[0])) breakLine()
    else text(from + line.index, from + line.index + line[0].length)
}
