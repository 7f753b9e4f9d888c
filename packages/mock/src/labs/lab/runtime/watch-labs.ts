import type { LabEvent } from '../lab-document.ts'
import type { LabEngine } from '../lab-engine.ts'
import type { PlacedLab } from '../networks/shared-cloud.ts'
import { ServerCrash } from '../refusal.ts'
import { discoverLab, type ForeignInterface } from './discover.ts'
import { beatLab } from './heartbeat.ts'
import { isoTime } from './iso-time.ts'
import { createLiveTicks, type LiveTicks } from './live-ticks.ts'

const ringLength = 200

/** Heartbeat and discovery over all labs. */
export interface LabWatch extends LiveTicks {
  /** Interfaces nobody declared, by document id. */
  readonly foreign: Map<string, ForeignInterface[]>
}

export function watchLabs(engine: LabEngine): LabWatch {
  const { clock, hub, has, settings } = engine.context
  const foreign = new Map<string, ForeignInterface[]>()
  const reported = new Set<string>()

  function beat(dueMs: number): void {
    for (const { path, document } of engine.labs()) {
      const runs = [...engine.runs.all()].filter(({ labId }) => labId === document.id)
      const found = beatLab(document, runs, dueMs)
      for (const nodeId of found.dead) engine.runs.end(document.id, nodeId)
      if (found.events.length === 0) continue
      engine.save(path, found.document)
      if (!has('heartbeat-silent')) engine.tellRuntime(document, found.events, document.id)
    }
  }

  /** One cycle over a lab. A lab whose devices cannot be named is passed over. */
  function look({ document }: PlacedLab, generation: number, dueMs: number): readonly LabEvent[] {
    const view = {
      labHash: engine.hashOf(document),
      generation,
      now: isoTime(dueMs),
      live: (nodeId: number) => engine.runs.live(document.id, nodeId),
      foreign: foreign.get(document.id) ?? [],
    }
    try {
      return discoverLab(document, view, has)
    } catch (error) {
      if (error instanceof ServerCrash) return []
      throw error
    }
  }

  function isNews({ payload }: LabEvent): boolean {
    const key = JSON.stringify([payload['lab_id'], payload['link_id'] ?? payload['iface']])
    return !reported.has(key) && reported.add(key) !== undefined
  }

  /** How many of these cycles have to be played: those whose events the ring would still hold. */
  function countWorthPlaying(lab: PlacedLab, cycles: number): number {
    if (cycles === 1 || hub.subscriberCount > 0) return cycles
    const perCycle = look(lab, 0, 0).length
    if (perCycle === 0) return cycles
    const played = Math.min(cycles, Math.ceil(ringLength / perCycle))
    hub.skip(lab.document.id, (cycles - played) * perCycle)
    return played
  }

  function discover(dueMs: readonly number[]): void {
    for (const lab of engine.labs()) {
      const played = countWorthPlaying(lab, dueMs.length)
      for (const [index, atMs] of dueMs.entries()) {
        const generation = hub.nextGeneration(lab.document.id)
        if (index < dueMs.length - played) continue
        const events = look(lab, generation, atMs).filter((event) => !has('discovery-once') || isNews(event))
        engine.tellRuntime(lab.document, events, '')
      }
    }
  }

  /** A tick belongs to no request that could fail for it. */
  function safely(work: () => void): void {
    try {
      work()
    } catch (error) {
      engine.context.onUnexpected(error)
    }
  }

  const ticks = createLiveTicks({
    clock,
    cadenceMs: settings.discoveryCadenceSeconds * 1000,
    hasListeners: () => hub.subscriberCount > 0,
    beat: (dueMs) => safely(() => beat(dueMs)),
    discover: (dueMs) => safely(() => discover(dueMs)),
  })
  // What is overdue happened before anybody came, and the timers are those of whoever is there now.
  hub.onConnect(() => ticks.catchUp())
  hub.onSubscribers(() => ticks.catchUp())
  return { ...ticks, foreign }
}
