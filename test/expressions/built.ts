import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import glob from 'fast-glob'
import type { Expression } from './literals.js'

/** Where an expression is built: the first place in the program among those that called. */
const CALLER = /\bsrc\/(?!unicode\.ts)[\w/-]+\.ts:\d+/

/** Every regular expression that a module of the program puts together when it is loaded. */
export async function builtExpressions(pattern: string): Promise<Expression[]> {
  const found = new Map<string, Expression>()
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: ConstructorParameters<typeof RegExp>) {
      const expression = new target(...args)
      const place = CALLER.exec(new Error().stack ?? '')?.[0]
      if (place !== undefined) found.set(String(expression), { place, written: String(expression) })
      return expression
    },
  })
  try {
    for (const path of glob.sync(pattern))
      if (/new RegExp\(|unicodePattern\(/.test(readFileSync(path, 'utf8')))
        await import(resolve(path))
  } finally {
    globalThis.RegExp = original
  }
  return [...found.values()]
}
