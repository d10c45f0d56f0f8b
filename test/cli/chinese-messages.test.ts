import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { makeTranslate } from '../../src/cli/words/translate.js'
import { LANGUAGES } from '../../src/cli/words/index.js'
import { ZH_MESSAGES, ZH_WRITTEN } from '../../src/cli/words/zh-messages.js'
import { ZH_PROBLEMS } from '../../src/cli/words/zh-problems.js'
import { readSource, sourceFiles } from '../imports.js'
import { makeTestFolder } from '../folder.js'
import { ARTICLE, CHINESE, ENGLISH } from './articles.js'
import { align } from './run.js'

const SRC = sourceFiles().filter((file) => !/^(?:cli\/words|review\/page|browser)\//.test(file))

/** A text in the source with `{}` for what is put into it; undefined for anything else. */
function templateOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('')
}

/** The texts that an expression may have as its value. */
function textsIn(node: ts.Node): string[] {
  if (ts.isConditionalExpression(node))
    return [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)]
  const text = templateOf(node)
  return text === undefined ? [] : [text]
}

/** Every wrong usage and every hint that the source holds. */
function messagesIn(file: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'usage')
      for (const argument of node.arguments) found.push(...textsIn(argument))
    if (ts.isPropertyAssignment(node) && ['hint', 'remedy'].includes(node.name.getText()))
      found.push(...textsIn(node.initializer))
    ts.forEachChild(node, visit)
  }
  const source = ts.createSourceFile(file, readSource(file), ts.ScriptTarget.Latest, true)
  visit(source)
  return found
}

/** What an error of every kind says. */
const FRAMES = (() => {
  const source = ts.createSourceFile(
    'errors.ts',
    readSource('errors.ts'),
    ts.ScriptTarget.Latest,
    true,
  )
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isArrowFunction(node)) found.push(...textsIn(node.body))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found.filter((text) => /[a-z] /.test(text) && text !== '{}')
})()

const zh = LANGUAGES.zh.say
const sample = (template: string): string => template.replaceAll('{}', 'Xx')

describe('the table', () => {
  const messages = [...FRAMES, ...SRC.flatMap(messagesIn)].filter((text) =>
    /[a-z] [a-z]/i.test(text),
  )

  test('has every wrong usage, every hint and every kind of error', () => {
    expect(messages.length).toBeGreaterThan(100)
    const missing = messages.filter((text) => !/\p{Script=Han}/u.test(zh(sample(text))))
    expect([...new Set(missing)]).toEqual([])
  })

  test('has nothing that the program does not say', () => {
    const commander = readFileSync(
      join(import.meta.dirname, '../../node_modules/commander/lib/command.js'),
      'utf8',
    )
    const option = readFileSync(
      join(import.meta.dirname, '../../node_modules/commander/lib/option.js'),
      'utf8',
    )
    const suggest = readFileSync(
      join(import.meta.dirname, '../../node_modules/commander/lib/suggestSimilar.js'),
      'utf8',
    )
    const said = [...SRC.map(readSource), commander, option, suggest]
      .join('\n')
      .replaceAll("\\'", "'")
    const unknown = Object.keys(ZH_WRITTEN).filter((text) =>
      text
        .split('{}')
        .some((part) => !part.split("'").every((piece) => said.includes(piece.trim()))),
    )
    expect(unknown).toEqual([])
  })

  test('takes over all that differs from case to case', () => {
    const lost = Object.entries(ZH_MESSAGES).filter(([english, chinese]) => {
      const places = english.split('{}').length - 1
      const used = new Set([...chinese.matchAll(/\{(\d)\}/g)].map(([, number]) => Number(number)))
      return [...used].some((number) => number < 1 || number > places)
    })
    expect(lost).toEqual([])
  })

  test('is set as Chinese is', () => {
    const bad = Object.values(ZH_MESSAGES).filter((text) =>
      /\p{Script=Han}[,;:?!()]|\p{Script=Han}[A-Za-z0-9{]|[A-Za-z0-9}]\p{Script=Han}/u.test(
        text.replaceAll(/\{\d\}/g, ''),
      ),
    )
    expect(bad).toEqual([])
  })
})

