import type { AlignError } from '../../index.js'

/** A run is not begun, for all these reasons; nothing was written. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(readonly errors: readonly AlignError[]) {
    super(errors.map(({ message }) => message).join('; '))
  }
}
