/** A table in the kernel with a row for each bead and a column for each feature. All is 0 until it is measured. */
export interface FeatureTable {
  /** Its address. */
  readonly at: number
  readonly values: Float64Array
  readonly columns: number
}

/** Address of a column's number in the first row. */
export const columnAt = ({ at }: FeatureTable, column: number): number =>
  at + column * Float64Array.BYTES_PER_ELEMENT
