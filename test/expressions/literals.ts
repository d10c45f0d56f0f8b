import { readFileSync } from 'node:fs'
import glob from 'fast-glob'
import ts from 'typescript'

/** An expression as it stands in the program. */
export interface Expression {
  /** `src/cli/index.ts:12` */
  readonly place: string
  readonly written: string
}

/** Every regular expression that is written as one. */
export const writtenExpressions = (pattern: string): Expression[] =>
  glob.sync(pattern).flatMap((path) => {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
    const found: Expression[] = []
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart())
        found.push({ place: `${path}:${line + 1}`, written: node.text })
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
    return found
  })
