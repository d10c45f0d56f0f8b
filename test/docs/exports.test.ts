import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { blocksOf, codeSpansOf, readDocument, ROOT } from './documents.js'

const page = readDocument('docs/api.md')

/** What the package exports, by whether it is there when the program runs. */
function exportsOfPackage(): { values: string[]; types: string[] } {
  const entry = join(ROOT, 'src/index.ts')
  const program = ts.createProgram([entry], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
  })
  const checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)
  const symbols = checker.getExportsOfModule(module!).map((symbol) => ({
    name: symbol.name,
    isValue: isValue(
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    ),
  }))
  const names = (wanted: boolean): string[] =>
    symbols.filter(({ isValue }) => isValue === wanted).map(({ name }) => name)
  return { values: names(true), types: names(false) }
}

const isValue = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Value) !== 0

const { values, types } = exportsOfPackage()

test('every function and value of the package has an example', () => {
  const examples = blocksOf(page).filter(({ language }) => language === 'ts')
  const used = examples.map(({ code }) => code).join('\n')
  expect(values.length).toBeGreaterThan(20)
  expect(values.filter((name) => !new RegExp(`\\b${name}\\b`).test(used))).toEqual([])
})

test('every type of the package is named', () => {
  const named = codeSpansOf(page)
  expect(types.length).toBeGreaterThan(20)
  expect(types.filter((name) => !named.includes(name))).toEqual([])
})

test('what the page imports, the package exports', () => {
  const imported = blocksOf(page)
    .flatMap(({ code }) => [...code.matchAll(/import (?:type )?\{([^}]*)\} from 'bialign'/g)])
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
  expect(imported.filter((name) => ![...values, ...types].includes(name))).toEqual([])
})
