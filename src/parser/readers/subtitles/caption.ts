import type { Ignored, Span } from '../../../types.js'
import type { Time } from '../../spans/time.js'

/** What is on the screen at one time. */
export interface Caption {
  /** Cues shown at the same time have equal ones. */
  readonly time: string
  /** Absent in lyrics, whose lines have no end. */
  readonly shown?: Time
  /** Its lines, without the blanks around them. */
  readonly lines: readonly Span[]
}

/** A subtitle file taken apart. */
export interface CaptionFile {
  readonly captions: readonly Caption[]
  readonly ignored: readonly Ignored[]
}
