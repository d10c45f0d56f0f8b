import type { Candidates } from '../ladder/beads.js'
import type { Scorer } from './scorer.js'
import type { Stretch } from '../ladder/band.js'

/**
 * The first look at a stretch: the best path through every bead in the band, by shape, length and words
 * alone; then every bead that lies on some path within the slack of it.
 */
export function coarse({ kernel, addresses }: Scorer, { en, zh, band }: Stretch): Candidates {
  const before = kernel.run.mark()
  const stretch = kernel.record(
    'iiiiii',
    en.from,
    en.to,
    zh.from,
    zh.to,
    kernel.ints(band.low),
    kernel.ints(band.high),
  )
  const found = kernel.viewInts(kernel.run.coarse(addresses.bitext, stretch, addresses.coarse), 5)
  const [count, enAt, enSizeAt, zhAt, zhSizeAt] = found
  const candidates = {
    count,
    en: kernel.viewInts(enAt, count).slice(),
    enSize: kernel.viewBytes(enSizeAt, count).slice(),
    zh: kernel.viewInts(zhAt, count).slice(),
    zhSize: kernel.viewBytes(zhSizeAt, count).slice(),
  }
  kernel.run.release(before)
  return candidates
}
