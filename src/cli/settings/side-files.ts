import type { RawOptions } from '../options/raw-options.js'

/** What is written beside the pairs, each where an option of its name says; `-` for standard output. */
export type SideFiles = Pick<RawOptions, 'report' | 'learn' | 'rest'>

export const sideFiles = ({ report, learn, rest }: SideFiles): SideFiles => ({
  ...(report === undefined ? {} : { report }),
  ...(learn === undefined ? {} : { learn }),
  ...(rest === undefined ? {} : { rest }),
})
