import type { Found } from './finding.js'

/** One document's files. */
export type FoundInputs = { readonly mixed: Found } | { readonly en: Found; readonly zh: Found }

export interface FoundDocument {
  readonly inputs: FoundInputs
  /** Absolute path without extension: of the mixed file, or what its twins' paths have in common. */
  readonly stem: string
}

/**
 * Puts twins together: `a.en.txt` and `a.zh.txt`, `a.en` and `a.zh`, `en/a.txt` and `zh/a.txt`. A
 * document stands where the first of its files stood. A file without a twin is a mixed one.
 */
export function pairTwins(files: readonly Found[]): FoundDocument[] {
  const byReal = new Map(files.map((file) => [file.real, file]))
  const taken = new Set<Found>()
  return files.flatMap((file): FoundDocument[] => {
    if (taken.has(file)) return []
    for (const { language, twin, stem } of possibleTwins(file.real)) {
      const other = byReal.get(twin)
      if (other === undefined) continue
      taken.add(other)
      const [en, zh] = language === 'en' ? [file, other] : [other, file]
      return [{ inputs: { en, zh }, stem }]
    }
    return [{ inputs: { mixed: file }, stem: withoutExtension(file.real) }]
  })
}

/** Two files that are one document because the user says so, named as twins are or after the English one. */
export function twinsOf(en: Found, zh: Found): FoundDocument {
  const [first, ...others] = pairTwins([en, zh])
  return { inputs: { en, zh }, stem: others.length > 0 ? withoutExtension(en.real) : first.stem }
}

interface Possible {
  readonly language: string
  readonly twin: string
  readonly stem: string
}

/** By the name, then by the innermost folder called `en` or `zh`. */
function possibleTwins(path: string): Possible[] {
  const name = /^(.*[^/])\.(en|zh)((?:\.[^./]+)?(?:\.gz)?)$/i.exec(path)
  const folder = /^(.*)\/(en|zh)\/(.*)$/i.exec(path)
  const possible: Possible[] = []
  if (name !== null) {
    const [, before, tag, after] = name
    possible.push({
      language: tag.toLowerCase(),
      twin: `${before}.${otherTag(tag)}${after}`,
      stem: before,
    })
  }
  if (folder !== null) {
    const [, before, tag, after] = folder
    possible.push({
      language: tag.toLowerCase(),
      twin: `${before}/${otherTag(tag)}/${after}`,
      stem: withoutExtension(`${before}/${after}`),
    })
  }
  return possible
}

/** In the same case: `EN` has the twin `ZH`. */
const otherTag = (tag: string): string =>
  tag.replace(/./g, (letter) => OTHER_LETTERS[letter] ?? letter)

const OTHER_LETTERS: Readonly<Record<string, string>> = {
  ...{ e: 'z', n: 'h', z: 'e', h: 'n' },
  ...{ E: 'Z', N: 'H', Z: 'E', H: 'N' },
}

const withoutExtension = (path: string): string =>
  path.replace(/\.gz$/i, '').replace(/(?<=[^/])\.[^./]+$/, '')
