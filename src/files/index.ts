/** Files, read and written whole. */
export { isMemoryName, isOwnWork, signLearned } from './author.js'
export { chunksOf } from './chunks.js'
export { findClashes } from './clashes.js'
export type { Clash } from './clashes.js'
export { correctedBy, correctionsPath } from './corrections-path.js'
export { makeFolder } from './folder.js'
export { realPath } from './inside.js'
export { readStream, readWhole, unzipped } from './read.js'
export { lstatOf, statOf } from './stat.js'
export {
  behindLink,
  checkPlain,
  checkWritable,
  fileOutput,
  isWrittenDirectly,
  streamOutput,
  unwritable,
  writeAtOnce,
} from './write.js'
export type { Output } from './write.js'
