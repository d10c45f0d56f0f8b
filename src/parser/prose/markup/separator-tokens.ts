import { everyMatch } from './markup.js'

/** Tokens by which corpora part sentences: `<sep>`, `[SEP]`, `<s>`, `</s>`, `<eos>`. */
const TOKEN = /<\/?(?:sep|bos|eos|s|seg)\s?\/?>|\[SEP\]/gi

export const separatorTokens = everyMatch(TOKEN, 'markup')
