import type { Layout, Paragraph } from '../../types.js'
import type { Pair } from '../pair.js'
import type { BeadCue } from './cue.js'

/**
 * Where the paragraphs of a bead stand in a mixed file. In interleaved text a translation stands next to
 * its original; what belongs to one row of a table or one cue belongs together. Between sentences, and
 * between two files, it says nothing.
 */
export const position: BeadCue = {
  name: 'position',
  features: ['apart in interleaved text', 'in different rows', 'skipped in interleaved text'],
  prepare(pair) {
    const [en, zh] = [pair.en.paragraphs, pair.zh.paragraphs]
    if (en === undefined || zh === undefined || pair.sections === undefined) return () => undefined
    const layoutOf = layouts(pair)
    return (place, out, at) => {
      const inside = [
        ...en.slice(place.en, place.en + place.enSize),
        ...zh.slice(place.zh, place.zh + place.zhSize),
      ]
      const interleaved = inside.some((paragraph) => layoutOf(paragraph) === 'interleaved')
      if (place.enSize === 0 || place.zhSize === 0) {
        if (interleaved) out[at + 2] = 1
        return
      }
      const orders = inside.map((paragraph) => paragraph.order)
      const apart = Math.max(...orders) - Math.min(...orders) + 1 - inside.length
      if (interleaved && apart > 0) out[at] = 1 + Math.log(apart)
      const rows = new Set(inside.map((paragraph) => paragraph.row))
      if (rows.size > 1) out[at + 1] = 1
    }
  },
}

function layouts(pair: Pair): (paragraph: Paragraph) => Layout | undefined {
  const sections = pair.sections ?? []
  return ({ order }) =>
    sections.find((section) => order >= section.from && order < section.to)?.layout
}
