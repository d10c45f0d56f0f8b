import type { Language } from '../../index.js'
import type { Found } from '../find/search.js'
import { innerTags, nameTag } from '../find/language-tags.js'
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

/** A file whose path names its language. */
interface Tagged extends LanguageTag {
  readonly file: Found
  /** The path with a hole where the language is named: twins have it in common. */
  readonly key: string
  /** The path of a file that is its twin without naming a language, if there may be one. */
  readonly plain: string | undefined
  readonly stem: string
}

/** The document of each file that has a twin. */
function twinDocuments(files: readonly Found[]): Map<Found, FoundDocument> {
  const documents = new Map<Found, FoundDocument>()
  const tagged = [...files.flatMap(tagsOf), ...files.flatMap(innerTagsOf)]
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
    const plain = one.plain === undefined ? undefined : byReal.get(one.plain)
    if (plain !== undefined && !documents.has(plain) && !documents.has(one.file)) pair(one, plain)
  }
  return documents
}

/**
 * The ways in which a path can be that of a twin, the likeliest first: by the end of the name, by a folder from the
 * innermost outwards, by both (`en/shop_en.txt`).
 */
function tagsOf(file: Found): Tagged[] {
  const [folder, name] = folderAndName(file)
  const ends = placesOfName(name)
  const folders = placesOfFolders(folder)
  const both = folders.flatMap((outer) =>
    ends
      .filter(({ language }) => language === outer.language)
      .map((inner): Place => ({ ...inner, ...joined(outer, inner) })),
  )
  return [
    ...ends.map((place) => ({ ...place, ...joined(untagged(folder), place) })),
    ...folders.map((place) => ({ ...place, ...joined(place, untaggedName(name)) })),
    ...both,
  ].map((place) => ({ ...place, file }))
}

/** By a word within the name, which says least. */
function innerTagsOf(file: Found): Tagged[] {
  const [folder, name] = folderAndName(file)
  return innerPlaces(name).map((place) => ({ ...place, ...joined(untagged(folder), place), file }))
}

function folderAndName({ real }: Found): [folder: string, name: string] {
  const slash = real.lastIndexOf('/') + 1
  return [real.slice(0, slash), real.slice(slash)]
}

/** A part of a path, without what names a language in it. */
interface PartOfPath {
  /** With a hole where the language is named. */
  readonly key: string
  /** As the part of a twin that names no language, if there may be one. */
  readonly plain: string | undefined
  /** As the document is called; of a name without its extension. */
  readonly stem: string
}

type Place = LanguageTag & PartOfPath

const untagged = (folder: string): PartOfPath => ({ key: folder, plain: folder, stem: folder })

const untaggedName = (name: string): PartOfPath => ({
  ...untagged(name),
  stem: withoutExtension(name),
})

const joined = (outer: PartOfPath, inner: PartOfPath): PartOfPath => ({
  key: outer.key + inner.key,
  plain:
    outer.plain === undefined || inner.plain === undefined ? undefined : outer.plain + inner.plain,
  stem: outer.stem + inner.stem,
})

/** `en.txt` and `zh.txt` are named after both. */
const NAMELESS_STEM = 'en-zh'

function placesOfName(name: string): Place[] {
  const tag = nameTag(name)
  if (tag === undefined) return []
  const { language, rank, before, after } = tag
  return [
    {
      ...{ language, rank },
      key: `${before}\0${after}`,
      plain: before + after,
      stem: before === '' ? NAMELESS_STEM : before,
    },
  ]
}

/** A file that names no language is no twin of `cn_law.txt`. */
const innerPlaces = (name: string): Place[] =>
  innerTags(name).map(({ language, rank, before, after }) => ({
    ...{ language, rank },
    key: `${before}\0${after}`,
    plain: undefined,
    stem: withoutExtension(withoutHole(before, after)),
  }))

/** `[EN] shop.txt` is `shop.txt`, `shop-EN-final.txt` `shop-final.txt`. */
function withoutHole(before: string, after: string): string {
  const start = before.replace(MARKS_AT_END, '')
  return start === '' ? after.replace(MARKS_AT_START, '') : start + after.replace(CLOSING_MARK, '')
}

const MARKS_AT_END = /[\s._([（【-]+$/
const MARKS_AT_START = /^[\s_)\]）】-]+/
const CLOSING_MARK = /^[)\]）】]/

function placesOfFolders(folder: string): Place[] {
  const folders = folder.split('/').slice(1, -1)
  return folders
    .flatMap((name, i): Place[] => {
      const tag = nameTag(name)
      if (tag === undefined) return []
      const path = (...middle: string[]): string =>
        ['', ...folders.slice(0, i), ...middle, ...folders.slice(i + 1), ''].join('/')
      const { language, rank, before, after } = tag
      // Nothing is left of `zh/`, nor of `zh.lproj/`.
      const rest = before === '' ? path() : path(before + after)
      return [{ language, rank, key: path(`${before}\0${after}`), plain: rest, stem: rest }]
    })
    .reverse()
}

const withoutExtension = (path: string): string =>
  path.replace(/\.gz$/i, '').replace(/(?<=[^/])\.[^./]+$/, '')
