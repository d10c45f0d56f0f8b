/** New pairs for a translation memory that is there already. */
export type { Added } from './append.js'
export type { Memory } from './scan-memory.js'
