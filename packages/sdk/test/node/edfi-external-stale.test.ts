import { describe, expect, test } from 'vitest'
import { createSubmission } from '../../src/edfi/external/submissions/create-submission.ts'
import { runSubmission } from '../../src/edfi/external/submissions/run-submission.ts'
import type { SubmissionSpec } from '../../src/edfi/external/submissions/submission-spec.ts'
import type { SubmissionToken } from '../../src/edfi/external/submissions/submission-token.ts'
import { createMemoryJobTokenStore } from '../../src/edfi/jobs/token/job-token-store.ts'
import { openExternalWorld, satSubmission } from './edfi-external-world.ts'
import { failureOf, scores, textFile } from './edfi-jobs-world.ts'

describe('a file that was corrected in its middle', () => {
  // Long enough for a middle that no sample covers.
  const before = scores(20_000)
  const middle = before.length >> 1
  const after = `${before.slice(0, middle)}${before[middle] === '7' ? '8' : '7'}${before.slice(middle + 1)}`
  const spec = (text: string): SubmissionSpec => satSubmission({ files: { INPUT_FILE: textFile(text) } })

  test.each(['uploaded', 'started'] as const)('is not taken for the one of a job that was %s', async (state) => {
    const world = await openExternalWorld()
    const tokenStore = createMemoryJobTokenStore()
    if (state === 'uploaded') world.fault('startSubmission', { kind: 'status', status: 403 })
    else world.platform.edfi.script({ outcome: 'hang in running' })
    await failureOf(runSubmission(world.machine, spec(before), { tokenStore, wait: { timeoutMs: 60_000 } }))
    expect(await tokenStore.list()).toMatchObject([{ value: { state } }])
    world.platform.faults.clear()
    const error = await failureOf(
      runSubmission(world.machine, spec(after), { tokenStore, wait: { timeoutMs: 60_000 } }),
    )
    expect(error).toMatchObject({ code: 'file_changed', operation: 'runSubmission' })
    expect(world.count('submitJob')).toBe(1)
  })
})

test.each<{ name: string; kept: (tokens: readonly SubmissionToken[]) => SubmissionToken | undefined }>([
  { name: 'created', kept: (tokens) => tokens.find(({ state }) => state === 'created') },
  { name: 'uploaded', kept: (tokens) => tokens.find(({ state }) => state === 'uploaded') },
])('a token left behind as $name by a run that is over gives its sets, and makes no other run', async ({ kept }) => {
  const world = await openExternalWorld()
  const tokens: SubmissionToken[] = []
  const first = await runSubmission(world.machine, satSubmission(), { onToken: (token) => tokens.push(token) })
  const token = kept(tokens)
  if (!token) throw new Error('no such token')
  const puts = world.count('s3:PutObject')
  const again = await runSubmission(world.machine, satSubmission(), { token })
  expect(again).toEqual({ ...first, start: 'finished' })
  expect(world.count('startSubmission')).toBe(1)
  expect(world.count('s3:PutObject')).toBe(puts)
})

test.each<{ name: string; spec: SubmissionSpec; seen: RegExp }>([
  { name: 'other params', spec: satSubmission({ params: { TEST_TYPE: 'PSAT 10' } }), seen: /params/ },
  {
    name: 'a file of another name',
    spec: satSubmission({ files: { INPUT_FILE: textFile(scores(), 'b.csv') } }),
    seen: /scores\.csv/,
  },
])('a token does not fit a submission of $name', async ({ spec, seen }) => {
  const world = await openExternalWorld()
  const token = await createSubmission(world.machine, satSubmission())
  const error = await failureOf(runSubmission(world.machine, spec, { token }))
  expect(error).toMatchObject({ code: 'token_mismatch', message: expect.stringMatching(seen) })
  expect(world.count('s3:PutObject')).toBe(0)
})

test('`resume: false` needs no record that can be read', async () => {
  const world = await openExternalWorld()
  const tokenStore = createMemoryJobTokenStore()
  world.fault('s3:PutObject', { kind: 'status', status: 400 })
  await failureOf(runSubmission(world.machine, satSubmission(), { tokenStore }))
  const [record] = await tokenStore.list()
  await tokenStore.save(record?.id ?? '', { kind: 'edfi-submission', version: 9 }, record?.revision ?? 0)
  const refused = await failureOf(runSubmission(world.machine, satSubmission(), { tokenStore }))
  expect(refused).toMatchObject({ code: 'token_invalid' })
  const { sets } = await runSubmission(world.machine, satSubmission(), { tokenStore, resume: false })
  expect(sets).toHaveLength(1)
})

test('whoever writes the record of a submission under way stops it', async () => {
  const world = await openExternalWorld()
  const tokenStore = createMemoryJobTokenStore()
  const first = runSubmission(world.machine, satSubmission(), {
    tokenStore,
    async onProgress({ state }) {
      if (state !== 'sending') return
      // A lock that is not honoured: another process of another host, or a hand.
      for (const { id, value, revision } of await tokenStore.list()) await tokenStore.save(id, value, revision)
    },
  })
  expect(await failureOf(first)).toMatchObject({ code: 'job_busy' })
})
