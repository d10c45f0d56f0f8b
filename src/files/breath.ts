/** For how long work may go on without a look at signals and messages, in milliseconds. */
const BREATH_MS = 20

/** @returns to be awaited now and then in long work: lets the program take signals and messages, if it is time */
export function makeBreath(): () => Promise<void> | undefined {
  let breathed = performance.now()
  return () => {
    if (performance.now() - breathed <= BREATH_MS) return undefined
    return new Promise((resolve) =>
      setImmediate(() => {
        breathed = performance.now()
        resolve()
      }),
    )
  }
}
