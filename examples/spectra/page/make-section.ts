import { make } from '@nova/example-harness/make-element'
import { makeProblem } from './show-problem.ts'

export interface SectionInit {
  readonly id: string
  readonly title: string
  /** The title is the page's own. @default false */
  readonly isFirst?: boolean
  /** What stands in the section, once that can be read. */
  readonly load: () => Promise<readonly (Node | string)[]>
  /** Ends with the page it is on. */
  readonly signal: AbortSignal
}

/** A section that reads for itself: where it fails the others still stand, and it can be tried again alone. */
export function makeSection({ id, title, isFirst = false, load, signal }: SectionInit): HTMLElement {
  const body = make('div', { className: 'body' })
  const section = make('section', { id, className: 'panel' }, [make(isFirst ? 'h1' : 'h2', {}, [title]), body])
  const read = async () => {
    section.ariaBusy = 'true'
    body.replaceChildren(make('p', { className: 'faint' }, ['Reading …']))
    try {
      const parts = await load()
      if (!signal.aborted) body.replaceChildren(...parts)
    } catch (error) {
      if (!signal.aborted) body.replaceChildren(makeProblem(error, () => void read()))
    } finally {
      section.ariaBusy = 'false'
    }
  }
  void read()
  return section
}
