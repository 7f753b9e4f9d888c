import { classifyStorageError } from '../../engine/s3/storage-error.ts'
import type { TransferContext } from '../context.ts'
import type { ExportRow } from '../state/rows.ts'
import { readablePrefixes } from '../uploads/presign-download.ts'
import { sanitiseFilename } from '../uploads/sanitise-filename.ts'
import { copyObject } from './copy-object.ts'
import { type ExportChange, isTerminal, moveExport } from './export-state.ts'

const longestInput = 256
const copyRetries = 4

/** Exports moving through their states on the platform's clock. */
export interface ExportRunner {
  /** Takes an export up where it stands. */
  start(row: ExportRow): void
  /** Moves an export from outside, as cancelling does. False when the state machine forbids it. */
  move(row: ExportRow, change: ExportChange): Promise<boolean>
  /** Calls back after each change, until the returned function is called. */
  subscribe(row: ExportRow, onChange: () => void): () => void
  /** Resolves when no export is doing anything but waiting for time to pass. */
  settle(): Promise<void>
  /** Ends every wait. Rows stay as they are. */
  close(): void
}

/** An execution failure in the words the workflow leaves in the row. */
class WorkflowFailure extends Error {
  constructor(errorType: string, message: string) {
    super(JSON.stringify({ errorMessage: message, errorType, stackTrace: [`  at ${errorType}`] }))
  }
}

export function createExportRunner(context: TransferContext): ExportRunner {
  const { clock, settings, storage } = context
  const closing = new AbortController()
  const watchers = new Map<string, Set<() => void>>()
  const wakeUps = new Map<string, { readonly dueMs: number; readonly wake: () => void }>()
  let busy = 0
  let idle: (() => void)[] = []

  const work = (delta: 1 | -1) => {
    busy += delta
    if (busy > 0) return
    for (const resolve of idle) resolve()
    idle = []
  }

  /**
   * A deadline does not move a virtual clock, so exports nobody looks at stand still with it. Somebody
   * watching is a reason for time to pass, and the watch sleeps for it.
   */
  const nudge = (id: string) => {
    const pending = wakeUps.get(id)
    if (!pending || !watchers.has(id)) return
    void clock.sleep(Math.max(0, pending.dueMs - clock.now()), closing.signal).catch(() => {})
  }

  async function until(row: ExportRow, dueMs: number): Promise<void> {
    if (clock.now() >= dueMs) return
    work(-1)
    await new Promise<void>((resolve) => {
      const wake = () => {
        cancel()
        wakeUps.delete(row.export_id)
        // Counted before anybody can look: a caller that settles must not find the job between two steps.
        work(1)
        resolve()
      }
      const cancel = clock.deadline(dueMs - clock.now(), wake)
      wakeUps.set(row.export_id, { dueMs, wake })
      nudge(row.export_id)
    })
    closing.signal.throwIfAborted()
  }

  async function move(row: ExportRow, change: ExportChange): Promise<boolean> {
    if (!moveExport(row, change, clock.now())) return false
    if (isTerminal(row.status)) wakeUps.get(row.export_id)?.wake()
    await context.save()
    for (const notify of [...(watchers.get(row.export_id) ?? [])]) notify()
    return true
  }

  async function run(row: ExportRow): Promise<void> {
    const { exportTimings: timings } = settings
    let dueMs = row.updated_at_ms
    const pause = (ms: number) => {
      dueMs += ms
      return until(row, dueMs)
    }
    while (!isTerminal(row.status)) {
      if (row.status === 'queued') {
        await pause(timings.queuedMs)
        await move(row, { status: 'validating' })
      } else if (row.status === 'validating') {
        row.source_size_bytes = await inspectSource(row)
        await pause(timings.validatingMs)
        await move(row, { status: 'copying' })
      } else if (row.status === 'copying') {
        const key = `exports/${row.scope_id}/${row.export_id}/${sanitiseFilename(row.filename)}`
        await copyWithRetries(row, key, pause)
        const isInline = (row.source_size_bytes ?? 0) <= settings.large_export_worker_threshold_bytes
        await pause(isInline ? timings.copyingMs : timings.workerPollMs)
        const output = { key, download_filename: row.filename }
        if (!(await move(row, { status: 'finalizing', output })) && isInline) await storage.deleteObject(key)
      } else {
        await pause(timings.finalizingMs)
        await move(row, { status: 'succeeded' })
      }
    }
  }

  async function inspectSource(row: ExportRow): Promise<number> {
    if (row.request_id.length > longestInput || row.scope_id.length > longestInput)
      throw new WorkflowFailure('ValidationError', `An input of the workflow is longer than ${longestInput} characters`)
    if (!readablePrefixes(row.scope_id).some((prefix) => row.source_key.startsWith(prefix)))
      throw new WorkflowFailure('ValueError', 'source key is outside caller scope')
    const { sizeBytes } = await storage.head(row.source_key).catch((error: unknown) => {
      if (classifyStorageError(error) === 'missing')
        throw new WorkflowFailure('ValueError', 'source object was not found')
      throw error
    })
    if (sizeBytes < 1) throw new WorkflowFailure('ValidationError', 'source_size_bytes must be at least 1')
    return sizeBytes
  }

  async function copyWithRetries(row: ExportRow, key: string, pause: (ms: number) => Promise<void>): Promise<void> {
    const sizeBytes = row.source_size_bytes ?? (await inspectSource(row))
    for (let attempt = 0; ; attempt++) {
      try {
        return await copyObject(storage, {
          sourceKey: row.source_key,
          key,
          sizeBytes,
          maxSingleCopyBytes: settings.maxSingleCopyBytes,
          copyPartSizeBytes: settings.copyPartSizeBytes,
        })
      } catch (error) {
        if (attempt >= copyRetries || classifyStorageError(error) === 'missing' || isTerminal(row.status)) throw error
        await pause(Math.min(30_000, 2000 * 2 ** attempt))
      }
    }
  }

  return {
    start(row) {
      work(1)
      void run(row)
        .catch(async (error: unknown) => {
          if (closing.signal.aborted) return
          const cause = error instanceof WorkflowFailure ? error.message : 'export_failed'
          await move(row, { status: 'failed', error: cause })
        })
        .finally(() => work(-1))
    },
    move,
    subscribe(row, onChange) {
      const known = watchers.get(row.export_id) ?? new Set()
      watchers.set(row.export_id, known.add(onChange))
      nudge(row.export_id)
      return () => {
        known.delete(onChange)
        if (known.size === 0) watchers.delete(row.export_id)
      }
    },
    settle: () => (busy === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve))),
    close() {
      closing.abort(new Error('The platform was closed'))
      for (const { wake } of [...wakeUps.values()]) wake()
    },
  }
}
