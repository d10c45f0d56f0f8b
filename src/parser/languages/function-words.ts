/**
 * The words that hold sentences together, by language: they distinguish English from other languages in
 * Latin letters. The commonest articles, pronouns, prepositions and auxiliaries of each; words that English
 * shares (German `in`, Dutch `is`, French `on`) are left out of the other lists. Written for this project.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = listOf(
  `the a an of and to in is that for it with as on at by this be are was were from or not have has had
   i you he she we they his her its my your their our who which what when where how if but so than then
   there these those will would can could should may might must do does did been being about into no
   all one more some any me him us them up out over after before because while just also only let's`,
)

export const OTHER_FUNCTION_WORDS: readonly ReadonlySet<string>[] = [
  listOf(
    `der die das und ist nicht ein eine einen einem dem den des mit auf für von zu sich auch wir ihr
     sie ich es wird werden sind dass als aus bei nach über oder wenn nur noch kann haben hat`,
  ),
  listOf(
    `le la les un une des du et est pas que qui dans pour sur avec au aux ce cette ces il elle nous vous
     ils sont sera être plus par je ne se sa son ses leur mais ou où`,
  ),
  listOf(
    `el los las un una unos del y es no que en por para con su sus se lo al como más pero este esta son
     está fue ser muy también cuando donde`,
  ),
  listOf(
    `o os um uma do da dos das em no na nos nas que é não para com por se mais como mas ao foi são ser
     seu sua você isso`,
  ),
  listOf(
    `il lo gli una uno di del della dei che è non per con si sono come più ma anche nel nella questo
     questa alla dal`,
  ),
  listOf(
    `het een van en dat niet op te zijn voor met die ook als aan er maar om bij naar worden heeft`,
  ),
  listOf(`và của là không có được cho một những người trong với này khi đã các`),
]

function listOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}
