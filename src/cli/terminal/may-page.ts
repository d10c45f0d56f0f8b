import type { Host } from './host.js'

/** What shows long texts page by page where `PAGER` names nothing else. */
export const DEFAULT_PAGER = 'less'

/** Names that mean no pager, as for Git and man. */
const NO_PAGER_NAMES = ['', 'cat']

/** Whether a text may be shown page by page. @param wanted what `--no-pager` says */
export const mayPage = ({ stdout, env }: Host, wanted: boolean): boolean =>
  wanted &&
  stdout.isTTY === true &&
  stdout.rows !== undefined &&
  env.TERM !== 'dumb' &&
  !NO_PAGER_NAMES.includes(env.PAGER ?? DEFAULT_PAGER)
