/**
 * What most texts do without: anything but ASCII, everyday Han characters and the punctuation of both languages. The
 * expressions that know all of Unicode take tenths of a millisecond each to be made, and more to be run at first.
 */
const UNCOMMON =
  /[^\0-\x7f\u2010-\u205e\u3000-\u3004\u3008-\u3020\u4e00-\u9fff\uff01-\uff20\uff3b-\uff40\uff5b-\uff65]/

/** Whether the letters of a text are all English or everyday Chinese. */
export const isCommon = (text: string): boolean => !UNCOMMON.test(text)

/** What the classes of Unicode are in a common text. */
const RANGES: Readonly<Record<string, string>> = {
  L: 'A-Za-z\u4e00-\u9fff',
  Lu: 'A-Z',
  Ll: 'a-z',
  M: '',
  N: '\\d\uff10-\uff19',
  'Script=Latin': 'A-Za-z',
  'Script=Han': '\u4e00-\u9fff',
  'Script=Bopomofo': '',
}

/**
 * A pattern of letters, made when it is first needed: for common texts of ranges, for others of Unicode's classes.
 * @param source with `\p{…}` in square brackets only
 * @returns text → the pattern for it
 */
export function unicodePattern(source: string, flags = ''): (text: string) => RegExp {
  let common: RegExp | undefined
  let any: RegExp | undefined
  return (text) =>
    isCommon(text)
      ? (common ??= new RegExp(
          source.replace(/\\p\{(.+?)\}/g, (_, name: string) => RANGES[name]),
          flags,
        ))
      : (any ??= new RegExp(source, `${flags}u`))
}

const HAN = unicodePattern('[\\p{Script=Han}]')
export const EACH_HAN = unicodePattern('[\\p{Script=Han}]', 'g')

export const holdsHan = (text: string): boolean => HAN(text).test(text)

export const countHan = (text: string): number => text.match(EACH_HAN(text))?.length ?? 0
