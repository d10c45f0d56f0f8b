/** Who made subtitles, not what is said: `字幕：林岚`, `Translated by Ann Lund`, `Subtitles: Harbour Group`. */
const CREDIT =
  /^[^\p{L}\p{N}]*(?:(?:(?:english|chinese|bilingual)\s+)?(?:subtitles?|captions?|translation|transcript(?:ion)?|timing|subs)\s*(?:(?:and\s+\w+\s+)?by\s|[:：]|by[:：])|(?:translated|subtitled|captioned|transcribed|synced|synchroni[sz]ed|corrected|proofread|reviewed)(?:\s*(?:&|and|,)\s*(?:synced|corrected|reviewed|subtitled))*\s+by\s|(?:中英|双语|雙語|中文|英文)?(?:字幕|听译|聽譯|翻译|翻譯|校对|校對|时间轴|時間軸|审校|審校|译者|譯者|压制|壓制|后期|後期)(?:组|組|制作|製作|翻译|翻譯|校对|校對)*\s*(?:[:：/／|]|[Bb]y\s))/iu
/** Who did what, twice in a line: `翻译：小鱼 校对：阿明`. */
const ROLES =
  /(?:字幕|听译|聽譯|翻译|翻譯|校对|校對|时间轴|時間軸|审校|審校|压制|壓制|后期|後期)\s*[:：]/gu

/**
 * A credit is a line, not speech: longer ones are left in, in characters. From 50 to 160 the tests and the cases of
 * subtitles come out right.
 */
const MAX_CREDIT_LENGTH = 80

/** Whether a caption names those who made the subtitles. */
export const isCredit = (text: string): boolean =>
  text.length <= MAX_CREDIT_LENGTH &&
  (CREDIT.test(text) || (text.match(ROLES)?.length ?? 0) > 1) &&
  !/[。？！?!][^\p{L}\p{N}]*$/u.test(text)
