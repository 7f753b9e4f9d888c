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
export function openBooks(
  settings: Pick<AgentsSettings, 'recallableAfterMs' | 'zoneOffsetMinutes' | 'taskSteps'>,
  random: SeededRandom,
  stored: AgentsSnapshot | undefined,
): Books {
  // A book makes the id of what it is given: what is put back keeps the one it had.
  let keptId: string | null = null
  const newId = (prefix: string) => () => keptId ?? `${prefix}_${random.hex(12)}`
  const memories = createMemoryBook({ ...settings, newId: newId('mem') })
  const tasks = createTaskBook({ newId: newId('task'), script: settings.taskSteps })
  for (const { memoryId, storedAtMs, ...given } of stored?.memories ?? []) {
    keptId = memoryId
    memories.store(given, storedAtMs)
  }
  for (const { taskId, status, request, domain, createdAtMs, writtenAtMs } of stored?.tasks ?? []) {
    keptId = taskId
    tasks.create(request, domain, createdAtMs)
    if (status !== 'created') tasks.write(taskId, status, writtenAtMs)
  }
  keptId = null
  return {
    memories,
    tasks,
    snapshot: () => ({ memories: memories.all(), tasks: tasks.all(0) }),
    clear() {
      memories.clear()
      tasks.clear()
    },
  }
}
