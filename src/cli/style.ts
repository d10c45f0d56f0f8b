import { Chalk } from 'chalk'
import type { ChalkInstance } from 'chalk'
import type { Paint } from '../index.js'
import type { Host, Terminal } from './host.js'

/** Colours only on a terminal, and not where NO_COLOR is set (https://no-color.org). */
export function chalkFor(stream: Terminal, { env }: Host): ChalkInstance {
  const wanted = stream.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb'
  return new Chalk({ level: wanted ? 1 : 0 })
}

export function paintFor(stream: Terminal, host: Host): Paint {
  const chalk = chalkFor(stream, host)
  return {
    faint: chalk.dim,
    good: chalk.green,
    doubtful: chalk.yellow,
    bad: chalk.red,
    strong: chalk.bold,
  }
}
