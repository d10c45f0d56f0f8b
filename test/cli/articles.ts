/** A small article in both languages. */
export const ARTICLE = `The ferry leaves at six.

渡船六点开。

There are 25 seats, and 3 of them are broken.

船上有25个座位，其中3个坏了。
`

export const ENGLISH = `The ferry leaves at six.\nThere are 25 seats, and 3 of them are broken.\n`
export const CHINESE = `渡船六点开。\n船上有25个座位，其中3个坏了。\n`

/** Different, but as small. */
export const OTHER = `Tea grows on 15 hills.

茶叶长在15座山上。
`
