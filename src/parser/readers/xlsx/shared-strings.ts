import { walkXml } from '../../containers/xml.js'
import type { Tag } from '../../containers/xml.js'
import type { Archive } from '../../containers/zip.js'

/** The texts that cells refer to by number. */
export function readSharedStrings(archive: Archive, path: string | undefined): string[] {
  const strings: string[] = []
  if (path === undefined) return strings
  const text = makeRichText()
  walkXml(archive, path, 'XLSX', {
    open(tag) {
      if (tag.name === 'si') text.take()
      text.open(tag)
    },
    close(name) {
      text.close(name)
      if (name === 'si') strings.push(text.take())
    },
    text: text.text,
  })
  return strings
}

/** Gathers the runs of a text, without the pronunciation that Excel keeps for sorting. */
export interface RichText {
  readonly open: (tag: Tag) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** What has been gathered; begins anew. */
  readonly take: () => string
}

export function makeRichText(): RichText {
  let gathered = ''
  let isText = false
  let phonetic = 0
  return {
    open({ name }) {
      if (name === 'rPh') phonetic++
      isText = name === 't' && phonetic === 0
    },
    close(name) {
      if (name === 'rPh') phonetic--
      isText = false
    },
    text(text) {
      if (isText) gathered += text
    },
    take() {
      const taken = unescaped(gathered)
      gathered = ''
      return taken
    },
  }
}

/** Characters that XML has none for are written by their number: `_x000D_`. */
const unescaped = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\r\n?/g, '\n')
