import { MAX_KEY_STEPS } from '../../entries/key-steps.js'

/** Attributes that name an element among others. */
const NAMING_ATTRIBUTES = ['name', 'id', 'key', 'quantity', 'lang']

interface Level {
  readonly name: string
  /** The element's name with what it says of itself, and which of those it is. */
  readonly step: string
  /** How many elements in it are called the same. */
  readonly counts: Map<string, number>
  /** What the next element is called. */
  next: string | undefined
}

/** The elements that are open, from the outermost to the innermost, as a text is called by them. */
export interface Path {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  /** @param isKey whether it names the element that follows */
  readonly close: (isKey: boolean) => void
  /** What the element after this one is called. */
  readonly name: (key: string) => void
  readonly parent: () => string
  readonly isInside: () => boolean
  readonly steps: () => string[]
}

export function makePath(): Path {
  const levels: Level[] = [{ name: '', step: '', counts: new Map(), next: undefined }]
  const top = (): Level => levels[levels.length - 1]
  return {
    open(name, attributes) {
      const around = top()
      const named = NAMING_ATTRIBUTES.flatMap((attribute) => attributes.get(attribute) ?? [])
      const language = attributes.get('lang')
      const own = around.next ?? language ?? [name, ...named].join(' ')
      const count = around.counts.get(own) ?? 0
      around.counts.set(own, count + 1)
      levels.push({
        name,
        step: count === 0 ? own : `${own} ${count}`,
        counts: new Map(),
        next: undefined,
      })
    },
    close(isKey) {
      if (levels.length > 1) levels.pop()
      if (!isKey) top().next = undefined
    },
    name(key) {
      levels[levels.length - 2].next = key
    },
    parent: () => top().name,
    isInside: () => levels.length > 1,
    steps: () => levels.slice(1, MAX_KEY_STEPS).map(({ step }) => step),
  }
}
