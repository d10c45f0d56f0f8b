import { damaged } from '../../containers/zip.js'
import type { Contents } from '../reader.js'
import { obey } from './controls.js'
import { CHARACTERS } from './destinations.js'
import { addByte, begin, end, flush, makeState, write } from './state.js'
import type { State } from './state.js'
import { tokensOf } from './tokens.js'
import type { Token } from './tokens.js'

/**
 * @param source a file's bytes as Latin-1
 * @throws AlignError `badContainer`
 */
export function interpret(source: string): Contents {
  const state = makeState()
  for (const token of tokensOf(source)) {
    if (token.kind !== 'byte' && token.kind !== 'text') {
      flush(state)
      state.skip = 0
    }
    follow(state, token)
    state.optional = token.kind === 'sign' && token.sign === '*'
    // What stands after the last group is no part of the document.
    if (state.groups.length === 0) return state.document.contents()
  }
  throw damaged('RTF', 'it is cut off')
}

function follow(state: State, token: Token): void {
  switch (token.kind) {
    case 'begin':
      begin(state)
      break
    case 'end':
      end(state)
      break
    case 'word':
      obey(state, token.name, token.number)
      break
    case 'sign':
      if (/[\r\n]/.test(token.sign)) obey(state, 'par', undefined)
      else write(state, CHARACTERS.get(token.sign) ?? '')
      break
    case 'byte':
      if (state.skip > 0) state.skip--
      else addByte(state, token.byte)
      break
    case 'text':
      writeText(state, token.text)
  }
}

/** Writes characters as they stand. They are bytes of the code page, too, where one is open or they are no ASCII. */
function writeText(state: State, text: string): void {
  let from = Math.min(state.skip, text.length)
  state.skip -= from
  while (state.bytes.isOpen() && from < text.length) addByte(state, text.charCodeAt(from++))
  flush(state)
  const rest = text.slice(from)
  if (!/[\x80-\xff]/.test(rest)) {
    write(state, rest)
    return
  }
  for (let i = 0; i < rest.length; i++) addByte(state, rest.charCodeAt(i))
  // The second byte of a character may be one that has a meaning of its own.
  if (!state.bytes.isOpen()) flush(state)
}
