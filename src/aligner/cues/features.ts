/** Name of a feature → its place among the features listed, so that no feature is written by a bare number. */
export const placesOf = <Name extends string>(
  features: readonly Name[],
): Readonly<Record<Name, number>> =>
  Object.fromEntries(features.map((name, place) => [name, place])) as Record<Name, number>
