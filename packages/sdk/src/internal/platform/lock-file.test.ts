import { existsSync, promises, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimLockFile } from './node/lock-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nova-lock-'))
})
const { link, readFile, writeFile } = promises
afterEach(async () => {
  Object.assign(promises, { link, readFile, writeFile })
  syncBuiltinESMExports()
  await rm(folder, { recursive: true })
})

/** Files come to be as on every disk: empty, then with what is in them. `look` is told in between. */
function writeInSteps(look: () => void) {
  const inSteps: typeof writeFile = async (file, content, options) => {
    await writeFile(file, '', options)
    look()
    await writeFile(file, content)
  }
  Object.assign(promises, { writeFile: inSteps })
  syncBuiltinESMExports()
}

test('a lock is never seen without its owner: others would take it for one whose owner died, and take it away', async () => {
  const path = join(folder, 'a.lock')
  const seen: string[] = []
  let looks = 0
  writeInSteps(() => {
    looks += 1
    if (existsSync(path)) seen.push(readFileSync(path, 'utf8'))
  })
  const release = await claimLockFile(path)
  expect([looks, seen]).toEqual([1, []])
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid })
  await release?.()
  expect(await readdir(folder)).toEqual([])
})

test('a lock that another one has got meanwhile is left to it', async () => {
  const path = join(folder, 'a.lock')
  const owner = JSON.stringify({ host: 'another-host', pid: 1, started: null })
  writeInSteps(() => writeFileSync(path, owner))
  expect(await claimLockFile(path)).toBeNull()
  expect(readFileSync(path, 'utf8')).toBe(owner)
  expect(await readdir(folder)).toEqual(['a.lock'])
})

test('a lock that was given up in the moment it was looked at may be somebody else’s by now, and is left to them', async () => {
  const path = join(folder, 'a.lock')
  const owner = JSON.stringify({ host: 'another-host', pid: 1, started: null })
  writeFileSync(path, JSON.stringify({ host: hostname(), pid: process.ppid, started: null }))
  const read = async (...given: Parameters<typeof readFile>) => {
    rmSync(path)
    try {
      return await readFile(...given)
    } finally {
      writeFileSync(path, owner)
      Object.assign(promises, { readFile })
      syncBuiltinESMExports()
    }
  }
  Object.assign(promises, { readFile: read })
  syncBuiltinESMExports()
  expect(await claimLockFile(path)).toBeNull()
  expect(readFileSync(path, 'utf8')).toBe(owner)
})

test('where there are no hard links a lock is made all the same', async () => {
  Object.assign(promises, { link: () => Promise.reject(Object.assign(new Error('no links'), { code: 'EPERM' })) })
  syncBuiltinESMExports()
  const path = join(folder, 'a.lock')
  const release = await claimLockFile(path)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid })
  expect(await claimLockFile(path)).toBeNull()
  await release?.()
  expect(await readdir(folder)).toEqual([])
})
