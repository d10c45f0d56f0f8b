/** Says a message in another language; what is in no table stays as it is. */
export type Translate = (message: string) => string

/**
 * Errors and remarks are thrown, kept in lists and sent between threads in English. On the way to a person they are
 * said by a table, whose keys are the English messages: `{}` stands for what differs from case to case, which is
 * translated itself where the table has it.
 * @param table translations, with `{1}`, `{2}` … for what differs
 */
export function makeTranslate(table: Readonly<Record<string, string>>): Translate {
  const templates = Object.entries(table)
    // The most specific first.
    .sort(([one], [other]) => literalLength(other) - literalLength(one))
    .map(([english, other]) => ({ pattern: patternOf(english), other }))
  const translate: Translate = (message) => {
    for (const { pattern, other } of templates) {
      const match = pattern.exec(message)
      if (match !== null)
        return other.replace(/\{(\d)\}/g, (_, number: string) => translate(match[Number(number)]))
    }
    return message
  }
  return translate
}

const literalLength = (template: string): number => template.replaceAll('{}', '').length

const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split('{}')
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('(.*?)')}$`,
    's',
  )
