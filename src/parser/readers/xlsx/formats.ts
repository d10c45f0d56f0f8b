import { walkXml } from '../../containers/xml.js'
import type { Archive } from '../../containers/zip.js'
import { formatNumber } from './format-number.js'

/** Formats that are not written down in a file because they have numbers: ECMA-376, part 1, 18.8.30. */
const BUILT_IN_FORMATS: Readonly<Record<number, string | undefined>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  48: '##0.0E+0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/**
 * Reads how the styles of a workbook show numbers.
 * @returns a number as the style shows it, by the style's number
 */
export function readFormats(
  archive: Archive,
  path: string | undefined,
  from1904: boolean,
): (value: string, style: string | undefined) => string {
  const codes = new Map<number, string>()
  /** The format of each style. */
  const styles: number[] = []
  let inStyles = false
  if (path !== undefined)
    walkXml(archive, path, 'XLSX', {
      open({ name, get }) {
        if (name === 'cellXfs') inStyles = true
        else if (name === 'numFmt') codes.set(Number(get('numFmtId')), get('formatCode') ?? '')
        else if (name === 'xf' && inStyles) styles.push(Number(get('numFmtId') ?? 0))
      },
      close(name) {
        if (name === 'cellXfs') inStyles = false
      },
    })
  return (value, style) => {
    const id = styles[Number(style ?? 0)] ?? 0
    const code = codes.get(id) ?? BUILT_IN_FORMATS[id]
    const number = Number(value)
    if (code === undefined || value === '' || !Number.isFinite(number)) return plain(value)
    return formatNumber(number, code, from1904) ?? plain(value)
  }
}

/** A number without the last digits of a binary fraction: 0.1 is stored as 0.10000000000000001. */
const plain = (value: string): string =>
  /^-?\d+\.\d{12,}$/.test(value) ? String(Number(Number(value).toPrecision(15))) : value
