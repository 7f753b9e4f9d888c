import type { Clock } from '../../internal/clock.ts'
import { createTimer } from '../../internal/timer.ts'
import type { MergedRead } from '../topology/lab-records.ts'
import { clearObserved, endCycle } from '../topology/observed.ts'
import { touchNothing } from '../topology/touched.ts'
import type { LabStore } from './lab-store.ts'
import { CYCLE_SLACK_MS, hearCycle, noCycles, observationsEndMs } from './observation-cycles.ts'
import type { LiveEvent } from './read-frame.ts'

/** Takes back what discovery does not repeat, though nothing ever says that it is over. */
export interface ExpiringObservations {
  /** To be told of every event that was applied. */
  hear(event: LiveEvent): void
  stop(): void
}

/** @param isListening Whether the channel that would say it is open and whole. */
export function expireObservations(
  store: Pick<LabStore, 'records' | 'commit'>,
  clock: Pick<Clock, 'monotonic' | 'deadline'>,
  isListening: () => boolean,
): ExpiringObservations {
  const timer = createTimer(clock)
  let cycles = noCycles

  const commit = ({ records, touched }: MergedRead) =>
    store.commit(records, touched, { cause: 'poll', channel: null, seq: null, eventType: null })

  const awaitSilence = () => timer.arm(Math.max(0, observationsEndMs(cycles) - clock.monotonic()), clear)

  /** The cycle has said all it had to say. */
  const end = () => {
    if (isListening()) commit(endCycle(store.records()))
    awaitSilence()
  }

  /** So have those that were silent after it. */
  const clear = () => {
    if (!isListening()) {
      cycles = { ...cycles, begunAtMs: clock.monotonic() }
      return awaitSilence()
    }
    const touched = touchNothing()
    const before = store.records()
    commit({ records: { ...clearObserved(before, before.gate, touched), generation: before.generation }, touched })
  }

  return {
    hear({ type, payload }) {
      const generation = payload['generation']
      if ((type !== 'discovered_link' && type !== 'link_divergent') || typeof generation !== 'number') return
      cycles = hearCycle(cycles, generation, clock.monotonic())
      timer.arm(CYCLE_SLACK_MS, end)
    },
    stop: timer.cancel,
  }
}
