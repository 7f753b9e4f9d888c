/** `nova edfi submit` and `sets`: what a program of its own sees of its jobs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EdfiWorld, openEdfiWorld, psat, scores } from './edfi-world.ts'
import { runNova } from './run-nova.ts'
import { temporaryFolder } from './temporary-folder.ts'

const { at, file } = temporaryFolder()
let world: EdfiWorld

beforeAll(async () => {
  world = await openEdfiWorld(at('state'))
})
afterAll(() => world.platform.close())

const tenant = ['--partner', 'ea', '--tenant', 'grand-bend'] as const
const submit = (path: string, ...flags: string[]) =>
  world.edfi('submit', ...tenant, ...psat, '--poll', '1', '--file', `INPUT_FILE=${path}`, ...flags)

test('submits, waits and downloads; the sets are listed once with a cursor', async () => {
  const submitted = await submit(file('scores.csv', scores(20)), '--download', at('sets'), '--json')
  expect(submitted.code).toBe(0)
  const { jobUid, sets, downloaded } = JSON.parse(submitted.stdout)
  expect(sets).toMatchObject([{ jobUid, partner: 'ea', sentToOds: true, files: ['studentAssessments.jsonl'] }])
  expect(downloaded).toEqual([join(at('sets'), sets[0].uid, 'studentAssessments.jsonl')])
  expect(readFileSync(downloaded[0], 'utf8').trim().split('\n')).toHaveLength(20)
  expect(`${submitted.stdout}${submitted.stderr}`).not.toContain(world.env['NOVA_EDFI_CLIENT_SECRET'])

  const list = (...flags: string[]) => world.edfi('sets', '--partner', 'ea', '--cursor', at('cursor.json'), ...flags)
  const first = await list()
  expect([first.code, first.stdout]).toEqual([0, expect.stringMatching(new RegExp(`^${sets[0].uid} +job ${jobUid} `))])
  expect(await list()).toMatchObject({ code: 0, stdout: 'None.\n' })
  const other = await world.edfi('sets', '--partner', 'ea', '--job', '00000000-0000-4000-8000-000000000000')
  expect(other.stdout).toBe('None.\n')
})

test('a run that failed looks as one that still goes on: 75, and the same command waits on', async () => {
  const path = file('scores.mock-error-earthmover-run.csv', scores(20))
  const { code, stdout, stderr } = await submit(path, '--timeout', '4')
  expect([code, stdout]).toEqual([75, ''])
  expect(stderr).toMatch(/output_set_timeout/)
  const again = await submit(path, '--timeout', '1')
  expect(again.code).toBe(75)
  expect(world.platform.journal.of('submitJob')).toHaveLength(2)
})

test.each<[string, number, string[], Record<string, string>, RegExp]>([
  ['nobody to work as', 2, [], { NOVA_EDFI_CLIENT_ID: '' }, /No program to work as/],
  ['no secret', 2, [], { NOVA_EDFI_CLIENT_SECRET: '' }, /no secret for runway-api/],
  ['two ways to say the secret', 2, ['--client-secret', 'x', '--client-secret-file', 'y'], {}, /not both/],
  ['a wrong secret', 3, [], { NOVA_EDFI_CLIENT_SECRET: 'wrong horse' }, /invalid_client|access_token_unavailable/],
  ['a partner of others', 4, ['--partner', 'sc'], {}, /partner_not_found/],
  ['a token that may not read', 3, ['--scope', 'create:jobs partner:ea'], {}, /read:jobs/],
  ['a moment that is none', 2, ['--since', 'yesterday'], {}, /since/],
])('%s: %i', async (_name, code, flags, env, said) => {
  const result = await runNova(['edfi', 'sets', '--partner', 'ea', ...flags], { ...world.env, ...env })
  expect([result.code, result.stdout]).toEqual([code, ''])
  expect(result.stderr).toMatch(said)
  expect(result.stderr).not.toMatch(/wrong horse|nova-runway-secret/)
})
