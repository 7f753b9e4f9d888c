type Parts = readonly (Node | string)[]

/** An element with what is in it. Text stays text, whatever a file, a lab or a nova is called. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  set: Partial<HTMLElementTagNameMap[Tag]> = {},
  parts: Parts = [],
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), set)
  element.append(...parts)
  return element
}

export const makeButton = (text: string, onclick: () => void, set: Partial<HTMLButtonElement> = {}) =>
  make('button', { type: 'button', onclick, ...set }, [text])

export const makeList = (items: readonly (Node | string)[]) =>
  make(
    'ul',
    {},
    items.map((item) => make('li', {}, [item])),
  )

/** A link to somebody else's page, which learns nothing of this one. */
export const makeLink = (href: string, text: string) =>
  make('a', { href, target: '_blank', rel: 'noopener noreferrer' }, [text])

/** The element of this id, which the page has. */
export function byId<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id)
  if (element instanceof kind) return element
  throw new Error(`The page has no ${id}`)
}

/** Says it to those who do not see the page. */
export function announce(text: string): void {
  byId('announcement', HTMLParagraphElement).textContent = text
}

/** Into the downloads of the browser. */
export function saveBlob(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob)
  make('a', { href, download: name }).click()
  URL.revokeObjectURL(href)
}

/**
 * An SVG text as an element. Only drawing survives: what draws it escapes what it draws, and what a site sends is not
 * trusted to be a drawing.
 */
export function parseSvg(text: string): SVGSVGElement | null {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
  return root instanceof SVGSVGElement ? document.importNode(root, true) : null
}
