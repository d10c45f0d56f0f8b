import { asciidoc } from './asciidoc.js'
import { docx } from './docx/index.js'
import { epub } from './epub.js'
import { fluent } from './fluent.js'
import { html } from './html.js'
import { latex } from './latex.js'
import { json } from './json/index.js'
import { markdown } from './markdown.js'
import { notebook } from './notebook.js'
import { odp } from './odp.js'
import { ods } from './ods.js'
import { odt } from './odt/index.js'
import { org } from './org.js'
import { pdf } from './pdf/index.js'
import { plain } from './plain.js'
import { po } from './po.js'
import { pptx } from './pptx/index.js'
import { properties } from './properties.js'
import { qt } from './qt.js'
import type { Reader } from './reader.js'
import { restructuredText } from './rst.js'
import { roff } from './roff.js'
import { rtf } from './rtf/index.js'
import { strings } from './strings.js'
import { subtitles } from './subtitles/index.js'
import { table } from './table/index.js'
import { tbx } from './tbx.js'
import { tmx } from './tmx.js'
import { toml } from './toml.js'
import { xliff } from './xliff/index.js'
import { xlsx } from './xlsx/index.js'
import { xml } from './xml/index.js'
import { yaml } from './yaml.js'

/** The format of any text that no other reader recognises. */
export const FALLBACK = plain

/** Every format that is read, in the order in which they are tried. */
export const READERS: readonly Reader[] = [
  docx,
  epub,
  xlsx,
  ods,
  odt,
  odp,
  rtf,
  pptx,
  pdf,
  subtitles,
  tmx,
  xliff,
  tbx,
  notebook,
  latex,
  roff,
  org,
  qt,
  html,
  xml,
  strings,
  properties,
  po,
  json,
  yaml,
  toml,
  fluent,
  table,
  asciidoc,
  restructuredText,
  markdown,
  FALLBACK,
]
