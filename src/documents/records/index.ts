/** Documents as lines of JSON, in and out. */
export { makeRecord, mixedRecord } from './make-record.js'
export { splitLines } from './split-lines.js'
export { answerLine, answerText } from './stream.js'
export type { StreamSettings } from './stream.js'
