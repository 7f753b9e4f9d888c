import type { Clock } from '../../internal/clock.ts'
import type { Connectivity } from '../../internal/connectivity.ts'
import { createTimer } from '../../internal/timer.ts'
import type { LabNeed } from '../topology/lab-records.ts'
import type { ChangeSet } from './change-set.ts'
import { decidePollMs } from './decide-poll.ts'
import type { LabFeed } from './lab-feed.ts'
import type { ReadOrder } from './lab-reader.ts'
import { allParts } from './lab-reads.ts'
import type { CounterName } from './live-counters.ts'
import type { LiveSettings } from './live-settings.ts'
import type { TraceWithoutTime } from './live-trace.ts'
import type { PageVisibility } from './page-visibility.ts'
import { judgeProbe, judgeSilence } from './watch-silence.ts'

export interface KeepCurrentOptions {
  readonly feed: LabFeed
  readonly clock: Clock
  readonly random: () => number
  readonly settings: LiveSettings
  readonly visibility: PageVisibility
  readonly connectivity: Connectivity
  readonly trace: (event: TraceWithoutTime) => void
  readonly count: (name: CounterName) => void
  /** Frames so far whose meaning nobody here knows. */
  readonly unknownCount: () => number
}

/** What the server does not announce: polls for silent changes, doubts about silent sockets, and pages nobody sees. */
export interface KeepingCurrent {
  /** To be told of every read that was merged. */
  onRead(order: ReadOrder, startedAtMs: number, set: ChangeSet | null): void
  stop(): void
}

export function keepCurrent(options: KeepCurrentOptions): KeepingCurrent {
  const { feed, clock, settings, visibility } = options
  const poll = createTimer(clock)
  const silence = createTimer(clock)
  const grace = createTimer(clock)
  let lastProbeMs: number | null = null
  let unknownBefore = 0

  const path = () => feed.channels.find(({ name }) => name === 'path')

  /**
   * Nodes change without a word; the rest does only where its channel is missing, or said something that nobody
   * here understands and that may have been a change of anything.
   */
  const polledParts = (): readonly LabNeed[] => {
    const unknown = options.unknownCount()
    const isPuzzled = unknown !== unknownBefore
    unknownBefore = unknown
    return path()?.facts().open && !isPuzzled ? ['nodes'] : allParts
  }

  const pollLater = () =>
    poll.arm(decidePollMs(visibility.isHidden(), settings, options.random), () => {
      feed.reader.want(polledParts(), 'poll')
      pollLater()
    })

  const watchSilence = () => {
    const now = clock.monotonic()
    const verdict = judgeSilence(now, path()?.lastHeardMs ?? null, lastProbeMs, settings)
    if (verdict.action === 'wait') return silence.arm(verdict.delayMs, watchSilence)
    if (!visibility.isHidden()) {
      options.trace({ type: 'silent', channel: 'path', silentMs: verdict.silentMs })
      feed.reader.want(['networks', 'links'], 'probe')
    }
    lastProbeMs = now
    silence.arm(settings.silenceMs, watchSilence)
  }

  const judgeLater = (probedAtMs: number, differences: number) =>
    grace.arm(settings.driftGraceMs, () => {
      const verdict = judgeProbe({ probedAtMs, differences, lastHeardMs: path()?.lastHeardMs ?? null })
      if (verdict !== 'drift') return
      options.count('drifts')
      options.trace({ type: 'drift', channel: 'path', differences })
      for (const channel of feed.channels) if (channel.facts().open) channel.reopen()
    })

  const hurry = () => {
    feed.reader.hurry()
    for (const channel of feed.channels) channel.hurry()
    feed.reader.want(polledParts(), 'poll')
    pollLater()
    watchSilence()
  }
  const stopVisibility = visibility.onChange(() => (visibility.isHidden() ? pollLater() : hurry()))
  const stopOnline = options.connectivity.onOnline(hurry)

  pollLater()
  watchSilence()
  return {
    onRead(order, startedAtMs, set) {
      if (!order.causes.has('probe') || !set || !path()?.facts().open) return
      const differences = set.changes.filter(({ kind }) => kind === 'link' || kind === 'network').length
      if (differences > 0) judgeLater(startedAtMs, differences)
    },
    stop() {
      for (const timer of [poll, silence, grace]) timer.cancel()
      stopVisibility()
      stopOnline()
    },
  }
}
