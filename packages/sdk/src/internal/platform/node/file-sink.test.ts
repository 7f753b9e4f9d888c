import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFileSink } from './file-sink.ts'

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nova-sink-'))
  path = join(folder, 'out.bin')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const left = async () => (await readdir(folder)).toSorted()
const overwrite = { overwrite: false }

async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = ''
  for await (const chunk of chunks) text += Buffer.from(chunk).toString()
  return text
}

test('shows nothing under the name before all is there, and leaves nothing else', async () => {
  const sink = await openFileSink(pathToFileURL(path), overwrite)
  expect(sink.path).toBe(path)
  expect(sink.earlier).toBeNull()
  await sink.begin(6)
  await sink.write([bytes('ab'), bytes('cd')])
  await sink.saveRecord('{"v":1}')
  await sink.write([bytes('ef')])
  expect(await left()).toEqual(['out.bin.part', 'out.bin.part.json', 'out.bin.part.lock'])
  await sink.publish()
  expect(await left()).toEqual(['out.bin'])
  expect(await readFile(path, 'utf8')).toBe('abcdef')
})

test('gives the next run what an abandoned one left', async () => {
  const first = await openFileSink(path, overwrite)
  await first.write([bytes('abcdef')])
  await first.saveRecord('record')
  await first.abandon(new Error('stop'))
  const second = await openFileSink(path, overwrite)
  expect(second.earlier).toEqual({ sizeBytes: 6, recordText: 'record' })
  expect(await readAll(second.readEarlier())).toBe('abcdef')
  await second.restart(4)
  await second.write([bytes('XY')])
  await second.publish()
  expect(await readFile(path, 'utf8')).toBe('abcdXY')
})

test('keeps what an earlier run left when this one ends before deciding about it', async () => {
  await writeFile(`${path}.part`, 'abc')
  await writeFile(`${path}.part.json`, 'record')
  const sink = await openFileSink(path, overwrite)
  await sink.abandon(new Error('stop'))
  expect(await left()).toEqual(['out.bin.part', 'out.bin.part.json'])
})

test('leaves nothing after a run that wrote nothing', async () => {
  const sink = await openFileSink(path, overwrite)
  await sink.restart(0)
  await sink.abandon(new Error('stop'))
  expect(await left()).toEqual([])
})

test('takes bytes without a record for nothing', async () => {
  await writeFile(`${path}.part`, 'abc')
  const sink = await openFileSink(path, overwrite)
  expect(sink.earlier).toBeNull()
  await sink.abandon(new Error('stop'))
})

test('refuses an existing file at once, and one that appears meanwhile at the end', async () => {
  await writeFile(path, 'old')
  await expect(openFileSink(path, overwrite)).rejects.toMatchObject({ code: 'EEXIST' })
  await rm(path)
  const sink = await openFileSink(path, overwrite)
  await sink.write([bytes('new')])
  await writeFile(path, 'other')
  await expect(sink.publish()).rejects.toMatchObject({ code: 'EEXIST' })
  expect(await readFile(path, 'utf8')).toBe('other')
})

test('replaces an existing file when told to', async () => {
  await writeFile(path, 'old')
  const sink = await openFileSink(path, { overwrite: true })
  await sink.write([bytes('new')])
  expect(await readFile(path, 'utf8')).toBe('old')
  await sink.publish()
  expect(await readFile(path, 'utf8')).toBe('new')
})

test('serves one download per path at a time', async () => {
  const sink = await openFileSink(path, overwrite)
  await expect(openFileSink(path, overwrite)).rejects.toMatchObject({ code: 'EBUSY' })
  await sink.abandon(new Error('stop'))
  await (await openFileSink(path, overwrite)).abandon(new Error('stop'))
})

test('refuses what cannot fit before the first byte', async () => {
  const sink = await openFileSink(path, overwrite)
  await expect(sink.begin(2 ** 52)).rejects.toMatchObject({ code: 'ENOSPC' })
  await sink.abandon(new Error('stop'))
})

test('passes on what a full device says', async () => {
  await symlink('/dev/full', `${path}.part`)
  const sink = await openFileSink(path, overwrite)
  await expect(sink.write([bytes('abc'), bytes('def')])).rejects.toMatchObject({ code: 'ENOSPC' })
  await sink.abandon(new Error('stop'))
})

test.each([
  ['a folder', () => folder, 'EISDIR'],
  ['a folder that is not there', () => join(folder, 'no', 'out.bin'), 'ENOENT'],
])('refuses %s', async (_, give, code) => {
  await expect(openFileSink(give(), overwrite)).rejects.toMatchObject({ code })
  expect(await left()).toEqual([])
})

test('keeps no lock on a path it could not open', async () => {
  await mkdir(`${path}.part`)
  await expect(openFileSink(path, overwrite)).rejects.toMatchObject({ code: 'EISDIR' })
  expect(await left()).toEqual(['out.bin.part'])
  await rm(`${path}.part`, { recursive: true })
  const sink = await openFileSink(path, overwrite)
  await sink.abandon(new Error('enough'))
})
