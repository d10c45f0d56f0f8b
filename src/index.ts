/**
 * The public API: `parse` a text, `align` it, hand the result to an exporter.
 *
 *     const document = parse(await readFile('article.txt'), { name: 'article.txt' })
 *     const alignment = align(document)
 *     await writeFile('article.tmx', exportText(alignment, 'tmx'))
 */
export { parse, parsePair } from './api/parse.js'
export type { PairOptions } from './parser/index.js'
export { READERS as readers } from './parser/readers/index.js'
export type { ParseOptions } from './parser/open.js'
export type { Reader } from './parser/readers/reader.js'
export type { Reading } from './parser/spans/reading.js'
export { inspect } from './api/inspect.js'
export type {
  InspectedExample,
  InspectedFile,
  InspectedReason,
  InspectedSection,
  InspectedSide,
  Inspection,
  Lines,
} from './api/inspect.js'
export { align } from './api/align.js'
export type { AlignOptions } from './api/align.js'
export { alignCorrected, alignForReview, fitsLevel, lostRows } from './api/align-corrected.js'
export type { Corrected, Reviewable } from './api/align-corrected.js'
export { correctionsText, makeRows, parseCorrections } from './corrections/index.js'
export type {
  CorrectedInput,
  CorrectedRow,
  CorrectedSide,
  Corrections,
  RowState,
  ScoredRow,
  ShownRow,
  Sources,
} from './corrections/index.js'
export { addResolved, resolvedBeads } from './alignment/resolved.js'
export type { Resolved, Units } from './alignment/resolved.js'
export { select } from './alignment/select.js'
export type { Selection } from './alignment/select.js'
export { exporters, exporterFor, exporterNamed } from './exporters/index.js'
export { codeRemark, withCodes } from './exporters/codes.js'
export { exportBytes, exportText } from './api/export-text.js'
export { withoutUntranslated } from './exporters/untranslated.js'
export { isDoubtful } from './alignment/doubt.js'
export { sideText } from './alignment/beads.js'
export { restOf } from './alignment/rest.js'
export type { RestSegment } from './alignment/rest.js'
export { pairs } from './alignment/pairs.js'
export type { TextPair } from './alignment/pairs.js'
export type { EvidenceWords } from './exporters/evidence-words.js'
export { DEFAULTS as exportDefaults } from './exporters/exporter.js'
export type {
  Chunk,
  Direction,
  ExportOptions,
  Exporter,
  Paint,
  View,
  Writer,
} from './exporters/exporter.js'
export { glossaryText, parseGlossary } from './api/glossary.js'
export { compare, evaluate, isBeads, numberTexts, parseBeads } from './alignment/evaluate/index.js'
export type {
  BeadNumbers,
  BeadTexts,
  Comparison,
  Evaluation,
  NumberedBeads,
  Score,
  ShapeEvaluation,
} from './alignment/evaluate/index.js'
export { dictionaryBytes, preloadDictionary, useDictionary } from './api/dictionary.js'
export { AlignError, describe } from './errors.js'
export type { ErrorCode } from './errors.js'
export { signature } from './api/signature.js'
export { VERSION } from './api/version.js'
export type * from './types.js'
