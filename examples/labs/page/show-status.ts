import { byId } from '@nova/example-harness/make-element'
import type { LabSession } from '@nova/sdk/labs'
import { describeStatus } from './describe-status.ts'

/** Keeps the status line true. */
export function showStatus(session: LabSession, onState: (text: string) => void): void {
  const line = byId('status', HTMLParagraphElement)
  const { dataset } = document.body
  const show = () => {
    const status = session.status()
    const { state, mode } = status
    const text = describeStatus(status, session.counters())
    if (line.textContent !== text) line.textContent = text
    if (dataset['state'] !== state) onState(`${dataset['state'] ? `${dataset['state']} → ` : ''}${state}`)
    dataset['state'] = state
    dataset['mode'] = mode
  }
  session.subscribeStatus(show)
  // Counters and the time of the last confirmation are not announced.
  setInterval(show, 1000)
  show()
}
