import { docx } from './docx/index.js'
import { epub } from './epub.js'
import { html } from './html.js'
import { markdown } from './markdown.js'
import { ods } from './ods.js'
import { plain } from './plain.js'
import { po } from './po.js'
import { properties } from './properties.js'
import type { Reader } from './reader.js'
import { strings } from './strings.js'
import { subtitles } from './subtitles/index.js'
import { table } from './table/index.js'
import { tbx } from './tbx.js'
import { tmx } from './tmx.js'
import { xliff } from './xliff/index.js'
import { xlsx } from './xlsx/index.js'

/** The format of any text that no other reader recognises. */
export const FALLBACK = plain

/** Every format that is read, in the order in which they are tried. */
export const READERS: readonly Reader[] = [
  docx,
  epub,
  xlsx,
  ods,
  subtitles,
  tmx,
  xliff,
  tbx,
  html,
  strings,
  properties,
  po,
  table,
  markdown,
  FALLBACK,
]
