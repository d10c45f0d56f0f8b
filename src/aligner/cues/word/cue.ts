import type { Kernel } from '../../kernel/kernel.js'
import type { CueWitnesses } from '../../kernel/witnesses.js'
import type { Words } from './words.js'

/** The witnesses that a word cue finds, by their side. */
export interface FoundWitnesses {
  readonly en: readonly CueWitnesses[]
  readonly zh: readonly CueWitnesses[]
}

/** A cue whose evidence is words of one side that have counterparts on the other. */
export interface WordCue {
  readonly name: string
  /**
   * @param kernel where the witnesses will be used, with its dictionary
   * @param cue the cue's own index, by which its witnesses name it
   */
  find(words: Words, kernel: Kernel, cue: number): FoundWitnesses
}
