import { exportDefaults } from '../index.js'
import type { Paint } from '../index.js'
import type { Host, Terminal } from './host.js'

/** Colours only on a terminal, and not where NO_COLOR is set (https://no-color.org). */
export async function paintFor(stream: Terminal, { env }: Host): Promise<Paint> {
  const wanted = stream.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb'
  if (!wanted) return exportDefaults.view.paint
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return {
    faint: chalk.dim,
    good: chalk.green,
    doubtful: chalk.yellow,
    bad: chalk.red,
    strong: chalk.bold,
  }
}
