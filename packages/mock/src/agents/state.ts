import type { SeededRandom } from '../engine/random.ts'
import { createMemoryBook, type MemoryBook, type StoredMemory } from './memory/memory-book.ts'
import type { AgentsSettings } from './settings.ts'
import { createTaskBook, type TaskBook, type TaskRecord } from './tasks/task-book.ts'

/** What outlives the process, where there is a folder for it. Keys and quotas do not. */
export interface AgentsSnapshot {
  readonly memories: readonly StoredMemory[]
  readonly tasks: readonly TaskRecord[]
}

export interface Books {
  readonly memories: MemoryBook
  readonly tasks: TaskBook
  snapshot(): AgentsSnapshot
  clear(): void
}

/** Memories and tasks, with those of an earlier life in them. */
export function openBooks(settings: AgentsSettings, random: SeededRandom, stored: AgentsSnapshot | undefined): Books {
  const { recallableAfterMs, zoneOffsetMinutes, taskSteps } = settings
  const newId = (prefix: string) => () => `${prefix}_${random.hex(12)}`
  const memories = createMemoryBook({
    newId: newId('mem'),
    kept: stored?.memories ?? [],
    recallableAfterMs,
    zoneOffsetMinutes,
  })
  const tasks = createTaskBook({ newId: newId('task'), kept: stored?.tasks ?? [], script: taskSteps })
  return {
    memories,
    tasks,
    snapshot: () => ({ memories: memories.all(), tasks: tasks.written() }),
    clear() {
      memories.clear()
      tasks.clear()
    },
  }
}
