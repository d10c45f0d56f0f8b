import type { Alignment, Segment, Side } from '../index.js'

/**
 * An alignment as JSON, with what exporters write and no more: the whole text, its sentences and
 * clauses stay behind. To be sent between threads and kept in a file.
 */
export function pack(alignment: Alignment): string {
  const { document } = alignment
  const portable: Alignment = {
    ...alignment,
    document: { ...document, en: bare(document.en), zh: bare(document.zh) },
    en: alignment.en.map(withoutClauses),
    zh: alignment.zh.map(withoutClauses),
  }
  return JSON.stringify({ mixed: isMixed(alignment), alignment: portable })
}

const isMixed = ({ document: { en, zh } }: Alignment): boolean => en.source === zh.source

const bare = ({ source, paragraphs }: Side): Side => ({
  source: { ...source, text: '' },
  paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, text: '' })),
  sentences: [],
})

const withoutClauses = (segment: Segment): Segment => ({ ...segment, clauses: [] })

/** What exporters write of it is the same as of the alignment that was packed. */
export function unpack(text: string): Alignment {
  const { mixed, alignment } = JSON.parse(text) as { mixed: boolean; alignment: Alignment }
  if (!mixed) return alignment
  // Exporters know a mixed file by its two sides having one source.
  const { en, zh } = alignment.document
  return { ...alignment, document: { ...alignment.document, zh: { ...zh, source: en.source } } }
}
