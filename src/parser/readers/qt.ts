import type { IgnoredReason } from '../../types.js'
import { makeRowWriter } from '../rows/row-writer.js'
import type { RowText, RowWriter } from '../rows/row-writer.js'
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

/**
 * Qt's translations: a message is a row; of several plural forms the last one, which is that of the
 * source, of several lengths the first, which is the longest.
 * `read` is one function, as its short handlers share the message that is being read.
 */
export const qt: TextReader = {
  takes: 'text',
  name: 'qt',
  // `.ts` is a program in TypeScript as well.
  extensions: [],
  recognises: (text) => /<!DOCTYPE TS\b|<TS[\s>]/.test(text.slice(0, 1000)),
  read(text) {
    const writer = makeRowWriter(text)
    const taker = makeTaker(text)
    let codes: Codes = {}
    let context = ''
    let message = emptyMessage()
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
      else if (name === 'lengthvariant' && message.forms.length > 0)
        writer.leaveOut({ from: taken.from, to: taken.to, why: 'another translation' })
      else message.forms.push({ ...taken, column: 1, code: codes.target })
    }

    walkXml(text, {
      open({ name, from, attributes }) {
        if (name === 'TS')
          codes = { source: attributes.get('sourcelanguage'), target: attributes.get('language') }
        else if (name === 'message') {
          writer.begin(from)
          message = emptyMessage()
          inside = undefined
          taker.end()
        } else if (TEXT_ELEMENTS.has(name)) {
          if (name === 'translation')
            message.isRemoved = REMOVED_TYPES.has(attributes.get('type') ?? '')
          taker.end()
          inside = name
        }
      },
      close(name, { to }, isImplied) {
        if (isImplied) writer.damage(`<${name}> is not closed`)
        if (name === inside) take(name)
        else if (name === 'message') {
          const { source } = message
          placeTexts(writer, message)
          writer.end(to, source && `${context}\u0000${visible(text, source)}`)
        }
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

const TEXT_ELEMENTS = new Set([
  ...NOTE_ELEMENTS,
  'name',
  'source',
  'translation',
  'numerusform',
  'lengthvariant',
])

interface Codes {
  readonly source?: string | undefined
  readonly target?: string | undefined
}

interface Message {
  source?: RowText
  readonly forms: RowText[]
  isRemoved: boolean
}

const emptyMessage = (): Message => ({ forms: [], isRemoved: false })

function placeTexts(writer: RowWriter, { source, forms, isRemoved }: Message): void {
  const place = (one: RowText, why: IgnoredReason | undefined): void => {
    if (why === undefined) writer.add(one)
    else writer.leaveOut({ from: one.from, to: one.to, why })
  }
  if (source !== undefined) place(source, isRemoved ? 'fuzzy' : undefined)
  forms.forEach((form, i) => {
    place(form, isRemoved ? 'fuzzy' : i < forms.length - 1 ? 'another translation' : undefined)
  })
}
