import { AlignError } from '../errors.js'
import { beads } from './beads.js'
import { csv } from './csv.js'
import { docx } from './docx.js'
import { epub } from './epub.js'
import type { Exporter } from './exporter.js'
import { html } from './html.js'
import { json, jsonl, pairs } from './json.js'
import { ladder } from './ladder.js'
import { markdown } from './markdown.js'
import { tei } from './tei.js'
import { moses } from './moses.js'
import { srt, vtt } from './subtitles.js'
import { tmx } from './tmx.js'
import { tsv } from './tsv.js'
import { text } from './view.js'
import { xlsx } from './xlsx.js'

/** By name, in the order in which `--help` lists them. */
export const exporters = {
  tsv,
  csv,
  xlsx,
  tmx,
  docx,
  html,
  epub,
  markdown,
  srt,
  vtt,
  json,
  jsonl,
  pairs,
  moses,
  beads,
  ladder,
  tei,
  text,
} satisfies Record<string, Exporter>

export const EXPORTERS: readonly Exporter[] = Object.values(exporters)

/** @throws AlignError `unknownFormat` */
export function exporterNamed(name: string): Exporter {
  const exporter = EXPORTERS.find((one) => one.name === name.toLowerCase())
  if (exporter === undefined)
    throw new AlignError('unknownFormat', [name, EXPORTERS.map((one) => one.name).join(', ')])
  return exporter
}

/** The exporter for a file name, by its extension; the longest extension that matches. */
export function exporterFor(file: string): Exporter | undefined {
  const name = file.toLowerCase()
  const asked = EXPORTERS.flatMap((exporter) =>
    exporter.extensions
      .filter((extension) => name.endsWith(extension))
      .map((extension) => ({ exporter, extension })),
  )
  return asked.sort((a, b) => b.extension.length - a.extension.length)[0]?.exporter
}
