import { isLatinJoint } from '../alignment/beads.js'
import type { Document, Language, Paragraph, Section, Segment, Side } from '../types.js'

/**
 * Subtitles as sentences: paragraphs whose last sentence goes on in the next are put together, on each side by itself,
 * and so are the rows that they stand in. The spans of what is put together lie around everything between. Other
 * documents stay as they are.
 */
export function joinCues(document: Document): Document {
  const { en, zh } = document
  if (![en, zh].some(({ paragraphs }) => paragraphs.some(({ runsOn }) => runsOn === true)))
    return document
  const rows = rowsJoined([en, zh])
  const rowOf = (row: number | undefined): number | undefined =>
    row === undefined ? undefined : rows(row)
  const sides = { en: joinSide(en, ' ', rowOf), zh: joinSide(zh, '', rowOf) }
  return { ...document, ...inOrder(sides, document.sections) }
}

/** Row → the first of the rows that are one with it, since paragraphs run on from one to the other. */
function rowsJoined(sides: readonly Side[]): (row: number) => number {
  const first = new Map<number, number>()
  const find = (row: number): number => {
    let at = row
    for (let next = first.get(at); next !== undefined; next = first.get(at)) at = next
    if (at !== row) first.set(row, at)
    return at
  }
  for (const { paragraphs } of sides)
    paragraphs.forEach(({ runsOn, row }, p) => {
      const next = paragraphs[p + 1]?.row
      if (runsOn !== true || row === undefined || next === undefined) return
      const [one, other] = [find(row), find(next)]
      if (one !== other) first.set(Math.max(one, other), Math.min(one, other))
    })
  return find
}

function joinSide(
  { source, paragraphs, sentences }: Side,
  blank: string,
  rowOf: (row: number | undefined) => number | undefined,
): Side {
  const joined: Paragraph[] = []
  const segments: Segment[] = []
  let next = 0
  let runsOn = false
  paragraphs.forEach((paragraph, p) => {
    const { runsOn: goesOn, row, ...own } = paragraph
    const last = joined.at(-1)
    const isMore = runsOn && last !== undefined
    if (isMore)
      joined[joined.length - 1] = {
        ...last,
        from: Math.min(last.from, own.from),
        to: Math.max(last.to, own.to),
        text: last.text + jointOf(last.text, own.text, blank) + own.text,
      }
    else {
      const shared = rowOf(row)
      joined.push({ ...own, ...(shared !== undefined && { row: shared }) })
    }
    for (let isFirst = true; sentences[next]?.paragraph === p; next++, isFirst = false) {
      const sentence = { ...sentences[next], paragraph: joined.length - 1 }
      if (isMore && isFirst) segments.push(joinSegments(segments.pop()!, sentence, blank))
      else segments.push(sentence)
    }
    runsOn = goesOn === true
  })
  return { source, paragraphs: joined, sentences: segments }
}

function joinSegments(one: Segment, next: Segment, blank: string): Segment {
  const joint = jointOf(one.text, next.text, blank)
  const clauses = [...one.clauses]
  const last = clauses.pop()
  if (last !== undefined) clauses.push({ ...last, text: last.text + joint })
  return {
    ...one,
    text: one.text + joint + next.text,
    from: Math.min(one.from, next.from),
    to: Math.max(one.to, next.to),
    clauses: [...clauses, ...next.clauses],
  }
}

/** @param blank what stands between two sentences of the language */
const jointOf = (before: string, after: string, blank: string): string =>
  isLatinJoint(before, after) ? ' ' : blank

/** Paragraphs of one row stand together, English or Chinese first as they did; orders grow by 1 again. */
function inOrder(
  { en, zh }: Record<Language, Side>,
  sections: readonly Section[],
): Pick<Document, 'en' | 'zh' | 'sections'> {
  const all = [...en.paragraphs, ...zh.paragraphs].sort((a, b) => a.order - b.order)
  const firsts = new Map<number, Paragraph>()
  for (const one of all) if (one.row !== undefined && !firsts.has(one.row)) firsts.set(one.row, one)
  const place = ({ order, row, language }: Paragraph): readonly [number, number, number] => {
    const first = row === undefined ? undefined : firsts.get(row)
    return first === undefined
      ? [order, 0, order]
      : [first.order, first.language === language ? 0 : 1, order]
  }
  const placed = all
    .map((paragraph) => ({ paragraph, at: place(paragraph) }))
    .sort(({ at: a }, { at: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
  const orders = new Map(placed.map(({ paragraph }, order) => [paragraph, order]))
  const renumbered = (side: Side): Side => ({
    ...side,
    paragraphs: side.paragraphs.map((paragraph) => ({
      ...paragraph,
      order: orders.get(paragraph)!,
    })),
  })
  const before = (order: number): number => placed.filter(({ at }) => at[0] < order).length
  return {
    en: renumbered(en),
    zh: renumbered(zh),
    sections: sections
      .map((section) => ({ ...section, from: before(section.from), to: before(section.to) }))
      .filter(({ from, to }) => from < to),
  }
}
