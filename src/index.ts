/**
 * The public API: `parse` a text, `align` it, hand the result to an exporter.
 *
 *     const document = parse(await readFile('article.txt'), { name: 'article.txt' })
 *     const alignment = align(document)
 *     await writeFile('article.tmx', exportText(alignment, 'tmx'))
 */
export { parse, parsePair } from './parse.js'
export type { PairOptions } from './parser/index.js'
export { READERS as readers } from './parser/readers/index.js'
export type { ParseOptions } from './parser/open.js'
export type { Reader } from './parser/readers/reader.js'
export type { Reading } from './parser/spans/reading.js'
export { inspect } from './inspect.js'
export type {
  InspectedExample,
  InspectedFile,
  InspectedReason,
  InspectedSection,
  InspectedSide,
  Inspection,
  Lines,
} from './inspect.js'
export { align } from './align.js'
export type { AlignOptions } from './align.js'
export { alignCorrected, alignForReview, fitsLevel } from './align-corrected.js'
export type { Corrected, Reviewable } from './align-corrected.js'
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
export { addResolved, resolvedBeads } from './resolved.js'
export type { Resolved, Units } from './resolved.js'
export { select } from './select.js'
export type { Selection } from './select.js'
export { exporters, exporterFor, exporterNamed } from './exporters/index.js'
export { codeRemark, withCodes } from './exporters/codes.js'
export { exportBytes, exportText } from './export-text.js'
export { withoutUntranslated } from './exporters/untranslated.js'
export { isDoubtful } from './doubt.js'
export { sideText } from './exporters/text.js'
export { restOf } from './rest.js'
export type { RestSegment } from './rest.js'
export { pairs } from './pairs.js'
export type { TextPair } from './pairs.js'
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
export { glossaryText, parseGlossary } from './glossary.js'
export { compare, evaluate, parseBeads } from './evaluate/index.js'
export type {
  BeadNumbers,
  Comparison,
  Evaluation,
  Score,
  ShapeEvaluation,
} from './evaluate/index.js'
export { dictionaryBytes, preloadDictionary, useDictionary } from './shipped-dictionary.js'
export { AlignError, describe } from './errors.js'
export type { ErrorCode } from './errors.js'
export { signature } from './signature.js'
export { VERSION } from './version.js'
export type * from './types.js'
