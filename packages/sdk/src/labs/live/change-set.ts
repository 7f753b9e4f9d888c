import type { Change } from '../topology/change.ts'
import type { LabGraph } from '../topology/lab-graph.ts'
import type { ChannelName } from './live-status.ts'

/** Why the snapshot changed. */
export type ChangeCause = 'event' | 'poll' | 'resync' | 'edit'

/** Where a change came from. */
export interface ChangeOrigin {
  readonly cause: ChangeCause
  /** Of an event, the channel it came on; null otherwise. */
  readonly channel: ChannelName | null
  /** Of an event, its place on that channel; null otherwise. */
  readonly seq: number | null
  /** Of an event, its type; null otherwise. */
  readonly eventType: string | null
}

/** One step from a snapshot to the next: what came, went and differs, with before and after. */
export interface ChangeSet extends ChangeOrigin {
  readonly changes: readonly Change[]
  /** The snapshot after it. */
  readonly graph: LabGraph
  /** How many steps this one stands for: more than 1 when its reader was slow. */
  readonly stepCount: number
  /** Wall time, milliseconds since the epoch. */
  readonly atMs: number
}

/** Gathers steps into one: of each thing its first `before` and its last `after`. */
export interface ChangeGathering {
  add(next: ChangeSet): void
  done(): ChangeSet
}

/** What stands for a step and all that are added to it. What came and went again is in none. */
export function gatherChanges(first: ChangeSet): ChangeGathering {
  const byThing = new Map<string, Change>()
  let last = first
  let stepCount = 0
  const add = (next: ChangeSet) => {
    for (const change of next.changes) {
      const thing = `${change.kind} ${change.id}`
      const earlier = byThing.get(thing)
      if (!earlier) byThing.set(thing, change)
      else if (earlier.before === change.after) byThing.delete(thing)
      else byThing.set(thing, { ...change, before: earlier.before } as Change)
    }
    stepCount += next.stepCount
    last = next
  }
  add(first)
  return { add, done: () => ({ ...last, changes: [...byThing.values()], stepCount }) }
}
