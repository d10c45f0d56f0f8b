/** A new element. @param attributes among them `class`, `role`, `aria-…` */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

export function button(label: string, act: () => void, title = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', ...(title === '' ? {} : { title }) }, label)
  made.addEventListener('click', act)
  return made
}
