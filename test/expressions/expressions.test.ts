import { expect, test, vi } from 'vitest'
import { builtExpressions } from './built.js'
import { steepest } from './growth.js'
import { writtenExpressions, type Expression } from './literals.js'

/** These are built when they are first needed; here at once, so that they are seen. */
vi.mock('../../src/unicode.js', async (original) => ({
  ...(await original<typeof import('../../src/unicode.js')>()),
  unicodePattern(source: string, flags = '') {
    const expression = new RegExp(source, `${flags}u`)
    return () => expression
  },
}))

// The last one is the synopsis of a command as it once was: `[-a FILE] [-a FILE] …` held the program up for ever.
test.each([
  String.raw`/^(?:a+)+$/`,
  String.raw`/(?:a|b|ab)*c/`,
  String.raw`/^\s*a?\s*b?\s*c?\s*$/`,
  String.raw`/^\d[\d, ]*\s*:\s*\d[\d, ]*\s*(?:\t.*)?$/`,
  String.raw`/^(?:\[?-{1,2}[A-Za-z][\w-]*(?:[ =]\[?(?:[A-Z][A-Z_\d]*|<[\w-]+>))?[\],|]*\s*)+$/`,
])('%s is found to be slow', (expression) => {
  expect(steepest(expression)).toBeDefined()
})

test.each([String.raw`/a+b/`, String.raw`/^\s*\w+\s*$/`, String.raw`/(?<!\s)\s+$/`])(
  '%s is not',
  (expression) => {
    expect(steepest(expression)).toBeUndefined()
  },
)

const slowOf = (expressions: readonly Expression[]) =>
  expressions.flatMap((expression) => {
    const attack = steepest(expression.written)
    return attack === undefined ? [] : [{ ...expression, attack: attack.shown }]
  })

test('no regular expression takes more than quadratic time', { timeout: 300_000 }, () => {
  const expressions = writtenExpressions('src/**/*.ts')
  expect(expressions.length).toBeGreaterThan(500)
  expect(slowOf(expressions)).toEqual([])
})

test('nor does one that is built of parts', { timeout: 300_000 }, async () => {
  const expressions = await builtExpressions('src/{*.ts,{batch,parser}/**/*.ts}')
  expect(expressions.length).toBeGreaterThan(50)
  expect(slowOf(expressions)).toEqual([])
})
