export { applyRows } from './apply.js'
export { correctionsText, isDecided, isOfParagraphs, parseCorrections } from './corrections.js'
export type {
  CorrectedInput,
  CorrectedRow,
  CorrectedSide,
  Corrections,
  RowState,
} from './corrections.js'
export type { Sources } from './anchor.js'
export { makeRows } from './make-rows.js'
export type { ShownRow } from './make-rows.js'
export { showRows } from './show.js'
export type { ScoredRow } from './show.js'
export { fitCorrections } from './fit.js'
export type { Fitted } from './fit.js'
