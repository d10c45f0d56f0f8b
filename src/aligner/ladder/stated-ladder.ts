import { within } from '../bitext/stated-pairs.js'
import type { Ranges, StatedPair } from '../bitext/stated-pairs.js'
import { atPlaces, placeOf } from './beads.js'
import type { Candidates, Place } from './beads.js'
import { SHAPES } from './shapes.js'

/** Candidates, and among them, wherever words would lead, every bead of the ladder that the file itself states. */
export function withStated(
  candidates: Candidates,
  stated: readonly StatedPair[],
  part: Ranges,
): Candidates {
  const pairs = within(stated, part)
  if (pairs.length === 0) return candidates
  const places = new Map<string, Place>()
  const add = (place: Place): void => {
    places.set(`${place.en} ${place.enSize} ${place.zh} ${place.zhSize}`, place)
  }
  for (let bead = 0; bead < candidates.count; bead++) add(placeOf(candidates, bead))
  statedLadder(pairs, part).forEach(add)
  return atPlaces([...places.values()].sort((a, b) => a.en - b.en || a.zh - b.zh))
}

/** Each stated pair as one bead and, when its sides have as many paragraphs, one by one; what stands between two alone. */
function statedLadder(pairs: readonly StatedPair[], part: Ranges): Place[] {
  const places: Place[] = []
  let [en, zh] = [part.en.from, part.zh.from]
  const aloneTo = (enEnd: number, zhEnd: number): void => {
    for (; en < enEnd; en++) places.push({ en, enSize: 1, zh, zhSize: 0 })
    for (; zh < zhEnd; zh++) places.push({ en, enSize: 0, zh, zhSize: 1 })
  }
  for (const pair of pairs) {
    aloneTo(pair.en.from, pair.zh.from)
    const [enSize, zhSize] = [pair.en.to - en, pair.zh.to - zh]
    const isAllowed = SHAPES.some((shape) => shape.en === enSize && shape.zh === zhSize)
    if (isAllowed) places.push({ en, enSize, zh, zhSize })
    if (enSize === zhSize)
      for (let i = 0; i < enSize; i++) places.push({ en: en + i, enSize: 1, zh: zh + i, zhSize: 1 })
    if (isAllowed || enSize === zhSize) [en, zh] = [pair.en.to, pair.zh.to]
  }
  aloneTo(part.en.to, part.zh.to)
  return places
}
