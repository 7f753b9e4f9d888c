import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeRepository } from '../test/parcels.ts'
import { runCommand } from './run-command.ts'

let root: string
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ root, remove } = await makeRepository())
})
afterEach(() => remove())

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const print = (line: string) => out.push(line)
  const code = await runCommand(args, { defaultRoot: root, print, printError: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

it('writes, then finds everything in line', async () => {
  expect(await run('--check')).toMatchObject({ code: 1, err: expect.stringContaining('5 generated files differ') })
  expect(await run()).toMatchObject({ code: 0, out: expect.stringContaining('1 contract read, 5 files changed') })
  expect(await run('--check')).toEqual({ code: 0, out: '1 contract read, generated files are in line', err: '' })
})

it('lists what differs, one file a line, and says what to do', async () => {
  await run()
  const file = 'packages/sdk/src/parcels/generated/types.ts'
  await writeFile(join(root, file), '')
  expect(await run('--check', '--service', 'parcels')).toEqual({
    code: 1,
    out: `changed ${file}`,
    err: '1 generated files differ from the contracts. Run pnpm generate and commit the result.',
  })
})

it('points to the place in a broken contract, without a stack trace', async () => {
  const file = join(root, 'contracts/parcels/openapi.yaml')
  const text = (await readFile(file, 'utf8')).replace('x-nova-retry: verify', 'x-nova-retry: never')
  await writeFile(file, text)
  const line = text.slice(0, text.indexOf('x-nova-retry: never')).split('\n').length
  expect(await run()).toEqual({
    code: 2,
    out: '',
    err: `contracts/parcels/openapi.yaml:${line}:7 x-nova-retry never is unknown; one of safe, with-key, budgeted, verify`,
  })
})

it.each([
  [['--frobnicate'], "Unknown option '--frobnicate'"],
  [['--service', 'letters'], 'contracts/letters does not exist. There is: parcels.'],
  [['--root', '/nonexistent'], '/nonexistent has no contracts folder'],
])('refuses %j', async (args, want) => {
  const { code, err } = await run(...args)
  expect(code).toBe(2)
  expect(err).toContain(want)
})

it('explains itself', async () => {
  const { code, out } = await run('--help')
  expect(code).toBe(0)
  expect(out).toContain('--check')
})
