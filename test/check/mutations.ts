/**
 * Truth for the rules of `align check`, made: good memories are damaged in each of the ways that a rule is for, and what
 * the rule flags is counted. `npx tsx test/check/mutations.ts` prints it, with how many good pairs each rule flags.
 */
import { pathToFileURL } from 'node:url'
import { makeXmlReader } from '../../src/check/readers/xml.js'
import { checkMemory } from '../../src/check-memory.js'
import { hasGold, readGoldLines, readOwnLines } from '../accuracy/gold.js'
import type { GoldLines } from '../accuracy/gold.js'

/** A unit as it stands in a memory: texts are XML. */
export interface Unit {
  readonly en: string
  readonly zh: string
  readonly enCode: string
  readonly zhCode: string
}

/** Damages a unit of a memory; undefined where it cannot be damaged in this way. */
type Mutation = (units: readonly Unit[], i: number) => Unit | undefined

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The pairs of a gold text that a memory may hold: one sentence on one side at least. */
export function unitsOf({ en, zh, beads }: GoldLines): Unit[] {
  const code = /[為這國學們]/.test(zh.join('')) ? 'zh-TW' : 'zh-CN'
  return beads
    .filter(([english, chinese]) => Math.min(english.length, chinese.length) === 1)
    .map(([english, chinese]) => ({
      en: escape(english.map((line) => en[line]).join(' ')),
      zh: escape(chinese.map((line) => zh[line]).join('')),
      enCode: 'en-US',
      zhCode: code,
    }))
}

/** Another digit in the middle of a number of the Chinese that has several, or in its only place. */
function otherDigit(zh: string): string | undefined {
  const number = /\d+/.exec(zh)
  if (number === null) return undefined
  const at = number.index + (number[0].length >> 1)
  return zh.slice(0, at) + String((Number(zh[at]) + 3) % 10 || 4) + zh.slice(at + 1)
}

/** A character that only Traditional Chinese writes. */
const toTraditional = (zh: string): string | undefined =>
  /[们这国来时说]/.test(zh)
    ? zh.replace(/[们这国来时说]/, (one) => '們這國來時說'['们这国来时说'.indexOf(one)])
    : undefined

/** By the rule that is to flag them. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'not-well-formed': (units, i) => ({ ...units[i], en: `${units[i].en} R&D` }),
  'control-characters': (units, i) => ({ ...units[i], zh: `${units[i].zh}\u000b` }),
  'language-code': (units, i) => ({ ...units[i], zhCode: 'en-US' }),
  'mixed-script': (units, i) => {
    const zh = toTraditional(units[i].zh)
    return zh === undefined ? undefined : { ...units[i], zh }
  },
  'empty-side': (units, i) => ({ ...units[i], zh: '' }),
  untranslated: (units, i) => ({ ...units[i], zh: units[i].en }),
  numbers: (units, i) => {
    const zh = otherDigit(units[i].zh)
    return zh === undefined ? undefined : { ...units[i], zh }
  },
  names: (units, i) => {
    const name = /[A-Z][a-z]{3,}/.exec(units[i].zh)?.[0]
    return name === undefined
      ? undefined
      : {
          ...units[i],
          zh: units[i].zh.replace(
            name,
            [...name]
              .toReversed()
              .join('')
              .replace(/^./, (one) => one.toUpperCase()),
          ),
        }
  },
  'not-a-translation': (units, i) => ({ ...units[i], zh: units[(i + 7) % units.length].zh }),
  length: (units, i) =>
    units[i].zh.length < 24 ? undefined : { ...units[i], zh: `${units[i].zh.slice(0, 4)}。` },
  duplicate: (units, i) => (i === 0 ? undefined : units[i - 1]),
  'several-targets': (units, i) => (i === 0 ? undefined : { ...units[i], en: units[i - 1].en }),
  'several-sentences': (units, i) =>
    /[.?!]$/.test(units[i].en) ? { ...units[i], en: `${units[i].en} So it was.` } : undefined,
}

/** Every so many units one is damaged. */
const STEP = 10

export interface Counts {
  units: number
  /** Good units that the rule flags in a memory without damage. */
  falseAlarms: number
  damaged: number
  found: number
}

/** @returns numbers of the units that a rule flags, from 1 on */
function flagged(rule: string, units: readonly Unit[]): ReadonlySet<number> {
  const numbers = new Set<number>()
  const checker = checkMemory((finding) => {
    if (finding.rule === rule && finding.unit !== undefined) numbers.add(finding.unit)
  })
  const reader = makeXmlReader(checker, false)
  reader.take('<tmx version="1.4"><header srclang="en-US"/><body>\n')
  for (const { en, zh, enCode, zhCode } of units)
    reader.take(
      `<tu><tuv xml:lang="${enCode}"><seg>${en}</seg></tuv><tuv xml:lang="${zhCode}"><seg>${zh}</seg></tuv></tu>\n`,
    )
  reader.take('</body></tmx>')
  reader.close()
  checker.end()
  return numbers
}

/** Damages memories in one way and counts what the rule makes of it. */
export function countFindings(rule: string, memories: readonly (readonly Unit[])[]): Counts {
  const counts: Counts = { units: 0, falseAlarms: 0, damaged: 0, found: 0 }
  for (const units of memories) {
    const damaged = new Map<number, Unit>()
    for (let i = STEP >> 1; i < units.length; i += STEP) {
      const unit = MUTATIONS[rule](units, i)
      if (unit !== undefined) damaged.set(i, unit)
    }
    const clean = flagged(rule, units)
    const found = flagged(
      rule,
      units.map((unit, i) => damaged.get(i) ?? unit),
    )
    counts.units += units.length
    counts.falseAlarms += clean.size
    counts.damaged += damaged.size
    counts.found += [...damaged.keys()].filter((i) => found.has(i + 1)).length
  }
  return counts
}

export const ownMemories = (): Unit[][] => readOwnLines().map(unitsOf)

/** The share of flagged units that are damaged, were a tenth of a memory damaged. */
const precisionOf = ({ units, falseAlarms, damaged, found }: Counts): number => {
  const wrong = (falseAlarms / units) * damaged * (STEP - 1)
  return found === 0 ? 0 : found / (found + wrong)
}

function report(name: string, memories: readonly (readonly Unit[])[]): void {
  console.log(`\n${name}\nrule                precision  recall  damaged  good pairs flagged`)
  for (const rule of Object.keys(MUTATIONS)) {
    const counts = countFindings(rule, memories)
    const recall = counts.damaged === 0 ? 0 : counts.found / counts.damaged
    const share = `${counts.falseAlarms} of ${counts.units} (${((100 * counts.falseAlarms) / counts.units).toFixed(2)} %)`
    console.log(
      `${rule.padEnd(20)}${precisionOf(counts).toFixed(3).padStart(9)}${recall.toFixed(3).padStart(8)}${String(counts.damaged).padStart(9)}  ${share}`,
    )
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  report('fixtures/gold', ownMemories())
  if (hasGold) report('development gold', readGoldLines().map(unitsOf))
}
