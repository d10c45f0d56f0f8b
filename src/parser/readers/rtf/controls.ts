import { CHARACTERS, destinationOf } from './destinations.js'
import { write } from './state.js'
import type { State } from './state.js'

type Control = (state: State, number: number | undefined) => void

const endParagraph: Control = ({ document, group }) => {
  document.endParagraph(group.inTable)
}

/** What holds from a place on. */
const SETTING_CONTROLS = new Map<string, Control>([
  ['ansicpg', (state, number = 1252) => (state.filePage = number)],
  ['mac', (state) => (state.filePage = 10_000)],
  ['deff', (state, number = 0) => (state.defaultFont = state.group.font = number)],
  ['f', ({ group }, number = 0) => (group.font = number)],
  ['uc', ({ group }, number = 1) => (group.substitutes = number)],
  ['plain', ({ group, defaultFont }) => Object.assign(group, { font: defaultFont, hidden: false })],
  ['v', ({ group }, number = 1) => (group.hidden = number !== 0)],
  ['deleted', ({ group }, number = 1) => (group.hidden = number !== 0)],
  ['intbl', ({ group }) => (group.inTable = true)],
])

/** What counts in the text alone: marks, and properties of paragraphs. */
const BODY_CONTROLS = new Map<string, Control>([
  ['par', endParagraph],
  ['sect', endParagraph],
  ['page', endParagraph],
  [
    'line',
    ({ document }) => {
      document.breakLine()
    },
  ],
  [
    'cell',
    ({ document }) => {
      document.endCell()
    },
  ],
  [
    'nestcell',
    ({ document }) => {
      document.endParagraph(true)
    },
  ],
  [
    'row',
    ({ document }) => {
      document.endRow()
    },
  ],
  [
    'pard',
    ({ document, group }) => {
      group.inTable = false
      document.setRole({ kind: 'paragraph' })
    },
  ],
  [
    's',
    ({ document, definitions }, number = 0) => {
      document.setRole(definitions.roleOf(number))
    },
  ],
  [
    'outlinelevel',
    ({ document }, number = 9) => {
      if (number < 9) document.setRole({ kind: 'heading' })
    },
  ],
  [
    'ls',
    ({ document }) => {
      document.setRole({ kind: 'item' })
    },
  ],
])

/** Does what a control word says. */
export function obey(state: State, name: string, number: number | undefined): void {
  const { document, definitions, group } = state
  if (name === 'u' && number !== undefined) {
    write(state, String.fromCharCode(number & 0xffff))
    state.skip = group.substitutes
    return
  }
  if (group.destination === 'body' && (name === 'listtext' || name === 'pntext'))
    document.setRole({ kind: 'item' })
  const destination = destinationOf(name, state.optional)
  if (destination !== undefined && group.destination !== 'nowhere') group.destination = destination
  if (group.destination === 'fonts' || group.destination === 'styles')
    definitions.word(name, number ?? 0)
  write(state, CHARACTERS.get(name) ?? '')
  SETTING_CONTROLS.get(name)?.(state, number)
  if (group.destination === 'body') BODY_CONTROLS.get(name)?.(state, number)
  else if (group.destination === 'note' && (name === 'par' || name === 'line')) write(state, ' ')
}
