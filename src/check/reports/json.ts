import { totals } from './report.js'
import type { Report } from './report.js'

/** Version of this form. */
const VERSION = 1

/** Everything, for programs. @param rules names of all rules */
export function makeJson(generator: string, rules: readonly string[]): Report {
  let isFirstFile = true
  let isFirst = true
  return {
    begin: () => `{"version": ${VERSION}, "generator": ${JSON.stringify(generator)}, "files": [`,
    beginFile(name) {
      const separator = isFirstFile ? '\n' : ',\n'
      isFirstFile = false
      isFirst = true
      return `${separator}{"name": ${JSON.stringify(name)}, "findings": [`
    },
    finding(finding) {
      const separator = isFirst ? '\n' : ',\n'
      isFirst = false
      return `${separator}  ${JSON.stringify(finding)}`
    },
    endFile: (file) =>
      `${isFirst ? '' : '\n'}], "units": ${file.units}, "counts": ${JSON.stringify(Object.fromEntries(totals([file], rules)))}}`,
    end: (files) => `\n], "counts": ${JSON.stringify(Object.fromEntries(totals(files, rules)))}}\n`,
  }
}
