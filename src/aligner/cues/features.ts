/** Name of a feature → its index in the list, so that code names features instead of counting them. */
export const placesOf = <Name extends string>(
  features: readonly Name[],
): Readonly<Record<Name, number>> =>
  Object.fromEntries(features.map((name, place) => [name, place])) as Record<Name, number>
