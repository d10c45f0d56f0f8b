import type { Ignored, Span } from '../../../types.js'

/** What is on the screen at one time. */
export interface Caption {
  /** Cues shown at the same time have equal ones. */
  readonly time: string
  /** Its lines, without the blanks around them. */
  readonly lines: readonly Span[]
}

/** A subtitle file taken apart. */
export interface CaptionFile {
  readonly captions: readonly Caption[]
  readonly ignored: readonly Ignored[]
}
