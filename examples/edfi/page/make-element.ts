type Parts = readonly (Node | string)[]

/** An element with what is in it. Text stays text, whatever a file is called. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  set: Partial<HTMLElementTagNameMap[Tag]> = {},
  parts: Parts = [],
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), set)
  element.append(...parts)
  return element
}

export const makeButton = (text: string, onclick: () => void) => make('button', { type: 'button', onclick }, [text])

/** The element of this id, which the page has. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id)
  if (element instanceof kind) return element
  throw new Error(`The page has no ${id}`)
}

/** Says it to those who do not see the page. */
export function announce(text: string): void {
  byId('announcement', HTMLParagraphElement).textContent = text
}
