import type { Review } from './review.js'
import type { Words } from './words.js'

/** Something that a person can do to the row with the focus. */
export interface Command {
  readonly name: keyof Words['commands']
  /** As `KeyboardEvent.key`, with `Ctrl+`, `Alt+`, `Shift+`; the first one is shown. */
  readonly keys: readonly string[]
  readonly run: (review: Review) => void
  /** Whether it has a button, for those without a keyboard. */
  readonly hasButton?: true
  /** Whether a narrow window hides its button until all are wanted. */
  readonly isRare?: true
}

/** In the order in which help lists them. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'next',
    keys: ['n'],
    run: (it) => {
      it.goToDoubtful(1)
    },
    hasButton: true,
  },
  {
    name: 'previous',
    keys: ['p'],
    run: (it) => {
      it.goToDoubtful(-1)
    },
  },
  {
    name: 'confirm',
    keys: ['Enter', 'c'],
    run: (it) => {
      it.confirm()
    },
    hasButton: true,
  },
  {
    name: 'merge',
    keys: ['m'],
    run: (it) => {
      it.merge()
    },
    hasButton: true,
  },
  { name: 'split', keys: ['s'], run: (it) => void it.split(), hasButton: true },
  {
    name: 'up',
    keys: ['Alt+ArrowUp', 'u'],
    run: (it) => {
      it.move(false)
    },
    hasButton: true,
    isRare: true,
  },
  {
    name: 'down',
    keys: ['Alt+ArrowDown', 'd'],
    run: (it) => {
      it.move(true)
    },
    hasButton: true,
    isRare: true,
  },
  {
    name: 'part',
    keys: ['x'],
    run: (it) => {
      it.part()
    },
    hasButton: true,
    isRare: true,
  },
  { name: 'edit', keys: ['e', 'F2'], run: (it) => void it.edit(), hasButton: true, isRare: true },
  {
    name: 'remove',
    keys: ['Delete'],
    run: (it) => {
      it.remove()
    },
    hasButton: true,
    isRare: true,
  },
  { name: 'note', keys: ['t'], run: (it) => void it.annotate(), hasButton: true, isRare: true },
  { name: 'words', keys: ['w'], run: (it) => void it.showMatches() },
  {
    name: 'undo',
    keys: ['Ctrl+z'],
    run: (it) => {
      it.undo()
    },
    hasButton: true,
  },
  {
    name: 'redo',
    keys: ['Ctrl+y', 'Ctrl+Shift+z'],
    run: (it) => {
      it.redo()
    },
    hasButton: true,
    isRare: true,
  },
]

/** Movements, which need no button. */
const MOVES: Readonly<Record<string, (review: Review) => void>> = {
  ArrowDown: (it) => {
    it.step(1)
  },
  ArrowUp: (it) => {
    it.step(-1)
  },
  ArrowLeft: (it) => {
    it.turn(-1)
  },
  ArrowRight: (it) => {
    it.turn(1)
  },
  'Ctrl+Home': (it) => {
    it.focus(0)
  },
  'Ctrl+End': (it) => {
    it.focus(Infinity)
  },
}

const BY_KEY = new Map<string, (review: Review) => void>([
  ...Object.entries(MOVES),
  ...COMMANDS.flatMap(({ keys, run }) => keys.map((key) => [key, run] as const)),
])

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

export function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const isLetter = key.length === 1
  return [
    ...(ctrlKey || metaKey ? ['Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && (ctrlKey || metaKey || !isLetter) ? ['Shift'] : []),
    isLetter ? key.toLowerCase() : key,
  ].join('+')
}

const SHOWN_KEYS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓' }

/** As a keyboard shows it: `Alt+↑`, `Ctrl+Z`, `n`. */
export function shownKey(name: string): string {
  const parts = name.split('+').map((part) => SHOWN_KEYS[part] ?? part)
  return parts.map((part) => (parts.length > 1 ? capitalised(part) : part)).join('+')
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

export const commandFor = (pressed: Pressed): ((review: Review) => void) | undefined =>
  BY_KEY.get(nameOf(pressed))
