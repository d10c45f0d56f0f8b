import type { IgnoredReason, Language } from '../../types.js'
import { languageOfCode } from '../languages/code.js'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that begin and end a line of text. All others run along inside it. */
export const BLOCK_ELEMENTS = set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main ' +
    'menu nav ol optgroup option p pre search section select summary table tbody td template textarea ' +
    'tfoot th thead title tr ul',
)

/** Elements without content, and so without an end tag. */
export const VOID_ELEMENTS = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

/** Elements that may be empty, `<svg/>`, in any page. */
export const FOREIGN_ELEMENTS = set('svg math')

/** Inside these a header and a footer belong to the text, elsewhere to the page. */
export const MAIN_ELEMENTS = set('article main')
const PAGE_EDGE_ELEMENTS = set('header footer')

/** What is said above a character in ruby text. */
export const PRONUNCIATION_ELEMENTS = set('rt rp')

const because = (why: IgnoredReason, names: string): [string, IgnoredReason][] =>
  names.split(' ').map((name) => [name, why])

const DROP_REASONS: ReadonlyMap<string, IgnoredReason> = new Map([
  ...because('script', 'script noscript template style'),
  ...because('menu', 'nav menu aside header footer search'),
  ...because('form', 'button label select textarea datalist'),
  ...because('figure', 'svg math canvas object iframe video audio'),
  ...because('pronunciation', 'rt rp'),
  ...because('page title', 'title'),
])

/** ARIA roles of menus and of what stands around the text. */
const MENU_ROLES = set('banner complementary contentinfo navigation search')

/**
 * Why an element is left out with all it holds; undefined when it is not.
 * @param inMain whether it stands in the main part of the page
 * @param inside the beginning of what it holds
 */
export function reasonToDrop(
  name: string,
  attributes: ReadonlyMap<string, string>,
  inMain: boolean,
  inside: string,
): IgnoredReason | undefined {
  if (VOID_ELEMENTS.has(name)) return undefined
  const foreign = foreignLanguage(name, attributes)
  if (foreign !== undefined) return foreign
  if (attributes.has('hidden')) return 'hidden'
  if (MENU_ROLES.has(attributes.get('role') ?? '')) return 'menu'
  if (name === 'pre' && isCode(attributes.get('class') ?? '', inside)) return 'code'
  return inMain && PAGE_EDGE_ELEMENTS.has(name) ? undefined : DROP_REASONS.get(name)
}

/** Code is highlighted, or says what it is. A poem does neither. */
const isCode = (classes: string, inside: string): boolean =>
  /code|highlight|lang|brush|prettyprint/i.test(classes) ||
  /<(?:code|kbd|samp|span)\b/i.test(inside.split(/<\/pre/i, 1)[0])

/** What names the language of a page as a whole is often a template's word, whatever the page holds. */
const PAGE_ELEMENTS = set('html head body')

const codeIn = (name: string, attributes: ReadonlyMap<string, string>): string | undefined =>
  PAGE_ELEMENTS.has(name) ? undefined : (attributes.get('lang') ?? attributes.get('xml:lang'))

/** The language that an element says it is in, where it is one of the two. */
export function languageStated(
  name: string,
  attributes: ReadonlyMap<string, string>,
): Language | undefined {
  const language = languageOfCode(codeIn(name, attributes))
  return language === 'other' ? undefined : language
}

/** A block in another language, or in pinyin; words in it run along inside a sentence. */
function foreignLanguage(
  name: string,
  attributes: ReadonlyMap<string, string>,
): IgnoredReason | undefined {
  if (!BLOCK_ELEMENTS.has(name)) return undefined
  const code = codeIn(name, attributes)
  if (/-latn\b/i.test(code ?? '') && languageOfCode(code) === 'zh') return 'pinyin'
  return languageOfCode(code) === 'other' ? 'another language' : undefined
}

/** Whether an element raises what it holds, or links it to a note. */
export const isRaised = (name: string, attributes: ReadonlyMap<string, string>): boolean =>
  name === 'sup' ||
  (name === 'a' &&
    (attributes.get('role') === 'doc-noteref' || attributes.get('epub:type') === 'noteref'))
