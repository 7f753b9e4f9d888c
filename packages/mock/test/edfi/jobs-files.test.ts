import { afterEach, describe, expect, test } from 'vitest'
import type { MockPlatformOptions } from '../../src/index.ts'
import { createJobsWorld, file, type JobsWorld } from './jobs-world.ts'

const closing: JobsWorld[] = []
afterEach(async () => {
  for (const world of closing.splice(0)) await world.platform.close()
})
async function enter(options?: MockPlatformOptions) {
  const world = await createJobsWorld(options)
  closing.push(world)
  return world
}

const disposition = (answer: Response) => answer.headers.get('content-disposition')

describe('a file that was uploaded', () => {
  test('is read by a URL that comes as bare text and gives it its name', async () => {
    const { user, platform } = await enter()
    const { json } = await user('POST /api/jobs', {
      name: '',
      schoolYearId: '2526',
      files: [file('INPUT_FILE', 'my scores é.csv')],
      inputParams: [],
      template: { path: 'assessments/STAR' },
    })
    await platform.fetch(json.uploadLocations[0].url, { method: 'PUT', body: 'bytes' })
    const answer = await user('GET /api/jobs/1/files/INPUT_FILE')
    expect([answer.headers.get('content-type'), answer.text.slice(0, 7)]).toEqual([
      'text/html; charset=utf-8',
      'http://',
    ])
    expect(new URL(answer.text).searchParams.get('X-Amz-Expires')).toBe('3600')
    const read = await platform.fetch(answer.text)
    expect(await read.text()).toBe('bytes')
    expect(new URL(answer.text).searchParams.get('response-content-disposition')).toBe(
      'attachment; filename="my scores é.csv"',
    )
  })

  test('has a URL though nobody uploaded it', async () => {
    const { user, create, platform } = await enter()
    const { text } = await user(`GET /api/jobs/${await create()}/files/INPUT_FILE`)
    expect((await platform.fetch(text)).status).toBe(404)
  })

  test('of an unknown variable is an empty object', async () => {
    const { user, create } = await enter()
    const answer = await user(`GET /api/jobs/${await create()}/files/input_file`)
    expect([answer.status, answer.json]).toEqual([200, {}])
  })
})

describe('a file that a run produced', () => {
  test('is found by its name with encoded slashes', async () => {
    const { user, createStarted, report, platform } = await enter()
    const { jobId, runId } = await createStarted()
    await report(runId, { outputs: ['ods/studentAssessments.jsonl', 'em-results.json'], done: 'success' })
    const { text } = await user(`GET /api/jobs/${jobId}/output-files/ods%2FstudentAssessments.jsonl`)
    const read = await platform.fetch(text)
    expect([read.status, disposition(read)]).toEqual([200, 'attachment; filename="ods/studentAssessments.jsonl"'])
    expect((await user(`GET /api/jobs/${jobId}/output-files/ods/studentAssessments.jsonl`)).status).toBe(404)
  })

  test('is not there before the end, nor under another name', async () => {
    const { user, createStarted, report } = await enter()
    const { jobId, runId } = await createStarted()
    await report(runId, { outputs: ['a.json'] })
    expect((await user(`GET /api/jobs/${jobId}/output-files/a.json`)).json).toEqual({})
    await report(runId, { done: 'success' })
    expect((await user(`GET /api/jobs/${jobId}/output-files/a.json`)).text).toContain('/output/a.json?')
    expect((await user(`GET /api/jobs/${jobId}/output-files/b.json`)).json).toEqual({})
  })

  test.each([['50%.csv'], ['%'], ['a%zz.csv']])('%s breaks the call', async (name) => {
    const { user, createStarted, report } = await enter()
    const { jobId, runId } = await createStarted()
    await report(runId, { outputs: [name], done: 'success' })
    expect((await user(`GET /api/jobs/${jobId}/output-files/${encodeURIComponent(name)}`)).json).toEqual({
      statusCode: 500,
      message: 'Internal server error',
    })
  })

  test('with an encoded name is looked for under the decoded one', async () => {
    const { user, createStarted, report } = await enter()
    const { jobId, runId } = await createStarted()
    await report(runId, { outputs: ['a b.csv'], done: 'success' })
    for (const name of ['a%20b.csv', 'a%2520b.csv'])
      expect((await user(`GET /api/jobs/${jobId}/output-files/${name}`)).text).toMatch(/^http/)
  })

  test('of an earlier run is found, and leftovers belong to the later one as well', async () => {
    const { user, createStarted, report, start } = await enter()
    const { jobId, runId } = await createStarted()
    await report(runId, { outputs: ['first.json'], done: 'success' })
    const second = await start(jobId)
    const find = (name: string) => user(`GET /api/jobs/${jobId}/output-files/${name}`)
    expect((await find('first.json')).text).toMatch(/^http/)
    await report(second, { outputs: ['second.json'], done: 'success' })
    const runs: { id: number; runOutputFile: { name: string }[] }[] = (await user(`GET /api/jobs/${jobId}`)).json.runs
    const names = runs.find(({ id }) => id === second)?.runOutputFile.map(({ name }) => name)
    expect(names?.sort()).toEqual(['first.json', 'second.json'])
  })
})
