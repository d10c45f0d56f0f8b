import { exportDefaults } from '../../index.js'
import type { Paint } from '../../index.js'
import type { Host, Terminal } from './host.js'
import type { Color } from '../options/choices.js'

/** Colours as asked for, by default on a terminal. */
export async function paintFor(
  stream: Terminal,
  { env }: Host,
  when: Color = 'auto',
): Promise<Paint> {
  if (when === 'never' || (when === 'auto' && !isWanted(stream, env)))
    return exportDefaults.view.paint
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

/** What the environment says (https://no-color.org, https://force-color.org), else whether it is a terminal. */
function isWanted(stream: Terminal, env: Host['env']): boolean {
  if ((env.NO_COLOR ?? '') !== '') return false
  if (!['', '0', undefined].includes(env.FORCE_COLOR)) return true
  return stream.isTTY === true && env.TERM !== 'dumb'
}
