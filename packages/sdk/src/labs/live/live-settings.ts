import type { ChannelTimes } from './channel.ts'
import type { PollPolicy } from './decide-poll.ts'
import { defaultReopenPolicy, type ReopenPolicy } from './decide-reopen.ts'
import { defaultWindowLimits, type WindowLimits } from './sequence-window.ts'
import type { SilencePolicy } from './watch-silence.ts'

/** Everything about time and bounds in a session. */
export interface LiveSettings extends PollPolicy, SilencePolicy, ChannelTimes {
  /** How long the first read waits for sockets to be greeted. */
  readonly connectWaitMs: number
  /** Between the end of a read and the start of the next. */
  readonly readGapMs: number
  /** Events that may come while something is read; with more, the read is thrown away and made again. */
  readonly maxEventsPerRead: number
  readonly limits: WindowLimits
  readonly reopen: ReopenPolicy
}

export const defaultLiveSettings: LiveSettings = {
  pollMs: 5000,
  hiddenPollMs: 60_000,
  retryMs: 1000,
  maxRetryMs: 60_000,
  silenceMs: 60_000,
  driftGraceMs: 2000,
  greetTimeoutMs: 15_000,
  inversionWaitMs: 250,
  connectWaitMs: 2000,
  readGapMs: 200,
  maxEventsPerRead: 50_000,
  limits: defaultWindowLimits,
  reopen: defaultReopenPolicy,
}
