import type { Clock } from '../engine/clock.ts'
import { utcDay } from './state/format-timestamp.ts'

export interface MetricsSummary {
  readonly counters: Record<string, number>
  readonly latencies_ms: Record<string, number>
  readonly activity: { events_total: number; active_users_today: number; distinct_event_types: number }
}

/** Counters of this process. Keys appear once they are touched. */
export interface Metrics {
  count(name: string): void
  /** Adds one duration to the average of this name. */
  time(name: string, ms: number): void
  /** Notes that somebody did something today. */
  note(subject: string, event: string): void
  summary(): MetricsSummary
}

export function createMetrics(clock: Clock): Metrics {
  const counters = new Map<string, number>()
  const durations = new Map<string, { totalMs: number; count: number }>()
  let day = ''
  let eventCount = 0
  const subjects = new Set<string>()
  const events = new Set<string>()
  const turnDay = () => {
    const today = utcDay(clock.now())
    if (today === day) return
    day = today
    eventCount = 0
    subjects.clear()
    events.clear()
  }
  return {
    count(name) {
      counters.set(name, (counters.get(name) ?? 0) + 1)
    },
    time(name, ms) {
      const known = durations.get(name) ?? { totalMs: 0, count: 0 }
      durations.set(name, { totalMs: known.totalMs + ms, count: known.count + 1 })
    },
    note(subject, event) {
      turnDay()
      eventCount += 1
      subjects.add(subject)
      events.add(event)
    },
    summary() {
      turnDay()
      const averages = [...durations].map(
        ([name, { totalMs, count }]) => [name, Math.round((totalMs / count) * 1000) / 1000] as const,
      )
      return {
        counters: Object.fromEntries(counters),
        latencies_ms: Object.fromEntries(averages),
        activity: { events_total: eventCount, active_users_today: subjects.size, distinct_event_types: events.size },
      }
    },
  }
}