/** Every text of a file that is a message: several words of which the first two are plain ones. */
function sentencesIn(file: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const text = templateOf(node)
    if (text !== undefined && /[a-z}>'] (?:\{\}|[a-z]+)/.test(text) && /[a-z]/.test(text))
      found.push(text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readSource(file), ts.ScriptTarget.Latest, true))
  return found
}

describe('the table of what is wrong with a memory', () => {
  const problem = LANGUAGES.zh.check.problem
  const files = SRC.filter((file) => /^check\/(?:rules\/|readers\/|decoder)/.test(file))
  /** Errors, which the other table says; names of elements and keys; pieces of the problems below. */
  const isOther = (text: string): boolean =>
    /^(?:is no memory|nests more than|name a |holds no|segment \{\}| mark )/.test(text) ||
    /^(?:\w+(?:-\w+)? ?){4,}$/.test(text) ||
    PIECES.includes(text)
  const PIECES = [
    'before the first',
    'behind the last',
    'there is text {} element',
    '{}{} {} not closed',
    '<{}> may not stand {}',
  ]

  test.each([
    'there is text before the first element',
    'there is text behind the last element',
    'the file breaks off: <b>, <a> are not closed',
    'the file breaks off: <a> is not closed',
    '<seg> may not stand there',
    '<seg> may not stand in <tu>',
  ])('has %s', (text) => {
    expect(problem(text)).not.toMatch(/[a-z] [a-z]/)
  })

  test('has every problem', () => {
    const texts = [...new Set(files.flatMap(sentencesIn))].filter((text) => !isOther(text))
    expect(texts.length).toBeGreaterThan(30)
    const missing = texts.filter((text) => !/\p{Script=Han}/u.test(problem(sample(text))))
    expect(missing).toEqual([])
  })

  test('is set as Chinese is', () => {
    const bad = Object.values(ZH_PROBLEMS).filter((text) =>
      /\p{Script=Han}[,;:?!()]|\p{Script=Han}[A-Za-z0-9{<]|[A-Za-z0-9}>]\p{Script=Han}/u.test(
        text.replaceAll(/\{\d\}/g, ''),
      ),
    )
    expect(bad).toEqual([])
  })
})

describe('translation', () => {
  const say = makeTranslate({
    'is {}': '是{1}',
    'a b': '甲',
    '{} of {}': '{2}的{1}',
    'is {} x': '{1}叉',
  })

  test.each([
    ['is a b', '是甲'],
    ['is no such thing', '是no such thing'],
    ['is a b x', '甲叉'],
    ['one of a b', '甲的one'],
    ['unknown', 'unknown'],
    ['is (.*)', '是(.*)'],
  ])('%s: %s', (english, chinese) => {
    expect(say(english)).toBe(chinese)
  })
})

