import type { ParagraphRole } from '../../containers/text-writer.js'
import { walkXml } from '../../containers/xml.js'
import type { Archive } from '../../containers/zip.js'
import { MAX_STYLE_ANCESTORS } from '../../office/style-ancestors.js'

interface Style {
  name: string
  basedOn?: string
  /** Level in the outline, which makes a heading. */
  outline?: number
}

const PARAGRAPH: ParagraphRole = { kind: 'paragraph' }

/** What Word's own styles are for. Their names are English in the file, whatever language the user sees. */
const ROLES: readonly (readonly [RegExp, ParagraphRole])[] = [
  [/^(?:heading \d|title|subtitle)$/, { kind: 'heading' }],
  [/^(?:intense )?quote$/, { kind: 'quote' }],
  [/^list /, { kind: 'item' }],
  [/^(?:toc \d|table of figures|index \d)$/, { why: 'table of contents' }],
]

/** @returns what a paragraph in a style is, by the style's id */
export function readStyles(archive: Archive, path: string): (id: string) => ParagraphRole {
  const styles = new Map<string, Style>()
  let style: Style = { name: '' }
  if (archive.names.includes(path))
    walkXml(archive, path, 'DOCX', {
      open({ name, get }) {
        const value = get('val') ?? ''
        if (name === 'style') styles.set(get('styleId') ?? '', (style = { name: '' }))
        else if (name === 'name') style.name = value.toLowerCase()
        else if (name === 'basedOn') style.basedOn = value
        else if (name === 'outlineLvl') style.outline = Number(value)
      },
    })
  return (id) => {
    let at = styles.get(id)
    for (let depth = 0; at !== undefined && depth < MAX_STYLE_ANCESTORS; depth++) {
      const { name, basedOn, outline } = at
      const known = ROLES.find(([pattern]) => pattern.test(name))
      if (known !== undefined) return known[1]
      if (outline !== undefined && outline < 9) return { kind: 'heading' }
      at = basedOn === undefined ? undefined : styles.get(basedOn)
    }
    return PARAGRAPH
  }
}
