/** Whether anybody can see the page. */
export interface PageVisibility {
  isHidden(): boolean
  /** Calls back when it changes, until the returned function is called. */
  onChange(listener: () => void): () => void
}

/** The part of a page's `document` that is used. */
interface VisibleDocument {
  readonly visibilityState: string
  addEventListener(type: 'visibilitychange', listener: () => void): void
  removeEventListener(type: 'visibilitychange', listener: () => void): void
}

/** That of this page; always visible where there is no page. */
export const pageVisibility: PageVisibility = {
  isHidden: () => page()?.visibilityState === 'hidden',
  onChange(listener) {
    const here = page()
    here?.addEventListener('visibilitychange', listener)
    return () => here?.removeEventListener('visibilitychange', listener)
  },
}

const page = (): VisibleDocument | undefined => (globalThis as { document?: VisibleDocument }).document
