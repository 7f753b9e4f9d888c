type Open = Readonly<Record<string, unknown>>

/** A moment in the life of a task, counted from its creation. */
export interface TaskStep {
  readonly afterMs: number
  /** What it is from then on. */
  readonly status: string
}

/** A task at a moment. */
export interface TaskRecord {
  readonly taskId: string
  readonly status: string
  /** As it was sent last. */
  readonly request: Open
  readonly domain: string | null
  readonly createdAtMs: number
  readonly writtenAtMs: number
}

export interface TaskBook {
  create(request: Open, domain: string | null, nowMs: number): TaskRecord
  /** Replaces a task. One that nobody created is there from now on: nothing checks that. */
  put(taskId: string, request: Open, domain: string | null, nowMs: number): TaskRecord
  get(taskId: string, nowMs: number): TaskRecord | null
  /** Says what a task is from now on. Null for one that is unknown. */
  write(taskId: string, status: string, nowMs: number): TaskRecord | null
  /** All there are, the oldest first. */
  all(nowMs: number): readonly TaskRecord[]
  /** All there are as they were written last, whatever they went through since: what outlives the book. */
  written(): readonly TaskRecord[]
  clear(): void
}

export interface TaskBookOptions {
  /** Makes an opaque id. Asked again for as long as a task has it already, as after a restart with the same seed. */
  readonly newId: () => string
  /** Tasks of an earlier life as they were {@link TaskBook.written}, the oldest first. */
  readonly kept?: readonly TaskRecord[]
  /** What tasks go through by themselves. @default nothing, they stay what they were written as */
  readonly script?: readonly TaskStep[]
}

/** Tasks. What a task is follows from what came last: what was written, or a step of the script that fell due. */
export function createTaskBook({ newId, kept = [], script = [] }: TaskBookOptions): TaskBook {
  const shelf = new Map(kept.map((record) => [record.taskId, record]))

  const write = (record: TaskRecord) => {
    shelf.set(record.taskId, record)
    return record
  }
  const asOf = (record: TaskRecord, nowMs: number): TaskRecord => ({
    ...record,
    status: statusAt(record, script, nowMs),
  })

  return {
    create(request, domain, nowMs) {
      let taskId = newId()
      while (shelf.has(taskId)) taskId = newId()
      return write({ taskId, status: 'created', request, domain, createdAtMs: nowMs, writtenAtMs: nowMs })
    },
    put(taskId, request, domain, nowMs) {
      const createdAtMs = shelf.get(taskId)?.createdAtMs ?? nowMs
      return write({ taskId, status: 'updated', request, domain, createdAtMs, writtenAtMs: nowMs })
    },
    get(taskId, nowMs) {
      const record = shelf.get(taskId)
      return record ? asOf(record, nowMs) : null
    },
    write(taskId, status, nowMs) {
      const record = shelf.get(taskId)
      return record ? write({ ...record, status, writtenAtMs: nowMs }) : null
    },
    all: (nowMs) => [...shelf.values()].map((record) => asOf(record, nowMs)),
    written: () => [...shelf.values()],
    clear: () => shelf.clear(),
  }
}

/** What a task is at a moment. Of a step and a writing in the same millisecond the writing counts. */
function statusAt(record: TaskRecord, script: readonly TaskStep[], nowMs: number): string {
  let { status, writtenAtMs: sinceMs } = record
  for (const step of script) {
    const atMs = record.createdAtMs + step.afterMs
    if (atMs > nowMs || atMs <= record.writtenAtMs || atMs < sinceMs) continue
    status = step.status
    sinceMs = atMs
  }
  return status
}
