import { describe, expect, test } from 'vitest'
import { inline, makeXlsx } from '../containers/make-sheets.js'
import { leftOut, taken } from '../containers/taken.js'

describe('cells', () => {
  test('hold shared texts, in runs, without their pronunciation', () => {
    const strings =
      '<si><t>tea</t></si><si><r><rPr><b/></rPr><t>茶</t></r><r><t xml:space="preserve">叶 </t></r>' +
      '<rPh sb="0" eb="1"><t>チャ</t></rPh><phoneticPr/></si>'
    const row = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
    expect(taken(makeXlsx([[row]], { strings }))).toEqual(['0,0 tea', '0,1 茶叶'])
  })

  test('hold what formulas came to, and truth values', () => {
    const row =
      '<c t="str"><f>A1&amp;"x"</f><v>salt</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><v/></c>'
    expect(taken(makeXlsx([[row]]))).toEqual(['0,0 salt', '0,1 TRUE', '0,2 #N/A'])
  })

  test('stand where their names say, or after the one before', () => {
    expect(taken(makeXlsx([[inline('a', 'C1') + inline('b') + inline('c', 'AB1')]]))).toEqual([
      '0,2 a',
      '0,3 b',
      '0,27 c',
    ])
  })

  test('keep their lines, and characters that XML has none for', () => {
    expect(taken(makeXlsx([[inline('tea_x000D_\nsalt _x005F_x0041_')]]))).toEqual([
      '0,0 tea⏎salt _x0041_',
    ])
  })
})

describe('numbers are shown as their format says', () => {
  const shown = (value: string, format: string): string => {
    const [cell] = taken(makeXlsx([[`<c s="1"><v>${value}</v></c>`]], { formats: [format] }))
    return cell.slice('0,0 '.length)
  }
  test.each([
    ['General', '0.10000000000000001', '0.1'],
    ['General', '-7', '-7'],
    ['0', '3.6', '4'],
    ['000', '7', '007'],
    ['#,##0.00', '1234567.891', '1,234,567.89'],
    ['#,##0.##', '1234.5', '1,234.5'],
    ['0.0,,&quot; 百万&quot;', '12300000', '12.3 百万'],
    ['0.0%', '0.125', '12.5%'],
    ['[$€-407] #,##0;[Red]\\-[$€-407] #,##0', '-1200', '-€ 1,200'],
    ['0;(0);&quot;nil&quot;', '0', 'nil'],
    ['# ?/?', '0.5', '0.5'],
    ['0.00E+00', '12345', '12345'],
  ])('%s', (format, value, expected) => {
    expect(shown(value, format)).toBe(expected)
  })

  test.each([
    ['yyyy-mm-dd', '45353', '2024-03-02'],
    ['yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', '45353', '2024年3月2日'],
    ['[$-F800]dddd, mmmm d, yyyy', '45353', 'Saturday, March 2, 2024'],
    ['aaaa', '45353', '星期六'],
    ['d-mmm-yy', '1', '1-Jan-00'],
    ['yyyy/m/d h:mm', '45353.2708333333', '2024/3/2 6:30'],
    ['h:mm:ss AM/PM', '0.5208333333', '12:30:00 PM'],
    ['上午/下午h:mm', '0.7708333333', '下午6:30'],
    ['[h]:mm', '1.5', '36:00'],
    ['yyyy', '-3', '-3'],
  ])('%s', (format, value, expected) => {
    expect(shown(value, format)).toBe(expected)
  })

  test('or the days of the Mac say', () => {
    const workbook =
      '<workbook><workbookPr date1904="1"/><sheets><sheet id="r0"/></sheets></workbook>'
    const bytes = makeXlsx([['<c s="1"><v>0</v></c>']], {
      formats: ['yyyy-mm-dd'],
      parts: { 'xl/workbook.xml': workbook },
    })
    expect(taken(bytes)).toEqual(['0,0 1904-01-01'])
  })
})

describe('rows', () => {
  test('count through all sheets, with a number left out between two; those that show nothing do not', () => {
    const sheet = [inline('a') + inline('b'), '', '<c/>', inline('c') + inline('d')]
    expect(taken(makeXlsx([sheet, [], sheet]))).toEqual([
      '0,0 a',
      '0,1 b',
      '1,0 c',
      '1,1 d',
      '3,0 a',
      '3,1 b',
      '4,0 c',
      '4,1 d',
    ])
  })

  test('below a title are a table of their own', () => {
    expect(taken(makeXlsx([[inline('Terms'), inline('EN') + inline('ZH')]]))).toEqual([
      '0,0 Terms',
      '2,0 EN',
      '2,1 ZH',
    ])
  })

  test('of hidden sheets are left out', () => {
    const bytes = makeXlsx([{ rows: [inline('open')], state: 'veryHidden' }, [inline('tea')]])
    expect(taken(bytes)).toEqual(['2,0 tea'])
    expect(leftOut(bytes)).toEqual(['hidden: open'])
  })
})
