import { mkdirSync } from 'node:fs'
import { watch } from 'node:fs/promises'
import type { RunningNova } from './run-nova.ts'

/**
 * Starts a command and resolves once what it writes into a folder is as wanted; rejects when it ends before.
 * What the disk holds at that moment is what a kill leaves behind.
 */
export async function startUntilFolder(
  folder: string,
  isWanted: () => boolean,
  start: () => RunningNova,
): Promise<RunningNova> {
  mkdirSync(folder, { recursive: true })
  const stop = new AbortController()
  const changes = watch(folder, { signal: stop.signal })
  const started = start()
  const seen = (async () => {
    for await (const _ of changes) if (isWanted()) return
  })()
  const ended = started.finished.then(({ stderr }) => Promise.reject(new Error(`ended early: ${stderr}`)))
  // Rejects sooner or later in any case; only before the first counts.
  ended.catch(() => {})
  seen.catch(() => {})
  await Promise.race([seen, ended])
  stop.abort()
  return started
}
