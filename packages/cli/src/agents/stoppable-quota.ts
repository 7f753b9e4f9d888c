import { NovaError, type Quota } from '@nova/sdk/agents'

/**
 * A quota in which nobody waits any more once the command was stopped. A memory does not hear whoever stops waiting for
 * it: it would keep the command from ending until its turn came.
 *
 * @param find What the next call is counted by, where that may be another one by then; null: always the first.
 */
export function stoppableQuota(first: Quota, find: (() => Promise<Quota>) | null, signal: AbortSignal): Quota {
  let latest = first
  return {
    async admit(asked = {}) {
      if (find) latest = await find()
      const both = asked.signal ? AbortSignal.any([asked.signal, signal]) : signal
      try {
        return await latest.admit({ ...asked, signal: both })
      } catch (error) {
        if (!signal.aborted || asked.signal?.aborted) throw error
        throw notSent
      }
    },
    state: () => latest.state(),
    observe: (listener) => latest.observe(listener),
  }
}

/** Said so, it leaves no doubt about what was to be sent: nobody has to look for it. */
const notSent = new NovaError({
  code: 'interrupted',
  kind: 'local',
  message: 'The command was stopped before this was sent.',
  attempts: 0,
  details: { sent: false },
})
