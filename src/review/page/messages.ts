import type { Region } from '../../aligner/ladder/band.js'
import type { Shape } from '../../aligner/ladder/shapes.js'
import type { SessionOptions } from '../../aligner/session.js'
import type { Bead, Document, Match, Pin } from '../../types.js'

/** Requests from the page to its worker. */
export type Question =
  | { readonly ask: 'start'; readonly dictionary: Uint8Array; readonly kernel: Uint8Array }
  | { readonly ask: 'open'; readonly document: Document; readonly options: SessionOptions }
  | {
      readonly ask: 'realign'
      readonly number: number
      readonly region: Region
      /** Shapes of the pairs outside it. */
      readonly known: readonly Shape[]
    }
  | { readonly ask: 'matches'; readonly number: number; readonly bead: Pin }

export type Answer =
  | { readonly number: number; readonly beads: readonly Bead[] }
  | { readonly number: number; readonly matches: readonly Match[] }
