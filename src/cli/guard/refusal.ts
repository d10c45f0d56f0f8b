import type { AlignError } from '../../index.js'

/** Why a run is not begun, all that speaks against it: nothing was written. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(readonly errors: readonly AlignError[]) {
    super(errors.map(({ message }) => message).join('; '))
  }
}
