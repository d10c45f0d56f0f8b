import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { marks } from '../../../src/aligner/cues/bead/marks.js'
import { quotes } from '../../../src/aligner/cues/bead/quotes.js'
import { Kernel } from '../../../src/aligner/kernel/kernel.js'
import * as structs from '../../../src/aligner/kernel/structs.js'
import type { Struct } from '../../../src/aligner/kernel/structs.js'
import { shippedDictionary } from '../../../src/node/dictionary.js'

const KERNEL = join(import.meta.dirname, '../../../src/aligner/kernel')
const ASSEMBLY = join(KERNEL, 'assembly')

const sources = new Map(
  [...readdirSync(ASSEMBLY).map((name) => join(ASSEMBLY, name)), join(KERNEL, 'functions.ts')].map(
    (path) => {
      const text = readFileSync(path, 'utf8')
      return [path, ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)]
    },
  ),
)

/** The fields of a class in memory, in order, as `name: type`. */
const fieldsOf = (node: ts.ClassDeclaration): string[] =>
  node.members
    .filter((member) => ts.isPropertyDeclaration(member))
    .map((member) => `${member.name.getText()}: ${member.type!.getText()}`)

/** Names of a function's parameters. */
const parametersOf = (node: ts.FunctionDeclaration | ts.MethodSignature): string[] =>
  node.parameters.map((parameter) => parameter.name.getText())

/** Collects the nodes of a kind from some files, by name. */
function collect<Node extends ts.Node & { readonly name?: ts.Node }, Value>(
  paths: readonly string[],
  isKind: (node: ts.Node) => node is Node,
  make: (node: Node) => Value,
): Map<string, Value> {
  const found = new Map<string, Value>()
  const visit = (node: ts.Node): void => {
    if (isKind(node)) found.set(node.name!.getText(), make(node))
    ts.forEachChild(node, visit)
  }
  for (const path of paths) visit(sources.get(path)!)
  return found
}

const assembly = [...sources.keys()].filter((path) => path.startsWith(ASSEMBLY))
const classes = collect(assembly, ts.isClassDeclaration, fieldsOf)
const functions = collect(assembly, ts.isFunctionDeclaration, parametersOf)
const enumerations = collect(assembly, ts.isEnumDeclaration, (node) =>
  node.members.map((member) => member.name.getText()),
)
const called = collect([join(KERNEL, 'functions.ts')], ts.isMethodSignature, parametersOf)

const isStruct = (value: unknown): value is Struct =>
  typeof value === 'object' && value !== null && 'fields' in value

const list: readonly Struct[] = Object.values<unknown>(structs).filter(isStruct)

describe('a record is what its class in the kernel is', () => {
  test.each(list)('$name', ({ name, fields }) => {
    expect(fields.map((field) => `${field.name}: ${field.type}`)).toEqual(classes.get(name))
  })

  test('and no record goes by two names', () => {
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length)
  })

  test('a field stands at a multiple of its size', () => {
    const placed = ({ fields, size }: Struct) => [...fields.map(({ offset }) => offset), size]
    expect(placed(structs.BITEXT)).toEqual([0, 4, 8, 16])
    expect(placed(structs.SPLIT)).toEqual([0, 8, 12, 16, 20])
    expect(placed(structs.struct('Odd', { one: 'i32', two: 'f64', three: 'i32' }))).toEqual([
      0, 8, 16, 20,
    ])
  })
})

/** `inside at end, both` → `insideAtEndBoth` */
function inOneWord(name: string): string {
  return name.replace(/,? (\w)/g, (_, letter: string) => letter.toUpperCase())
}

test.each([
  ['Taker', structs.TAKERS],
  ['Gap', structs.GAPS],
  ['ShapeFamily', structs.SHAPE_FAMILIES],
  ['MarksFeature', marks.features.map(inOneWord)],
  ['QuotesFeature', quotes.features.map(inOneWord)],
])('the enumeration %s is numbered as in the kernel', (name, members) => {
  expect(members).toEqual(enumerations.get(name))
})

describe('a function takes the parameters that the kernel gives it', () => {
  test('and is exported', () => {
    const { run } = new Kernel(shippedDictionary())
    expect(Object.keys(run).sort()).toEqual(['memory', ...called.keys()].sort())
  })

  test.each([...called])('%s', (name, parameters) => {
    expect(parameters).toEqual(functions.get(name))
  })
})
