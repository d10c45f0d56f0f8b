import { AlignError } from '../../index.js'

export const usage = (reason: string, hint?: string): AlignError =>
  new AlignError('usage', [reason], hint === undefined ? {} : { hint })
