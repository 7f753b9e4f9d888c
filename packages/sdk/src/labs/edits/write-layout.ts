import { isNovaError } from '../../internal/errors.ts'
import { backoffMs } from '../../internal/retry/backoff.ts'
import { defaultRetryPolicy } from '../../internal/retry/policy.ts'
import type { LabsClient } from '../client.ts'
import type { LayoutEdit, PendingEdit } from '../topology/overlay/pending-edit.ts'
import { layoutBody, mergeLayout } from './layout-batch.ts'
import { type EditEnvironment, seeItDone } from './perform-edit.ts'
import { createSerialQueue } from './serial-queue.ts'

export interface LayoutWriterOptions extends EditEnvironment {
  readonly putLayout: LabsClient['putLayout']
  readonly labPath: string
  readonly random: () => number
  /** How long nothing must move before it is sent, milliseconds. */
  readonly quietMs: number
  /** Names the next edit. */
  readonly nextEdit: () => { readonly key: string; readonly sequence: number }
  /** Hears of batches that could not be sent; `kept` ones are tried again. */
  readonly onFailure: (error: unknown, kept: boolean) => void
}

/** Gathers what is dragged, shows it at once, and sends it when the hand rests. */
export interface LayoutWriter {
  add(layout: LayoutEdit): void
  /** Sends what waits. Rejects with what the server said; what can be sent again is kept. */
  flush(): Promise<void>
  /** The same for the last time, what is on its way included: what fails now is kept no more. */
  finish(): Promise<void>
  /** Stops the timers. What waits stays shown and is sent no more. */
  stop(): void
}

interface Batch {
  readonly edit: PendingEdit & { readonly kind: 'layout' }
}

/** Calls have retried for minutes by themselves; after that, patience. */
const slowRetries = { ...defaultRetryPolicy, baseDelayMs: 5000, maxDelayMs: 60_000 }

export function createLayoutWriter(options: LayoutWriterOptions): LayoutWriter {
  const { core, clock, random, quietMs, putLayout, labPath, nextEdit, onFailure, closed } = options
  const queue = createSerialQueue()
  let waiting: Batch | null = null
  let failures = 0
  let disarm = () => {}
  let finishing = false

  const arm = (delayMs: number) => {
    disarm()
    // Whoever hears of failures has been told.
    disarm = clock.deadline(delayMs, () => void flush().catch(() => {}))
  }
  const wait = (layout: LayoutEdit, replaced: readonly Batch[]) => {
    const edit = { kind: 'layout', ...nextEdit(), layout } as const
    waiting = { edit }
    core.edit((pending) => {
      for (const batch of replaced) pending.drop(batch.edit.key)
      pending.add(edit)
    })
  }

  const send = async () => {
    const batch = waiting
    if (!batch) return
    waiting = null
    disarm()
    try {
      await putLayout(labPath, layoutBody(batch.edit.layout), { signal: closed })
    } catch (error) {
      const kept = !finishing && !closed.aborted && isWorthRepeating(error)
      if (kept) keep(batch)
      else core.edit((pending) => pending.drop(batch.edit.key))
      onFailure(error, kept)
      throw error
    }
    failures = 0
    core.edit((pending) => pending.answer(batch.edit.key))
    void seeItDone(options, { edit: batch.edit, parts: ['nodes', 'networks'] })
  }
  /** What failed goes under what was moved since, as one batch. */
  const keep = (batch: Batch) => {
    if (waiting) wait(mergeLayout(batch.edit.layout, waiting.edit.layout), [batch, waiting])
    else waiting = batch
    failures += 1
    arm(backoffMs(slowRetries, failures, random))
  }
  const flush = () => queue.run('layout', send)

  return {
    add(layout) {
      if (waiting) wait(mergeLayout(waiting.edit.layout, layout), [waiting])
      else wait(layout, [])
      arm(quietMs)
    },
    flush,
    async finish() {
      finishing = true
      await flush()
    },
    stop: () => disarm(),
  }
}

/** Places are put, not added: sending them once more does no harm where it may help. */
function isWorthRepeating(error: unknown): boolean {
  return isNovaError(error) && (error.retryable || error.kind === 'network' || error.kind === 'timeout')
}
