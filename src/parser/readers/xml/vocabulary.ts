import type { IgnoredReason } from '../../../types.js'

/** An element as a vocabulary sees it. */
export interface Seen {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** The name of the element around it. */
  readonly parent: string
}

/** How files of one kind hold their texts. */
export interface Vocabulary {
  /** Name of the outermost element. */
  readonly root: string
  /** Elements whose whole content is a text, with inline elements in it. */
  readonly texts: ReadonlySet<string>
  /** Why an element is left out with all it holds. */
  readonly leaves?: (element: Seen) => IgnoredReason | undefined
  /** The element whose text names the element that follows it. */
  readonly key?: string
  /** Whether a backslash has a meaning. */
  readonly isEscaped?: boolean
}

const RESOURCE_ELEMENTS = new Set([
  'style',
  'declare-styleable',
  'color',
  'dimen',
  'integer',
  'bool',
])
const LIST_ELEMENTS = new Set(['string-array', 'plurals', 'array'])

const android: Vocabulary = {
  root: 'resources',
  texts: new Set(['string', 'item']),
  isEscaped: true,
  leaves({ name, attributes, parent }) {
    if (attributes.get('translatable') === 'false') return 'not translatable'
    return RESOURCE_ELEMENTS.has(name) || (name === 'item' && !LIST_ELEMENTS.has(parent))
      ? 'directive'
      : undefined
  },
}

const HEADER_ELEMENTS = new Set(['resheader', 'schema', 'metadata', 'assembly'])

const resx: Vocabulary = {
  root: 'root',
  texts: new Set(['value']),
  leaves({ name, attributes }) {
    if (name === 'comment') return 'note'
    return HEADER_ELEMENTS.has(name) || attributes.has('mimetype') || attributes.has('type')
      ? 'header'
      : undefined
  },
}

const plist: Vocabulary = { root: 'plist', texts: new Set(['string']), key: 'key' }

const VOCABULARIES: readonly Vocabulary[] = [android, resx, plist]

/** Undefined for a file of another kind: there any element that holds text is one. */
export const vocabularyOf = (root: string | undefined): Vocabulary | undefined =>
  VOCABULARIES.find((one) => one.root === root)

/** The name of the outermost element of a text. */
export const rootOf = (text: string): string | undefined =>
  /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/.exec(text.slice(0, 8000).replace(/<!--[^]*?-->/g, ''))?.[1]
