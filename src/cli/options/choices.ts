/** Rules of `--fail-on`, each with those before it. */
export const FAIL_ON = ['empty', 'doubtful'] as const
export type FailOn = (typeof FAIL_ON)[number]

/** When standard output is coloured. */
export const COLOR = ['auto', 'always', 'never'] as const
export type Color = (typeof COLOR)[number]

/** How `align check` writes what it found. */
export const CHECK_FORMATS = ['text', 'tsv', 'json', 'html'] as const
export type CheckFormat = (typeof CHECK_FORMATS)[number]
