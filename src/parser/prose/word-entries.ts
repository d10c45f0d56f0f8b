/** An English word or phrase, what part of speech it is, and its Chinese: `ferryman n. 摆渡人`. */
const ENGLISH_FIRST =
  /^[A-Za-z][A-Za-z'’-]*(?: [A-Za-z][A-Za-z'’-]*){0,3}(?:\s*(?:\([^()]{1,20}\)|\/[^/]{1,30}\/|\[[^[\]]{1,30}\]))?(?:\s*\b(?:n|v|vt|vi|adj|adv|prep|conj|pron|int|phr)\.)?\s*(?:[:：=—–-]\s*)?(?=\p{Script=Han})[^A-Za-z，。！？]{1,14}$/u
const CHINESE_FIRST =
  /^(?=\p{Script=Han})[^A-Za-z，。！？:：]{1,14}(?:[:：=—–-]|\s)\s*(?:(?:n|v|vt|vi|adj|adv)\.\s*)?[A-Za-z][A-Za-z'’-]*(?: [A-Za-z][A-Za-z'’-]*){0,4}$/u

/** In characters. From 50 to 200 cases and gold come out alike. */
const MAX_WORD_ENTRY_LENGTH = 100

/** Which language comes first in an entry of a list of words; undefined for any other line. */
export const entryOrder = (line: string): 'en' | 'zh' | undefined =>
  line.length > MAX_WORD_ENTRY_LENGTH
    ? undefined
    : ENGLISH_FIRST.test(line)
      ? 'en'
      : CHINESE_FIRST.test(line)
        ? 'zh'
        : undefined
