import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const program = fileURLToPath(new URL('digest-thread-process.ts', import.meta.url))

// Left to itself, Node ends such a process with 13: nothing holds it, and something is still awaited.
test('a process that only waits for its digest thread to end is held until it has', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nova-digests-'))
  try {
    const path = join(folder, 'file')
    await writeFile(path, new Uint8Array(2000))
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', tsx, program, path])
    expect(stdout).toBe('all ended\n')
  } finally {
    await rm(folder, { recursive: true })
  }
})
