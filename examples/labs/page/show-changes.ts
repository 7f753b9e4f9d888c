import { byId, make } from './make-element.ts'

/** What happened last, newest first, and read out. */
export interface ChangeList {
  /** @param kind where it came from, or what became of it */
  add(text: string, kind: string): void
}

const MOST_SHOWN = 40
/** A resync may bring hundreds of changes: nobody wants all of them read out. */
const MOST_ANNOUNCED = 3

export function createChangeList(): ChangeList {
  const list = byId('changes', HTMLOListElement)
  const announcement = byId('announcement', HTMLParagraphElement)
  let waiting: string[] = []
  const announce = () => {
    const more = waiting.length - MOST_ANNOUNCED
    announcement.textContent = [...waiting.slice(0, MOST_ANNOUNCED), ...(more > 0 ? [`and ${more} more`] : [])].join(
      '. ',
    )
    waiting = []
  }
  return {
    add(text, kind) {
      list.prepend(make('li', { className: kind }, [`${new Date().toLocaleTimeString()} ${text}`]))
      while (list.children.length > MOST_SHOWN) list.lastElementChild?.remove()
      if (waiting.length === 0) setTimeout(announce, 200)
      waiting.push(text)
    },
  }
}
