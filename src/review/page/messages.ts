import type { SessionOptions } from '../../aligner/session.js'
import type { Bead, Document, Match } from '../../types.js'
import type { Region, Sides, SidesSplice } from './aligned-rows.js'

/** Requests from the page to its worker. */
export type Question =
  | { readonly ask: 'start'; readonly dictionary: Uint8Array; readonly kernel: Uint8Array }
  | {
      readonly ask: 'open'
      /** Without its sentences: the rows have them. */
      readonly document: Document
      readonly rows: readonly Sides[]
      readonly options: SessionOptions
    }
  | { readonly ask: 'splice'; readonly splice: SidesSplice }
  | { readonly ask: 'realign'; readonly number: number; readonly region: Region }
  | { readonly ask: 'matches'; readonly number: number; readonly row: number }

export type Answer =
  | { readonly number: number; readonly beads: readonly Bead[] }
  | { readonly number: number; readonly matches: readonly Match[] }
