import type { Language } from '../../index.js'
import type { Found } from '../find/finding.js'
import { languageTag, nameTag } from '../find/language-tags.js'
import type { LanguageTag } from '../find/language-tags.js'
import { matchName } from './name-patterns.js'
import type { NameMatch, NamePatterns } from './name-patterns.js'

/** One document's files. */
export type FoundInputs = { readonly mixed: Found } | { readonly en: Found; readonly zh: Found }

export interface FoundDocument {
  readonly inputs: FoundInputs
  /** Absolute path without extension: of the mixed file, or what its twins' paths have in common. */
  readonly stem: string
}

/**
 * Puts twins together: `a.en.txt` and `a.zh-CN.txt`, `a_EN.txt` and `a_CN.txt`, `a.en` and `a.zh`, `en/a.txt` and
 * `zh_cn/a.txt`, then `README.md` and `README_CN.md`. A document stands where the first of its files stood. A file
 * without a twin is a mixed one.
 * @param patterns what the user says of the names of twins; these go first
 */
export function pairTwins(files: readonly Found[], patterns?: NamePatterns): FoundDocument[] {
  const named = patterns === undefined ? undefined : namedDocuments(files, patterns)
  const others = named === undefined ? files : files.filter((file) => !named.has(file))
  const documents = new Map([...(named ?? []), ...twinDocuments(others)])
  const emitted = new Set<FoundDocument>()
  return files.flatMap((file): FoundDocument[] => {
    const document = documents.get(file)
    if (document === undefined)
      return [{ inputs: { mixed: file }, stem: withoutExtension(file.real) }]
    if (emitted.has(document)) return []
    emitted.add(document)
    return [document]
  })
}

/** Two files that are one document because the user says so, named as twins are or after the English one. */
export function twinsOf(en: Found, zh: Found): FoundDocument {
  const [first, ...others] = pairTwins([en, zh])
  return { inputs: { en, zh }, stem: others.length > 0 ? withoutExtension(en.real) : first.stem }
}

/** The documents whose files the user's patterns put together. */
function namedDocuments(
  files: readonly Found[],
  patterns: NamePatterns,
): Map<Found, FoundDocument> {
  const families = new Map<string, Partial<Record<Language, Found>> & { readonly stem: string }>()
  for (const file of files) {
    const match = matchName(file.real, patterns)
    if (match === undefined) continue
    families.set(match.key, {
      stem: stemOf(match, patterns),
      ...families.get(match.key),
      [match.language]: file,
    })
  }
  const documents = new Map<Found, FoundDocument>()
  for (const { en, zh, stem } of families.values())
    if (en !== undefined && zh !== undefined) {
      const document = { inputs: { en, zh }, stem }
      documents.set(en, document).set(zh, document)
    }
  return documents
}

/** Where the star stands for the end of a name, it stands for the extension as well. */
function stemOf({ path, language }: NameMatch, patterns: NamePatterns): string {
  if (path.endsWith('/')) return path + NAMELESS_STEM
  return patterns[language].endsWith('*') ? withoutExtension(path) : path
}

/** A file whose path names its language in one place. */
interface Tagged extends LanguageTag {
  readonly file: Found
  /** The path with a hole where the language is named: twins have it in common. */
  readonly key: string
  /** The path of a file that is its twin without naming a language. */
  readonly plain: string
  readonly stem: string
}

/** The document of each file that has a twin. */
function twinDocuments(files: readonly Found[]): Map<Found, FoundDocument> {
  const documents = new Map<Found, FoundDocument>()
  const tagged = files.flatMap(tagsOf)
  const byKey = new Map<string, Tagged[]>()
  for (const one of tagged) {
    const family = byKey.get(one.key)
    if (family === undefined) byKey.set(one.key, [one])
    else family.push(one)
  }
  const pair = (one: Tagged, other: Found): void => {
    const [en, zh] = one.language === 'en' ? [one.file, other] : [other, one.file]
    const document = { inputs: { en, zh }, stem: one.stem }
    documents.set(one.file, document).set(other, document)
  }
  /** The likeliest file of a language among those that differ in nothing else. */
  const best = (key: string, language: Language): Tagged | undefined =>
    byKey
      .get(key)
      ?.filter((one) => one.language === language && !documents.has(one.file))
      .reduce<Tagged | undefined>(
        (first, one) => (first === undefined || one.rank < first.rank ? one : first),
        undefined,
      )

  for (const key of byKey.keys()) {
    const [en, zh] = [best(key, 'en'), best(key, 'zh')]
    if (en !== undefined && zh !== undefined) pair(en, zh.file)
  }
  const byReal = new Map(files.map((file) => [file.real, file]))
  const byRank = [...tagged].sort((a, b) => a.rank - b.rank)
  for (const one of byRank) {
    const plain = byReal.get(one.plain)
    if (plain !== undefined && !documents.has(plain) && !documents.has(one.file)) pair(one, plain)
  }
  return documents
}

/** By the name, then by the folders from the innermost outwards. */
function tagsOf(file: Found): Tagged[] {
  const slash = file.real.lastIndexOf('/') + 1
  const [folder, name] = [file.real.slice(0, slash), file.real.slice(slash)]
  return [...tagsOfName(file, folder, name), ...tagsOfFolders(file, folder, name)]
}

/** `en.txt` and `zh.txt` are named after both. */
const NAMELESS_STEM = 'en-zh'

function tagsOfName(file: Found, folder: string, name: string): Tagged[] {
  const tag = nameTag(name)
  if (tag === undefined) return []
  const { language, rank, before, after } = tag
  return [
    {
      ...{ language, rank, file },
      key: `${folder}${before}\0${after}`,
      plain: folder + before + after,
      stem: folder + (before === '' ? NAMELESS_STEM : before),
    },
  ]
}

function tagsOfFolders(file: Found, folder: string, name: string): Tagged[] {
  const folders = folder.split('/').slice(1, -1)
  return folders
    .flatMap((tag, i): Tagged[] => {
      const found = languageTag(tag)
      if (found === undefined) return []
      const path = (...middle: string[]): string =>
        ['', ...folders.slice(0, i), ...middle, ...folders.slice(i + 1), name].join('/')
      return [{ ...found, file, key: path('\0'), plain: path(), stem: withoutExtension(path()) }]
    })
    .reverse()
}

const withoutExtension = (path: string): string =>
  path.replace(/\.gz$/i, '').replace(/(?<=[^/])\.[^./]+$/, '')
