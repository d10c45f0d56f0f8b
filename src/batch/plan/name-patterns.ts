import type { Language } from '../../index.js'

/** What the names of the English and of the Chinese files look like, with a star for what two of them have in common. */
export type NamePatterns = Readonly<Record<Language, string>>

/** A file that one of the patterns fits. */
export interface NameMatch {
  readonly language: Language
  /** The path with a hole where the patterns differ: twins have it in common. */
  readonly key: string
  /** The path without what the patterns say; it ends with a slash where the star stands for nothing. */
  readonly path: string
}

/** How a path fits the patterns; where both fit, the longer one, which says more, counts. */
export function matchName(path: string, patterns: NamePatterns): NameMatch | undefined {
  const order: readonly Language[] =
    patterns.en.length > patterns.zh.length ? ['en', 'zh'] : ['zh', 'en']
  for (const language of order) {
    const match = expressionOf(patterns[language]).exec(path)
    if (match === null) continue
    const [, before, common] = match
    return { language, key: `${before}\0${common}`, path: before + common }
  }
  return undefined
}

/** A pattern is the end of a path; its star stands for a part of one name. */
function expressionOf(pattern: string): RegExp {
  const [before, after] = pattern
    .replace(/^\.?\//, '')
    .split('*')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
  return new RegExp(`^(.*/)${before}([^/]*)${after}$`, 'u')
}
