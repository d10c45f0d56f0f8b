import { button, element } from './elements.js'
import type { Words } from './words.js'

/** Opens a dialog and waits until it is closed. @param make its content, which may close it with a value */
function open<Value>(
  label: string,
  make: (close: (value: Value | undefined) => void) => readonly (Node | string)[],
): Promise<Value | undefined> {
  return new Promise((resolve) => {
    const dialog = element('dialog', { 'aria-label': label })
    let result: Value | undefined
    dialog.append(
      ...make((value) => {
        result = value
        dialog.close()
      }),
    )
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(result)
    })
    document.body.append(dialog)
    dialog.showModal()
  })
}

/** Lets a text be written; Ctrl-Enter takes it, Escape does not. */
export const askText = (
  label: string,
  text: string,
  lang: string,
  words: Words,
): Promise<string | undefined> =>
  open<string>(label, (close) => {
    const area = element('textarea', { rows: '6', 'aria-label': label, lang, dir: 'auto' })
    area.value = text
    const take = (): void => {
      close(area.value.trim())
    }
    area.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) take()
    })
    return [element('h2', {}, label), area, buttons(take, close, words)]
  })

/** Lets a place in a text be chosen. @param places characters before which a sentence or a clause begins */
export const askPlace = (
  text: string,
  lang: string,
  places: { readonly segments: readonly number[]; readonly clauses: readonly number[] },
  words: Words,
): Promise<number | undefined> =>
  open<number>(words.commands.split, (close) => {
    const area = element('textarea', { rows: '6', 'aria-label': words.splitAt, lang, readonly: '' })
    area.value = text
    const put = (place: number | undefined): void => {
      if (place === undefined) return
      area.focus()
      // What is marked becomes the first of the two pairs.
      area.setSelectionRange(0, place)
    }
    const after = (list: readonly number[]): void => {
      put(list.find((place) => place > area.selectionEnd) ?? list[0])
    }
    const take = (): void => {
      close(area.selectionEnd)
    }
    area.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return
      event.preventDefault()
      take()
    })
    requestAnimationFrame(() => {
      put(places.segments[0] ?? places.clauses[0] ?? Math.floor(text.length / 2))
    })
    const steps = element('div', { class: 'buttons' })
    if (places.segments.length > 0)
      steps.append(
        button(words.sentence, () => {
          after(places.segments)
        }),
      )
    if (places.clauses.length > 0)
      steps.append(
        button(words.clause, () => {
          after(places.clauses)
        }),
      )
    return [
      element('h2', {}, words.commands.split),
      element('p', {}, words.splitAt),
      area,
      steps,
      buttons(take, close, words),
    ]
  })

function buttons(take: () => void, close: (value: undefined) => void, words: Words): HTMLElement {
  const cancel = (): void => {
    close(undefined)
  }
  return element('div', { class: 'buttons' }, button(words.ok, take), button(words.cancel, cancel))
}

/** Shows the keys. */
export const showHelp = (
  keys: readonly (readonly [keys: string, what: string])[],
  words: Words,
): Promise<undefined> =>
  open<undefined>(words.commands.help, (close) => [
    element('h2', {}, words.commands.help),
    element('p', {}, words.helpMore),
    element(
      'dl',
      {},
      ...keys.flatMap(([name, what]) => [
        element('dt', {}, element('kbd', {}, name)),
        element('dd', {}, what),
      ]),
    ),
    element(
      'div',
      { class: 'buttons' },
      button(words.ok, () => {
        close(undefined)
      }),
    ),
  ])
