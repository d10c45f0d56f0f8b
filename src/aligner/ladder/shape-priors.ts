import type { Candidates } from './beads.js'
import type { GapGraph } from './gaps.js'
import { posteriors } from './ladder.js'
import type { Shape } from './shapes.js'

/** Families of shapes whose frequency depends on the translator: some split sentences, some join them, some leave some out. */
const SHAPE_FAMILIES = ['even', 'en splits', 'zh splits', 'omission', 'mixed'] as const
type ShapeFamily = (typeof SHAPE_FAMILIES)[number]

/** What is believed of a family before a text is seen, and how readily a text changes that. */
interface Belief {
  /** Share of the beads. */
  readonly share: number
  /** It counts as much as this many beads of the text. */
  readonly beads: number
  /** The text moves its prior by this part of what it suggests. */
  readonly strength: number
}

/**
 * Shares of beads in the texts to which the weights were fitted: the mean over the articles and novels; of omissions,
 * which are 0 to 27 % of a text, about the median over all development corpora. By trial there: with half as many beads,
 * or with the whole of what a text suggests, novels lose 0.003 to 0.004 of F1 and articles nothing. How much is left out
 * is a habit of each text, which it may set itself: with a strength of 0.8 and a share of 0.02 speeches lose 0.001 and
 * interviews win 0.008, with 1.2 they lose 0.011 and 0.028.
 */
const BELIEFS: Readonly<Record<ShapeFamily, Belief>> = {
  even: { share: 0.81, beads: 100, strength: 0.7 },
  'en splits': { share: 0.11, beads: 100, strength: 0.7 },
  'zh splits': { share: 0.055, beads: 100, strength: 0.7 },
  omission: { share: 0.03, beads: 50, strength: 1 },
  mixed: { share: 0.02, beads: 100, strength: 0.7 },
}
/** By trial on the development gold: two or eight change F1 by less than 0.001. */
const EM_ROUNDS = 4

/**
 * Omissions are counted by the squares of their posteriors. In free translations every bead may be one with a few
 * percent; added up, these would make it likelier still, and novels lose 0.01 of F1.
 */
const OMISSION_FAMILY = SHAPE_FAMILIES.indexOf('omission')
const [EVEN, EN_SPLITS, ZH_SPLITS, MIXED] = (
  ['even', 'en splits', 'zh splits', 'mixed'] as const
).map((family) => SHAPE_FAMILIES.indexOf(family))

/**
 * Adapts the shape priors to how this text was translated, by expectation maximisation: the shares of shapes expected
 * under the current scores move the priors, and so on for a few rounds. A licence is translated without omissions, a
 * novel with some; English translations of Chinese novels have many more sentences than the original.
 * @param known shapes of beads of the same text that are known to be right
 * @returns scores of the edges, with those of each family raised or lowered
 */
export function adaptShapePriors(
  { enSize, zhSize }: Candidates,
  graph: GapGraph,
  scores: Float64Array,
  known: readonly Shape[] = [],
): Float64Array {
  const counted = countFamilies(known)
  const families = new Uint8Array(graph.bead.length)
  for (let edge = 0; edge < families.length; edge++) {
    const bead = graph.bead[edge]
    families[edge] = familyNumberOf(enSize[bead], zhSize[bead])
  }
  const shift = new Float64Array(SHAPE_FAMILIES.length)
  const adapted = scores.slice()
  for (let round = 0; round < EM_ROUNDS; round++) {
    const posterior = posteriors(graph, adapted)
    const expected = counted.slice()
    let all = known.length
    for (let edge = 0; edge < families.length; edge++) {
      const family = families[edge]
      const share = posterior[edge]
      expected[family] += family === OMISSION_FAMILY ? share * share : share
      all += share
    }
    SHAPE_FAMILIES.forEach((family, f) => {
      const { share, beads, strength } = BELIEFS[family]
      shift[f] = strength * Math.log((expected[f] + share * beads) / (all + beads) / share)
    })
    for (let edge = 0; edge < families.length; edge++)
      adapted[edge] = scores[edge] + shift[families[edge]]
  }
  return adapted
}

function countFamilies(shapes: readonly Shape[]): Float64Array {
  const counts = new Float64Array(SHAPE_FAMILIES.length)
  for (const { en, zh } of shapes) counts[familyNumberOf(en, zh)]++
  return counts
}

/** Place of a shape's family in {@link SHAPE_FAMILIES}. */
function familyNumberOf(en: number, zh: number): number {
  if (en === 0 || zh === 0) return OMISSION_FAMILY
  if (en === 1) return zh === 1 ? EVEN : ZH_SPLITS
  return zh === 1 ? EN_SPLITS : MIXED
}
