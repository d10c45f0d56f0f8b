import type { Kernel } from '../../kernel/kernel.js'
import type { CueWitnesses } from '../../kernel/witnesses.js'
import type { Words } from './words.js'

/** The witnesses that a word cue finds on each side. */
export interface FoundWitnesses {
  readonly en: readonly CueWitnesses[]
  readonly zh: readonly CueWitnesses[]
}

/** A cue whose evidence is words with counterparts on the other side. */
export interface WordCue {
  readonly name: string
  /**
   * @param kernel where the witnesses will be used, with its dictionary
   * @param cue index of this cue, to which its witnesses refer
   */
  find(words: Words, kernel: Kernel, cue: number): FoundWitnesses
}
