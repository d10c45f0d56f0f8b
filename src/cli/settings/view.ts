import { exportDefaults } from '../../index.js'
import type { Exporter, ExportOptions } from '../../index.js'
import type { Color } from '../options/choices.js'
import type { RawOptions } from '../options/raw-options.js'
import type { Host } from '../terminal/host.js'
import { mayPage } from '../terminal/may-page.js'
import { paintFor } from '../terminal/style.js'
import type { OutputSettings } from './output.js'

/** How the side-by-side view is shown. */
export interface ViewSettings {
  /** Columns; absent, as many as the terminal has. */
  readonly width?: number
  readonly color: Color
  /** Whether a pager may show it. */
  readonly pages: boolean
}

export const viewSettings = ({
  width,
  color,
  pager,
}: Pick<RawOptions, 'width' | 'color' | 'pager'>): ViewSettings => ({
  ...(width === undefined ? {} : { width }),
  color: color ?? 'auto',
  pages: pager !== false,
})

/** Where the pairs go, and how they are shown there. */
interface Shown {
  readonly output: OutputSettings
  readonly view: ViewSettings
}

/** On standard output as wide and coloured as the terminal is, unless options say otherwise; in a file always the same. */
export async function viewFor(
  { output, view: { width, color } }: Shown,
  host: Host,
): Promise<ExportOptions['view']> {
  const { width: usual, paint } = exportDefaults.view
  if (!output.toStdout) return { width: width ?? usual, paint }
  return {
    width: width ?? host.stdout.columns ?? usual,
    paint: await paintFor(host.stdout, host, color),
  }
}

/** A view that may go over several pages. */
export const pagesView = (
  { exporter, output, view }: Shown & { readonly exporter: Exporter },
  host: Host,
): boolean => exporter.name === 'text' && output.toStdout && mayPage(host, view.pages)
