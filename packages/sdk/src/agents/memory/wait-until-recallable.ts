import { isNovaError } from '../../internal/errors.ts'
import { pollUntil } from '../../internal/waiter/poll-until.ts'
import { agentsError } from '../errors.ts'
import { findMemory } from './forget.ts'
import type { MemoryReference } from './forgotten.ts'
import type { MemoryCore } from './memory-core.ts'
import { badValue, unsupported } from './memory-problems.ts'
import type { RecallableOptions } from './recalled.ts'

const OPERATION = 'waitUntilRecallable'
const DEFAULT_TIMEOUT_MS = 60_000

/** Sends what is not sent, and looks until it shows. */
export async function waitUntilRecallable(
  core: MemoryCore,
  reference: MemoryReference,
  { timeoutMs = DEFAULT_TIMEOUT_MS, signal }: RecallableOptions,
): Promise<void> {
  if (!(timeoutMs > 0)) throw badValue(OPERATION, 'timeoutMs', 'a number above 0')
  signal?.throwIfAborted()
  if (!core.server.search) throw unsupported(OPERATION, 'search memories', core.profile)
  await core.enter(OPERATION)
  const { record } = await findMemory(core, reference, OPERATION)
  if (!record)
    throw agentsError({
      code: 'memory_not_found',
      message: 'This machine does not know the memory, so it cannot be known again.',
      advice: 'Wait where it was remembered, or with the same store.',
      operation: OPERATION,
      attempts: 0,
    })
  const { key } = record
  const looks = pollUntil<string>({
    poll: async (stop) => {
      const { record: now } = await core.outbox.push(key, { signal: stop })
      if (now?.state !== 'stored') return now?.state ?? 'gone'
      return (await core.prover.look(now, stop)) ? 'recallable' : 'not shown'
    },
    judge: (label) => ({ label, done: label === 'recallable' || label === 'gone' || label === 'refused' }),
    policy: { minIntervalMs: 250, maxIntervalMs: 5000, growth: 2, timeoutMs, stallTimeoutMs: null, maxPollFailures: 5 },
    runtime: core.runtime,
    signal,
  })
  for (;;) {
    const look = await looks.next()
    if (!look.done) continue
    const end = look.value
    if (end.type === 'done' && end.value === 'recallable') return
    if (end.type === 'gave-up' && end.why !== 'deadline' && isNovaError(end.cause)) throw end.cause
    const seen = end.state.last?.value ?? 'nothing'
    throw agentsError({
      code: 'memory_not_recallable',
      message:
        end.type === 'done'
          ? `The memory ${key} will not show: it is ${seen}.`
          : `The memory ${key} did not show within ${timeoutMs} ms; at last it was: ${seen}.`,
      operation: OPERATION,
      retryable: end.type !== 'done',
      details: { key, seen, history: end.state.history, state: end.state, clock: 'waiter', timeoutMs },
    })
  }
}
