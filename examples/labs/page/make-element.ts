type Parts = readonly (Node | string)[]

/** An element with what is in it. Text stays text, whatever a lab is called. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  set: Partial<HTMLElementTagNameMap[Tag]> = {},
  parts: Parts = [],
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), set)
  element.append(...parts)
  return element
}

export const makeButton = (text: string, onclick: () => void, disabled = false) =>
  make('button', { type: 'button', onclick, disabled }, [text])

export const makeList = (items: readonly (Node | string)[]) =>
  make(
    'ul',
    {},
    items.map((item) => make('li', {}, [item])),
  )

/** The element of this id, which the page has. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id)
  if (element instanceof kind) return element
  throw new Error(`The page has no ${id}`)
}