describe('on the command line', () => {
  const env = { LANG: 'zh_CN.UTF-8' }

  test('errors and remedies are Chinese, names stay', async () => {
    const { status, stderr } = await align(['/nowhere/a.txt'], { env })
    expect([status, stderr]).toEqual([1, 'align: /nowhere/a.txt: 没有这个文件或文件夹\n'])
    const usage = await align(['--en', 'a.txt'], { env })
    expect(usage.stderr).toBe(
      'align: --en 和 --zh 要一起用；中英文在同一个文件里时，只给文件名即可\n',
    )
  })

  test('a remedy follows a question without a blank', async () => {
    const { stderr } = await align(['review'], { env })
    expect(stderr).toBe('align: 要校对什么？请指定文件或文件夹\n')
  })

  test('so is what is no memory', async () => {
    const folder = makeTestFolder({ 'a.txt': ARTICLE, 'a.xml': '<note>x</note>' })
    const { stderr } = await align(['check', join(folder, 'a.txt'), join(folder, 'a.xml')], { env })
    expect(stderr).toContain('a.txt: 不是记忆库：没有互为译文的两列；请指定 TMX')
    expect(stderr).not.toContain('is no memory')
  })

  test('so is what commander says', async () => {
    const { stderr } = await align(['--fromat', 'tsv'], { env })
    expect(stderr).toBe(
      'align: 没有选项“--fromat”\n（是不是想用 --format？）\n（align --help 列出全部用法）\n',
    )
    const shapes = await align(['--shapes', 'x'], { env })
    expect(shapes.stderr).toContain(
      '选项“--shapes <list>”的参数“x”无效：“x”不是对应类型；对应类型写作 1-1,2-1，英文在前',
    )
  })

  test('so are summaries and remarks, of one document and of many', async () => {
    const folder = makeTestFolder({ 'in/a.txt': ARTICLE, 'in/b.txt': ENGLISH, 'in/c.txt': CHINESE })
    const one = await align([join(folder, 'in/b.txt'), '-o', join(folder, 'b.tsv')], { env })
    expect(one.stderr).toBe(
      `${folder}/b.tsv：0 个句对\n  2 个英文语段没有配上\nalign: 没有句对：没有中文\n`,
    )
    const many = await align([join(folder, 'in'), '-o', join(folder, 'out'), '-f', 'tmx'], { env })
    expect(many.stderr).toContain(
      `${folder}/out：3 篇文章\n  2 个句对（1-1 2 个）\n  4 个语段没有配上（英文 2 个，中文 2 个），未写入\n`,
    )
    expect(many.stderr).toContain('最需要检查的文章：\n')
  })

  test('data stays as it is', async () => {
    const args = ['-f', 'json']
    const [chinese, english] = [
      await align(args, { stdin: ENGLISH, env }),
      await align(args, { stdin: ENGLISH }),
    ]
    expect(chinese.stdout).toBe(english.stdout)
    const folder = makeTestFolder({ 'b.txt': ENGLISH })
    const report = join(folder, 'report.json')
    await align([join(folder, 'b.txt'), '--report', report], { env })
    expect(readFileSync(report, 'utf8')).not.toMatch(/\p{Script=Han}/u)
  })

  test('so are checks of memories; a pipe gets data', async () => {
    const memory = `<tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="en"><seg>It opened in 1998.</seg></tuv><tuv xml:lang="zh"><seg>一九八九年开放。</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Close<b></seg></tuv><tuv xml:lang="zh"><seg>关闭</seg></tuv></tu></body></tmx>`
    const file = join(makeTestFolder({ 'a.tmx': memory }), 'a.tmx')
    const { stdout, status } = await align(['check', '-f', 'text', file], { env })
    expect(status).toBe(3)
    expect(stdout).toContain('      行  规则                问题\n')
    expect(stdout).toContain('not-well-formed     TMX 没有 <b> 这个元素；<b> 没有关闭\n')
    expect(stdout).toContain('共 2 条，发现问题 ')
    const tsv = ['check', '-f', 'tsv', file]
    expect((await align(tsv, { env })).stdout).toBe((await align(tsv)).stdout)
  })

  test('help names the rules of a check, and which of them fail a memory', async () => {
    const { stdout } = await align(['help', 'check'], { env })
    expect(stdout).toContain('\n* numbers             数字不一致\n')
    expect(stdout).toContain('\n  duplicate           前面已有的句对\n')
  })

  test('so is what is detected', async () => {
    const folder = makeTestFolder({ 'a.txt': ARTICLE })
    const inspected = await align(['inspect', join(folder, 'a.txt')], { env })
    expect(inspected.stdout).toContain('\n排列方式\n')
    expect(inspected.stdout).not.toMatch(/\b(?:layout|lines|paragraphs|English)\b/)
  })
})
