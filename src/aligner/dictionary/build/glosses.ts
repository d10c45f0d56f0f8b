import { stem } from '../../tokens/stem.js'

/** Words without meaning of their own: articles, particles and the abbreviations of the dictionary. */
const STOP_WORDS = new Set(
  `to the a an of or and in on at for with by from as into be sb sth one's its it that this which is are some etc esp eg ie also used usu lit fig`.split(
    ' ',
  ),
)

/** A stem of a gloss and how much of the gloss it is: 1 for a gloss of one content word, 1/n for n. */
export interface GlossStem {
  readonly stem: string
  readonly share: number
}

/** The content stems of one gloss; `;` and `,` separate glosses within it, brackets hold remarks. */
export function glossStems(gloss: string): GlossStem[] {
  if (/^(CL:|surname )/.test(gloss)) return []
  const bare = gloss
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\p{Script=Han}+/gu, ' ')
  return bare.split(/[;,]/).flatMap((part) => {
    const words = (part.toLowerCase().match(/[a-z]+(?:'[a-z]+)?/g) ?? [])
      .map((word) => word.replace(/'s$/, ''))
      .filter((word) => !STOP_WORDS.has(word))
    return words.map((word) => ({ stem: stem(word), share: 1 / words.length }))
  })
}

/** The word that a gloss refers to instead of explaining, in simplified characters. */
export function reference(gloss: string): string | undefined {
  const match =
    /(?:variant of|see(?: also)?|abbr\. for|same as|equivalent to) (\p{Script=Han}+)(?:\|(\p{Script=Han}+))?/u.exec(
      gloss,
    )
  return match?.[2] ?? match?.[1]
}
