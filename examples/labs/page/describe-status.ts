import { plural } from '@nova/example-harness/format-text'
import type { LabSession, LabStatus } from '@nova/sdk/labs'

type Condition = Pick<LabStatus, 'state' | 'mode' | 'lastConfirmedAtMs' | 'problem'>
type Counters = Pick<ReturnType<LabSession['counters']>, 'frames' | 'applied' | 'resyncs' | 'polls' | 'reconnects'>

const modes: Readonly<Record<LabStatus['mode'], string>> = {
  live: 'over sockets',
  'partly-live': 'over one socket, the rest by polling',
  polling: 'by polling',
}

/** How a session is doing, in one line: its state, how it hears of changes, how much came, and what is wrong. */
export function describeStatus({ state, mode, lastConfirmedAtMs, problem }: Condition, counters: Counters): string {
  const { frames, applied, resyncs, polls, reconnects } = counters
  const counts = [
    plural(frames, 'frame'),
    plural(applied, 'event'),
    plural(resyncs, 'resync'),
    plural(polls, 'poll'),
    plural(reconnects, 'reconnect'),
  ]
  const confirmed = lastConfirmedAtMs === null ? 'never' : new Date(lastConfirmedAtMs).toLocaleTimeString()
  const parts = [`${state} ${modes[mode]}`, `confirmed ${confirmed}`, counts.join(', ')]
  return [...parts, ...(problem ? [problem.message] : [])].join(' · ')
}
