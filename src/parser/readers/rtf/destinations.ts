/** Where the text of a group goes. */
export type Destination = 'body' | 'note' | 'fonts' | 'styles' | 'nowhere'

const DROPPED_DESTINATIONS = new Set(
  (
    'colortbl info pict objdata objclass objname header headerl headerr headerf footer footerl footerr footerf ' +
    'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation atnid atnauthor atntime atnref atndate fldinst ' +
    'datafield bkmkstart bkmkend listtext pntext pn xe tc tcn rxe txe sp nonshppict upr private template ' +
    'revtbl filetbl listtable listoverridetable rsidtbl generator themedata colorschememapping latentstyles ' +
    'datastore userprops xmlnstbl mmathPr formfield shprslt private1 falt panose'
  ).split(' '),
)

/** Groups that programs may skip, `{\*…`, and that hold text all the same. */
const TEXT_DESTINATIONS = new Set(['shpinst', 'shptxt', 'result', 'do', 'dptxbxtext', 'dptxbx'])

/**
 * Where a group's text goes from its first word on.
 * @param optional whether `\*` stands before the word
 * @returns undefined for a word that leads nowhere else
 */
export function destinationOf(word: string, optional: boolean): Destination | undefined {
  if (word === 'fonttbl') return 'fonts'
  if (word === 'stylesheet') return 'styles'
  if (word === 'footnote') return 'note'
  if (word === 'shptxt' || word === 'dptxbxtext') return 'body'
  if (DROPPED_DESTINATIONS.has(word)) return 'nowhere'
  return optional && !TEXT_DESTINATIONS.has(word) ? 'nowhere' : undefined
}

/** What a control stands for in a text. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
])
