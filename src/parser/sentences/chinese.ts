/**
 * Chinese sentences: full stops, question and exclamation marks and dots, with the closing marks that
 * belong to them. ASCII . ? ! end a sentence only after a Chinese character or a closing mark, and not
 * before a digit or letter. Returns the offsets at which sentences begin; the first is 0.
 */
import type { Span } from '../../types.js'
import { unicodePattern } from '../../unicode.js'
import { withoutNotes } from './notes.js'
import { withCurlyQuotes } from './straight-quotes.js'

const END = unicodePattern(
  String.raw`(?:[。！？｡]|[.!?](?![\p{Script=Latin}\p{N}]|\s*\.)|…+|\.{3,})+\s?[”’」』）)】》〉"']*`,
  'g',
)

/** @param notes where the file says that a note is named */
export function chineseSentences(source: string, notes: readonly Span[] = []): number[] {
  const text = withCurlyQuotes(withoutNotes(source, notes))
  const starts = [0]
  for (const match of text.matchAll(END(text))) {
    const end = match.index + match[0].length
    if (!ends(text, match.index, match[0].trimEnd(), end, starts[starts.length - 1])) continue
    const next = end + leadingBlanks(text, end)
    if (next < text.length) starts.push(next)
  }
  return starts
}

/** What numbers a heading or an item. */
const LABEL = /^[（(]?第?[一二三四五六七八九十]{1,4}[章节節条條)）]?$/

function leadingBlanks(text: string, at: number): number {
  let end = at
  while (end < text.length && /\s/.test(text[end])) end++
  return end - at
}

function ends(text: string, at: number, mark: string, end: number, start: number): boolean {
  const before = text.slice(0, at).trimEnd().slice(-1)
  const after = text.slice(end, end + 24).trimStart()
  if (/^[，、；：。！？,;:—”’」』）)》]/.test(after)) return false // “好！”，他说
  if (/^[.!?]/.test(mark) && !/[\p{Script=Han}”’」』）)》\d]/u.test(before)) return false // Yahoo! 公司
  if (mark.startsWith('.') && /\d/.test(before)) return false // 1. 第一
  if (mark === '.' && LABEL.test(text.slice(start, at))) return false // 二.工作方法
  if (/^[….]{2,}$/.test(mark)) return trailsOff(text.slice(start, at), after)
  return !(/[”’」』"']$/.test(mark) && SPEECH_TAG(after).test(after))
}

/** Sentences shorter than this go on after dots: “我……我不知道”. From 12 to 60 the tests of sentences hold. */
const MIN_LENGTH_BEFORE_DOTS = 20

const trailsOff = (sentence: string, after: string): boolean =>
  /^[“「『]/.test(after) ||
  (sentence.length >= MIN_LENGTH_BEFORE_DOTS && !sentence.endsWith(after.slice(0, 1)))

/**
 * Who said it, right after the quotation: `他说。`, `林岚轻声问道，“`. A colon would introduce the next one, and
 * `没有人回答。` names no speaker.
 */
const SPEECH_TAG = unicodePattern(
  '^(?!没|沒|无|無|谁也|誰也)[\\p{Script=Han}·]{0,8}?(?:说|道|问|答|喊|叫|嚷|骂|笑|叹|回答|补充|表示|介绍)(?:着|了)?(?:[。！]|[，,]\\s?[“「『"])',
)
