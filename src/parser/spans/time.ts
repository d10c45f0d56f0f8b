import type { Block } from '../../types.js'

/** When something is shown, in seconds from the beginning. */
export type Time = NonNullable<Block['time']>
