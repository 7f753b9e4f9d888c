import { byId, make, makeButton } from '@nova/example-harness/make-element'
import type { Memory, MemoryContent, OutboxEntry } from '@nova/sdk/agents'
import { explain } from './explain.ts'
import { textOf } from './text-of.ts'

/** How often it is tried to send what is left, while the page is open. */
const RETRY_MS = 5000

const states: Readonly<Record<OutboxEntry['state'], string>> = {
  waiting: 'waits for the service',
  sending: 'is being sent',
  doubtful: 'was sent, without an answer: looked for before it is sent again',
  unproved: 'was sent, and no search can say whether it arrived',
  refused: 'was refused',
}

export interface OutboxView {
  refresh(): Promise<void>
}

/**
 * What was remembered and is not at the service yet. It is sent when the browser is online again, every few seconds,
 * and whenever somebody says so. It is still there after a reload.
 */
export function showOutbox(
  memory: Memory<MemoryContent | string, MemoryContent>,
  signal: AbortSignal,
  onSent: () => void,
): OutboxView {
  const list = byId('outbox', HTMLUListElement)
  const summary = byId('outbox-summary', HTMLParagraphElement)
  const sendNow = byId('send-now', HTMLButtonElement)
  let isFlushing = false
  let known = 0

  const refresh = async () => {
    const entries = await memory.outbox.list()
    if (signal.aborted) return
    known = entries.length
    list.replaceChildren(...entries.map(makeEntry))
    summary.textContent = entries.length === 0 ? 'Nothing waits to be sent.' : `${entries.length} not sent yet.`
    summary.dataset['entries'] = String(entries.length)
    sendNow.hidden = entries.length === 0
  }
  const flush = async (maxFailures: number) => {
    if (isFlushing) return
    isFlushing = true
    sendNow.disabled = true
    try {
      const { stored, found, stoppedBy } = await memory.flush({ maxFailures, signal })
      await refresh()
      if (stored > 0) onSent()
      if (stored > 0)
        summary.textContent += ` Sent ${stored}${found > 0 ? `, ${found} of them found there already` : ''}.`
      if (stoppedBy) summary.textContent += ` ${explain(stoppedBy)}`
    } catch (error) {
      if (!signal.aborted) summary.textContent = explain(error)
    } finally {
      isFlushing = false
      sendNow.disabled = false
    }
  }
  const makeEntry = ({ key, state, content, trouble }: OutboxEntry) => {
    const act = (work: () => Promise<unknown>) => async () => {
      await work()
      await refresh()
    }
    const again = act(async () => {
      await memory.outbox.retry(key)
      await flush(1)
    })
    const item = make('li', {}, [
      make('span', { className: 'text' }, [textOf(content)]),
      make('span', { className: 'faint' }, [`${states[state]}${trouble ? `: ${trouble.message}` : ''}`]),
      make('span', {}, [
        ...(state === 'refused' ? [makeButton('Try again', () => void again(), { className: 'small' })] : []),
        makeButton('Give up', () => void act(() => memory.outbox.discard(key))(), { className: 'small' }),
      ]),
    ])
    item.dataset['state'] = state
    return item
  }

  sendNow.onclick = () => void flush(1)
  addEventListener('online', () => void flush(1), { signal })
  const timer = setInterval(() => known > 0 && navigator.onLine && void flush(1), RETRY_MS)
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })
  const begin = async () => {
    await refresh()
    if (known > 0) await flush(1)
  }
  begin().catch((error: unknown) => {
    if (!signal.aborted) summary.textContent = explain(error)
  })
  return { refresh }
}
