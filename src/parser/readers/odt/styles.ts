import type { ParagraphRole } from '../../containers/text-writer.js'
import { walkXml } from '../../containers/xml.js'
import type { Archive } from '../../containers/zip.js'
import { CONTENT } from '../../office/open-document.js'
import { MAX_STYLE_ANCESTORS } from '../../office/style-ancestors.js'

/** What the styles that OpenDocument programs bring are for. Their names are English in the file. */
const ROLES: readonly (readonly [RegExp, ParagraphRole])[] = [
  [/^(?:title|subtitle|heading(?:_20_\d+)?)$/i, { kind: 'heading' }],
  [/^quotations?$/i, { kind: 'quote' }],
  [/^list/i, { kind: 'item' }],
]

/** @returns what a paragraph in a style is, by the style's name */
export function readStyles(archive: Archive): (style: string) => ParagraphRole {
  const parents = new Map<string, string>()
  for (const file of ['styles.xml', CONTENT])
    if (archive.names.includes(file))
      walkXml(archive, file, 'ODT', {
        open({ name, get }) {
          const parent = get('parent-style-name')
          if (name === 'style' && get('family') === 'paragraph' && parent !== undefined)
            parents.set(get('name') ?? '', parent)
        },
      })
  return (style) => {
    let at: string | undefined = style
    for (let depth = 0; at !== undefined && depth < MAX_STYLE_ANCESTORS; depth++) {
      const name = at
      const known = ROLES.find(([pattern]) => pattern.test(name))
      if (known !== undefined) return known[1]
      at = parents.get(at)
    }
    return { kind: 'paragraph' }
  }
}
