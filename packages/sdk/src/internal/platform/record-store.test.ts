import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMemoryRecordStore } from '../memory-record-store.ts'
import type { RecordStore } from '../record-store.ts'
import { createIndexedDbRecordStore } from './browser/indexed-db-record-store.ts'
import { createFileRecordStore } from './node/file-record-store.ts'
import { createIndexedDbRecordStore as createOnNode } from './node/indexed-db-record-store.ts'

/** What this process has open, where the system tells. */
const OPEN_FILES = '/proc/self/fd'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nova-records-'))
  globalThis.indexedDB = new IDBFactory()
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  // Tests of other files run in this process, and Node has none.
  Reflect.deleteProperty(globalThis, 'indexedDB')
})

const stores: { name: string; open: () => RecordStore }[] = [
  { name: 'memory', open: createMemoryRecordStore },
  { name: 'files', open: () => createFileRecordStore(join(folder, 'tokens')) },
  { name: 'IndexedDB', open: () => createIndexedDbRecordStore('tokens') },
]

describe.each(stores)('$name', ({ open }) => {
  test('keeps one record per id and lists them all', async () => {
    const store = open()
    expect(await store.list()).toEqual([])
    expect(await store.load('a')).toBeNull()
    expect(await store.save('a', { deep: [1, null] }, 0)).toBe(1)
    expect(await store.save('b', { n: 2 }, 0)).toBe(1)
    expect(await store.load('a')).toEqual({ id: 'a', revision: 1, value: { deep: [1, null] } })
    expect((await store.list()).map(({ id }) => id).sort()).toEqual(['a', 'b'])
    await store.remove('a')
    await store.remove('unknown')
    expect((await store.list()).map(({ id }) => id)).toEqual(['b'])
  })

  test('refuses to overwrite what somebody else has written', async () => {
    const store = open()
    await store.save('a', 'first', 0)
    expect(await store.save('a', 'second', 0)).toBeNull()
    expect(await store.save('a', 'second', 1)).toBe(2)
    expect(await store.save('a', 'third', 1)).toBeNull()
    expect((await store.load('a'))?.value).toBe('second')
  })

  test('has one owner per record at a time', async () => {
    const store = open()
    const release = await store.claim('a')
    expect(release).not.toBeNull()
    expect(await store.claim('a')).toBeNull()
    expect(await store.claim('b')).not.toBeNull()
    await release?.()
    expect(await store.claim('a')).not.toBeNull()
  })
})

describe('files', () => {
  const path = () => join(folder, 'tokens')

  test('are readable by their owner only and leave no temporary file', async () => {
    const store = createFileRecordStore(path())
    await store.save('a', 1, 0)
    expect(readdirSync(path())).toEqual(['a.json'])
    expect(statSync(join(path(), 'a.json')).mode & 0o077).toBe(0)
  })

  test('are shared by two stores on one folder', async () => {
    await createFileRecordStore(path()).save('a', 'x', 0)
    expect((await createFileRecordStore(path()).load('a'))?.value).toBe('x')
  })

  test('hand a file that is no record to its reader as it is', async () => {
    const store = createFileRecordStore(path())
    await store.save('a', 1, 0)
    writeFileSync(join(path(), 'a.json'), '{"revision": 1, "val')
    expect(await store.load('a')).toEqual({ id: 'a', revision: 0, value: '{"revision": 1, "val' })
  })

  test.runIf(existsSync(OPEN_FILES))('are thousands, and a few of them are open at a time', async () => {
    mkdirSync(path())
    for (let number = 0; number < 2000; number += 1)
      writeFileSync(join(path(), `r${number}.json`), '{"revision":1,"value":null}')
    const openFiles = () => readdirSync(OPEN_FILES).length
    const before = openFiles()
    let most = 0
    let isOver = false
    const look = () => {
      most = Math.max(most, openFiles())
      if (!isOver) setImmediate(look)
    }
    look()
    expect(await createFileRecordStore(path()).list()).toHaveLength(2000)
    isOver = true
    expect(most - before).toBeLessThan(100)
  })

  test('refuse ids that would leave the folder', async () => {
    await expect(createFileRecordStore(path()).load('../a')).rejects.toThrow(TypeError)
  })

  test('say what is wrong with a folder nobody can write', async () => {
    writeFileSync(join(folder, 'file'), '')
    const store = createFileRecordStore(join(folder, 'file'))
    await expect(store.save('a', 1, 0)).rejects.toMatchObject({ code: 'token_store_unavailable' })
  })

  const lock = (owner: object) => {
    const file = join(path(), 'a.lock')
    writeFileSync(file, JSON.stringify(owner))
  }

  test('are taken over when the owner was killed', async () => {
    const store = createFileRecordStore(path())
    await (await store.claim('a'))?.()
    const child = spawn(process.execPath, ['-e', ''])
    await new Promise((resolve) => child.once('exit', resolve))
    const { hostname } = await import('node:os')
    lock({ host: hostname(), pid: child.pid, started: null })
    expect(await store.claim('a')).not.toBeNull()
  })

  test('are taken over when the killed owner had the pid that this process has, as after a restart of a container', async () => {
    const store = createFileRecordStore(path())
    await (await store.claim('a'))?.()
    const { hostname } = await import('node:os')
    lock({ host: hostname(), pid: process.pid, started: null })
    expect(await store.claim('a')).not.toBeNull()
  })

  test('are taken over when the pid belongs to another process by now', async () => {
    const store = createFileRecordStore(path())
    await (await store.claim('a'))?.()
    const { hostname } = await import('node:os')
    lock({ host: hostname(), pid: process.ppid, started: 'long ago' })
    expect(await store.claim('a')).not.toBeNull()
  })

  test('have one owner however the folder is spelled', async () => {
    const release = await createFileRecordStore(path()).claim('a')
    const spelled = createFileRecordStore(relative(process.cwd(), path()))
    expect(await spelled.claim('a')).toBeNull()
    await release?.()
    expect(await spelled.claim('a')).not.toBeNull()
  })

  test('stay with an owner that lives, and with one of another host', async () => {
    const store = createFileRecordStore(path())
    await (await store.claim('a'))?.()
    const { hostname } = await import('node:os')
    lock({ host: hostname(), pid: process.ppid, started: null })
    expect(await store.claim('a')).toBeNull()
    lock({ host: 'elsewhere', pid: 1, started: null })
    expect(await store.claim('a')).toBeNull()
  })
})

describe('IndexedDB', () => {
  test('lets one of many concurrent writers win', async () => {
    const tabs = Array.from({ length: 8 }, () => createIndexedDbRecordStore('tokens'))
    const written = await Promise.all(tabs.map((tab, index) => tab.save('a', index, 0)))
    expect(written.filter((revision) => revision === 1)).toHaveLength(1)
    expect(written.filter((revision) => revision === null)).toHaveLength(7)
    expect((await tabs[0]?.load('a'))?.value).toBe(written.indexOf(1))
  })

  test('is opened again after another tab deleted the database', async () => {
    const store = createIndexedDbRecordStore('tokens')
    await store.save('a', 1, 0)
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('tokens')
      request.onsuccess = resolve
      request.onerror = reject
    })
    expect(await store.list()).toEqual([])
    expect(await store.save('a', 2, 0)).toBe(1)
  })
})

test('IndexedDB on Node says which store to use instead', () => {
  expect(() => createOnNode('x')).toThrow(expect.objectContaining({ code: 'token_store_unavailable' }))
})
