import type { IgnoredReason } from '../../types.js'
import { makeRowWriter } from '../rows/row-writer.js'
import type { RowText } from '../rows/row-writer.js'
import { visible } from '../spans/visible.js'
import { makeTaker } from '../xml/taker.js'
import { walkXml } from '../xml/tags.js'
import type { TextReader } from './reader.js'

/** What is said of a message or was its text before. */
const NOTE_ELEMENTS = new Set([
  'comment',
  'extracomment',
  'translatorcomment',
  'oldsource',
  'oldcomment',
])
/** Translations of messages that the program no longer has. */
const REMOVED_TYPES = new Set(['vanished', 'obsolete'])

/** Qt's translations: a message is a row; of several plural forms the last one, which is that of the source. */
export const qt: TextReader = {
  takes: 'text',
  name: 'qt',
  // `.ts` is a program in TypeScript as well.
  extensions: [],
  recognises: (text) => /<!DOCTYPE TS\b|<TS[\s>]/.test(text.slice(0, 1000)),
  read(text) {
    const writer = makeRowWriter(text)
    const taker = makeTaker(text)
    let codes: { readonly source?: string | undefined; readonly target?: string | undefined } = {}
    let context = ''
    let message: { source?: RowText; forms: RowText[]; isGone: boolean } = {
      forms: [],
      isGone: false,
    }
    let inside: string | undefined

    const take = (name: string): void => {
      const taken = taker.end()
      inside = undefined
      if (taken === undefined) return
      if (name === 'name') {
        context = visible(text, taken)
        writer.leaveOut({ from: taken.from, to: taken.to, why: 'context' })
      } else if (NOTE_ELEMENTS.has(name))
        writer.leaveOut({ from: taken.from, to: taken.to, why: 'note' })
      else if (name === 'source') message.source = { ...taken, column: 0, code: codes.source }
      else message.forms.push({ ...taken, column: 1, code: codes.target })
    }
    const place = (one: RowText, why: IgnoredReason | undefined): void => {
      if (why === undefined) writer.add(one)
      else writer.leaveOut({ from: one.from, to: one.to, why })
    }
    const end = (to: number): void => {
      const { source, forms, isGone } = message
      const key = source === undefined ? undefined : `${context}\u0000${visible(text, source)}`
      if (source !== undefined) place(source, isGone ? 'fuzzy' : undefined)
      forms.forEach((form, i) => {
        place(form, isGone ? 'fuzzy' : i < forms.length - 1 ? 'another translation' : undefined)
      })
      writer.end(to, key)
    }

    walkXml(text, {
      open({ name, from, attributes }) {
        if (name === 'TS')
          codes = { source: attributes.get('sourcelanguage'), target: attributes.get('language') }
        else if (name === 'message') {
          writer.begin(from)
          message = { forms: [], isGone: false }
          inside = undefined
          taker.end()
        } else if (TEXT_ELEMENTS.has(name)) {
          if (name === 'translation')
            message.isGone = REMOVED_TYPES.has(attributes.get('type') ?? '')
          taker.end()
          inside = name
        }
      },
      close(name, { to }, isImplied) {
        if (isImplied) writer.damage(`<${name}> is not closed`)
        if (name === inside) take(name)
        else if (name === 'message') end(to)
      },
      stray(name) {
        writer.damage(`</${name}> ends nothing`)
      },
      text(span) {
        if (inside !== undefined) taker.text(span)
      },
      reference(span, character) {
        if (inside !== undefined) taker.reference(span, character)
      },
      comment: () => undefined,
    })
    return writer.reading('cut')
  },
}

const TEXT_ELEMENTS = new Set([...NOTE_ELEMENTS, 'name', 'source', 'translation', 'numerusform'])
