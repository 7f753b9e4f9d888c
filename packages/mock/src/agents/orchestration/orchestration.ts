type Open = Readonly<Record<string, unknown>>

/** What the orchestrator says and how sure it is. */
export interface Orchestrated {
  readonly orchestration: Open
  readonly confidence: number
}

/**
 * What it says of tasks, coordinations and assignments: it knows ways of working, and none of these is one, so without a
 * language model it has nothing to say.
 */
export const orchestrateWork = (): Orchestrated => ({ orchestration: { type: 'unknown', agents: {} }, confidence: 0 })

/** What it says of a task that is read. */
export const readTask = (task: {
  readonly taskId: string
  readonly status: string
  readonly timestamp: string
}): Orchestrated => ({
  orchestration: { status: task.status, task_id: task.taskId, timestamp: task.timestamp },
  confidence: 0,
})

/** What was done with a memory. */
export interface MemoryWork {
  readonly operation: 'store' | 'retrieve' | 'search'
  /** Null after a search. */
  readonly memoryId: string | null
  readonly memory: unknown
  /** The `type` that was sent. */
  readonly type: string
  readonly query?: unknown
  readonly matches?: readonly unknown[]
  readonly timestamp: string
}

/**
 * What it says of a memory.
 *
 * @param filled whether the service fills in for an orchestrator that gave no details
 */
export function orchestrateMemory(work: MemoryWork, filled: boolean): Orchestrated {
  if (filled)
    return {
      orchestration: { status: 'success', details: { operation: work.operation, ...subjectOf(work) } },
      confidence: 1,
    }
  const { memoryId, memory, matches, timestamp } = work
  return {
    orchestration: {
      status: 'success',
      memory_id: memoryId,
      memory,
      ...(matches && { matches }),
      timestamp,
    },
    confidence: 0,
  }
}

function subjectOf({ operation, type, memoryId, query }: MemoryWork): Open {
  if (operation === 'store') return { type }
  return operation === 'retrieve' ? { memory_id: memoryId } : { query }
}
