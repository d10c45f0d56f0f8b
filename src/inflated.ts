/**
 * How far packed data may grow: the same for archives and for gzip, and measured on what comes out, because
 * sizes in headers can be forged.
 */

/** The text of the longest novels is a fiftieth of it, and a string could not hold four times as much. */
export const MAX_INFLATED_BYTES = 128 * 2 ** 20

/** Office files shrink to a tenth, at most to a fortieth, plain text to a tenth. */
const MAX_INFLATION = 250

/** What is small does no harm, however far it shrank. */
const HARMLESS_BYTES = 2 ** 20

/** @returns the bytes that so many packed bytes may become */
export const maxInflatedBytes = (packed: number): number =>
  Math.min(MAX_INFLATED_BYTES, Math.max(HARMLESS_BYTES, MAX_INFLATION * packed))

/** `15 MB`, rounded up. */
export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`
