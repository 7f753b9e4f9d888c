import { byId } from '@nova/example-harness/make-element'
import type { LabSession } from '@nova/sdk/labs'

/** Keeps the status line true. */
export function showStatus(session: LabSession, onState: (text: string) => void): void {
  const line = byId('status', HTMLParagraphElement)
  const { dataset } = document.body
  const show = () => {
    const { state, mode, lastConfirmedAtMs, problem } = session.status()
    const { frames, applied, resyncs, polls, reconnects } = session.counters()
    const confirmed = lastConfirmedAtMs === null ? 'never' : new Date(lastConfirmedAtMs).toLocaleTimeString()
    const parts = [
      `${state}, ${mode}`,
      `confirmed ${confirmed}`,
      `${frames} frames, ${applied} events, ${resyncs} resyncs, ${polls} polls, ${reconnects} reconnects`,
      ...(problem ? [problem.message] : []),
    ]
    const text = parts.join(' · ')
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
