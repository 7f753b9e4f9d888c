import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readJsonFile, writeJsonFile } from './host/json-file.ts'
import { createSaver } from './save-latest.ts'

test('joins calls that come during a write into one more write', async () => {
  const written: number[] = []
  let value = 0
  const save = createSaver(async () => {
    const seen = value
    await Promise.resolve()
    written.push(seen)
  })
  const saves = [1, 2, 3].map((next) => {
    value = next
    return save()
  })
  await Promise.all(saves)
  expect(written).toEqual([1, 3])
  value = 4
  await save()
  expect(written).toEqual([1, 3, 4])
})

test('a failed write is told to who waited for it and does not block the next', async () => {
  let fail = true
  const save = createSaver(async () => {
    if (fail) throw new Error('disk')
  })
  const first = save()
  const second = save()
  await expect(first).rejects.toThrow('disk')
  await expect(second).rejects.toThrow('disk')
  fail = false
  await save()
})

test('writes a file as a whole and reads it back', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'nova-mock-'))
  try {
    const path = join(dir, 'deep', 'state.json')
    expect(await readJsonFile(path)).toBeUndefined()
    await writeJsonFile(path, { a: 1 })
    expect(await readJsonFile(path)).toEqual({ a: 1 })
    expect(await readdir(join(dir, 'deep'))).toEqual(['state.json'])
    await writeFile(path, '{"a":')
    await expect(readJsonFile(path)).rejects.toThrow(/is not JSON/)
  } finally {
    await rm(dir, { recursive: true })
  }
})
