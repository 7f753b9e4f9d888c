import { byId, make } from '@nova/example-harness/make-element'

/** What happened last, newest first, and read out. */
export interface ChangeList {
  /**
   * @param kind where it came from, or what became of it
   * @param about what it is about: the same again takes the place of the line before. A node that is dragged is one line.
   */
  add(text: string, kind: string, about?: string): void
}

const MOST_SHOWN = 40
/** A resync may bring hundreds of changes: nobody wants all of them read out. */
const MOST_ANNOUNCED = 3
const ANNOUNCE_MS = 300

export function createChangeList(): ChangeList {
  const list = byId('changes', HTMLOListElement)
  const announcement = byId('announcement', HTMLParagraphElement)
  let newest: string | undefined
  let waiting = new Map<string, string>()
  const announce = () => {
    const texts = [...waiting.values()]
    const more = texts.length - MOST_ANNOUNCED
    const shown = [...texts.slice(0, MOST_ANNOUNCED), ...(more > 0 ? [`and ${more} more`] : [])]
    announcement.textContent = shown.join('. ')
    waiting = new Map()
  }
  return {
    add(text, kind, about) {
      if (about !== undefined && about === newest) list.firstElementChild?.remove()
      newest = about
      list.prepend(make('li', { className: kind }, [`${new Date().toLocaleTimeString()} ${text}`]))
      while (list.children.length > MOST_SHOWN) list.lastElementChild?.remove()
      if (waiting.size === 0) setTimeout(announce, ANNOUNCE_MS)
      waiting.set(about ?? text, text)
    },
  }
}
