import { isRaised } from './elements.js'
import type { Gatherer } from './gather.js'

/** The elements that are open and raise what they hold. */
export interface Raising {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly close: (name: string) => void
}

export function makeRaising({ raise, lower }: Gatherer): Raising {
  const names: string[] = []
  return {
    open(name, attributes) {
      if (!isRaised(name, attributes)) return
      names.push(name)
      raise()
    },
    close(name) {
      if (names.at(-1) !== name) return
      names.pop()
      lower()
    },
  }
}
