import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { resolve } from 'node:path'

/** Locks of this process: a lock file with our own pid that is not among them was left by an earlier one. */
const held = new Set<string>()

interface LockOwner {
  readonly host: string
  readonly pid: number
  /** When that process began, where the system tells: pids are used again. */
  readonly started: string | null
}

/**
 * Owns `path` by creating it. A lock whose owner is dead is taken over; one of another host is
 * believed, because nobody here can see whether that owner lives. Null while somebody else owns it.
 *
 * Two processes that find the same dead lock in the same moment may both come out as owner; the
 * revision check of every write then stops one of them.
 */
export async function claimLockFile(lock: string): Promise<(() => Promise<void>) | null> {
  // Two spellings of one path are one lock, or this process would take its own for a dead one's.
  const path = resolve(lock)
  if (held.has(path)) return null
  held.add(path)
  for (let round = 0; round < 3; round += 1) {
    try {
      const owner: LockOwner = { host: hostname(), pid: process.pid, started: startOf(process.pid) }
      await createAtOnce(path, JSON.stringify(owner))
      return async () => {
        await rm(path, { force: true }).finally(() => held.delete(path))
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        held.delete(path)
        throw error
      }
      const found = await lookAt(path)
      if (found === 'owned') break
      // One that is gone is not taken away: what is there by now is somebody else's.
      if (found === 'dead') await rm(path, { force: true })
    }
  }
  held.delete(path)
  return null
}

/**
 * Makes a file that has its content from its first moment on: a lock that is still empty looks like one whose owner
 * died while writing it, and would be taken away. Where there are no hard links, it is empty for that moment.
 */
async function createAtOnce(path: string, content: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  await writeFile(temporary, content, { flag: 'wx', mode: 0o600 })
  try {
    await link(temporary, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    await writeFile(path, content, { flag: 'wx', mode: 0o600 })
  } finally {
    await rm(temporary, { force: true })
  }
}

async function lookAt(path: string): Promise<'owned' | 'dead' | 'gone'> {
  let owner: LockOwner
  try {
    owner = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone'
    // The owner died while writing it.
    return error instanceof SyntaxError ? 'dead' : 'owned'
  }
  if (owner.host !== hostname()) return 'owned'
  if (owner.pid === process.pid || !isAlive(owner.pid)) return 'dead'
  return owner.started === null || owner.started === startOf(owner.pid) ? 'owned' : 'dead'
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Start time of a process in clock ticks since boot (Linux), else null. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command in parentheses may contain blanks; the 20th field after it is the start time.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
