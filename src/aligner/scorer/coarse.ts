import { readCandidates } from '../ladder/beads.js'
import type { Candidates } from '../ladder/beads.js'
import { STRETCH } from '../kernel/structs.js'
import type { Scorer } from './scorer.js'
import type { Stretch } from '../ladder/band.js'

/**
 * The coarse pass over a stretch: scores every bead in the band by shape, length and words alone, and keeps those that
 * lie on some path not worse than the best by more than the slack.
 */
export function coarseCandidates(
  { kernel, addresses }: Scorer,
  { en, zh, band }: Stretch,
): Candidates {
  const before = kernel.run.mark()
  const stretch = kernel.write(STRETCH, {
    enFrom: en.from,
    enTo: en.to,
    zhFrom: zh.from,
    zhTo: zh.to,
    low: kernel.ints(band.low),
    high: kernel.ints(band.high),
  })
  const at = kernel.run.coarse(addresses.bitext, stretch, addresses.coarse)
  const found = readCandidates(kernel, at)
  const candidates = {
    count: found.count,
    en: found.en.slice(),
    enSize: found.enSize.slice(),
    zh: found.zh.slice(),
    zhSize: found.zhSize.slice(),
  }
  kernel.run.release(before)
  return candidates
}
