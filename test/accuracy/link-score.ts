/** Paragraphs that translate each other; one side is empty if they have no partner. */
export interface Link {
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

export interface LinkScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly right: number
  readonly wrong: number
  readonly goldPairs: number
}

/** A gold paragraph: its key and its group. */
type Entry = readonly [key: string, group: number]

/**
 * Counts the gold pairs that were found and the wrong pairs, tolerating finer or coarser cuts.
 *
 * Each predicted paragraph is mapped to the gold groups whose text it equals, contains or is part of, ignoring markup,
 * blanks and punctuation. A predicted pair links its English groups with its Chinese ones. Text outside the gold does
 * not count. The results are those of the gold's own `score_documents.py`.
 */
export function scoreLinks(gold: readonly Link[], predicted: readonly Link[]): LinkScore {
  const english = new Groups(gold, 'en', 8)
  const chinese = new Groups(gold, 'zh', 4)
  const links = predicted.flatMap((link) => {
    const en = english.of(link.en)
    const zh = chinese.of(link.zh)
    return link.en.length > 0 && link.zh.length > 0 ? linksOf(en, zh) : []
  })
  const pairs = gold.filter(({ en, zh }) => en.length > 0 && zh.length > 0).length
  const distinct = new Set(links.map(([en, zh]) => `${en} ${zh}`))
  const right = [...distinct].filter((link) => {
    const [en, zh] = link.split(' ')
    return en === zh && gold[Number(en)].en.length > 0 && gold[Number(en)].zh.length > 0
  }).length
  const wrong = [...distinct].filter((link) => {
    const [en, zh] = link.split(' ')
    return en !== zh
  }).length
  const precision = right + wrong === 0 ? 1 : right / (right + wrong)
  const recall = pairs === 0 ? 1 : right / pairs
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1, right, wrong, goldPairs: pairs }
}

function linksOf(en: ReadonlySet<number>, zh: ReadonlySet<number>): [number, number][] {
  const good = [...en].filter((group) => zh.has(group))
  const restEn = [...en].filter((group) => !zh.has(group))
  const restZh = [...zh].filter((group) => !en.has(group))
  const links: [number, number][] = good.map((group) => [group, group])
  for (const a of restEn) for (const b of restZh) links.push([a, b])
  if (good.length > 0) {
    const anchor = Math.min(...good)
    for (const a of restEn) links.push([a, anchor])
    for (const b of restZh) links.push([anchor, b])
  }
  return links
}

/** One side of the gold, and how far the prediction has advanced in it. */
class Groups {
  private readonly entries: readonly Entry[]
  private readonly used = new Set<number>()
  private last = 0

  constructor(
    gold: readonly Link[],
    side: 'en' | 'zh',
    /** shorter keys are part of too many texts */
    private readonly shortest: number,
  ) {
    this.entries = gold.flatMap((link, group) =>
      link[side].map((text): Entry => [keyOf(text), group]).filter(([key]) => key !== ''),
    )
  }

  of(texts: readonly string[]): Set<number> {
    const found = new Set(texts.flatMap((text) => this.ofOne(keyOf(text))))
    if (found.size > 0) this.last = Math.max(...found)
    return found
  }

  private ofOne(key: string): number[] {
    if (key === '') return []
    const equal = this.entries.flatMap(([gold], i) => (gold === key ? [i] : []))
    if (equal.length > 0) {
      const best = equal.reduce((a, b) => (this.rank(b) < this.rank(a) ? b : a))
      this.used.add(best)
      return [this.entries[best][1]]
    }
    return this.entries
      .filter(
        ([gold]) =>
          (lengthOf(gold) >= this.shortest && key.includes(gold)) ||
          (lengthOf(key) >= this.shortest && gold.includes(key)),
      )
      .map(([, group]) => group)
  }

  /** Unused before used, ahead before behind, near before far. */
  private rank(entry: number): number {
    const group = this.entries[entry][1]
    return (
      (this.used.has(entry) ? 2e9 : 0) +
      (group < this.last ? 1e9 : 0) +
      Math.abs(group - this.last) +
      entry / 1e6
    )
  }
}

const lengthOf = (key: string): number => [...key].length

/** A text without markup, blanks and punctuation. */
const keyOf = (text: string): string =>
  text
    .replace(/<!--|-->|<[^>]*>|\]\([^)]*\)|&nbsp;|\{\\[^}]*\}/g, '')
    .replace(/[^0-9A-Za-z\u00c0-\u024f\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/gu, '')
    .toLowerCase()
