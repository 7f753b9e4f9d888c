import { afterEach, expect, test } from 'vitest'
import { createJobsWorld, type JobsWorld, tick } from './jobs-world.ts'

const closing: JobsWorld[] = []
afterEach(async () => {
  for (const world of closing.splice(0)) await world.platform.close()
})
async function enter() {
  const world = await createJobsWorld()
  closing.push(world)
  return { ...world, jobId: await world.create() }
}

test('notes are written without an answer and read with their authors, the oldest first', async () => {
  const world = await enter()
  const { user, partnerAdmin, jobId } = world
  const written = await user(`POST /api/jobs/${jobId}/notes`, { noteText: 'first' })
  expect([written.status, written.text, written.headers.get('content-type')]).toEqual([201, '', null])
  await tick(world)
  await partnerAdmin(`POST /api/jobs/${jobId}/notes`, { noteText: 'second' })
  expect((await user(`GET /api/jobs/${jobId}/notes`)).json).toMatchObject([
    { id: 1, jobId, noteText: 'first', createdBy: { givenName: 'Ana' }, createdById: 1 },
    { id: 2, jobId, noteText: 'second', createdBy: { givenName: 'Pat' }, createdById: 2 },
  ])
})

test('a note is changed by anybody of the tenant, who is named; its place stays', async () => {
  const world = await enter()
  const { user, partnerAdmin, jobId } = world
  for (const noteText of ['first', 'second']) {
    await user(`POST /api/jobs/${jobId}/notes`, { noteText })
    await tick(world)
  }
  const changed = await partnerAdmin(`PUT /api/jobs/${jobId}/notes/1`, { noteText: 'changed' })
  expect([changed.status, changed.text]).toEqual([200, ''])
  const [first, second] = (await user(`GET /api/jobs/${jobId}/notes`)).json
  expect([first.noteText, second.noteText]).toEqual(['changed', 'second'])
  expect([first.createdBy.givenName, first.modifiedBy.givenName]).toEqual(['Ana', 'Pat'])
  expect(Date.parse(first.modifiedOn)).toBeGreaterThan(Date.parse(first.createdOn))
})

test('a deleted note is gone', async () => {
  const { user, partnerAdmin, jobId } = await enter()
  await user(`POST /api/jobs/${jobId}/notes`, { noteText: 'x' })
  expect((await partnerAdmin(`DELETE /api/jobs/${jobId}/notes/1`)).text).toBe('')
  expect((await user(`GET /api/jobs/${jobId}/notes`)).json).toEqual([])
  expect((await user(`DELETE /api/jobs/${jobId}/notes/1`)).status).toBe(404)
})

test('a note of another job, and one nobody wrote, are not there', async () => {
  const { user, create, jobId } = await enter()
  const other = await create()
  await user(`POST /api/jobs/${jobId}/notes`, { noteText: 'x' })
  for (const line of [`/api/jobs/${other}/notes/1`, `/api/jobs/${jobId}/notes/9`]) {
    const { status, json } = await user(`PUT ${line}`, { noteText: 'y' })
    expect([status, json.message]).toEqual([404, 'Note not found'])
    expect((await user(`DELETE ${line}`)).status).toBe(404)
  }
  expect((await user(`PUT /api/jobs/${jobId}/notes/1x`, { noteText: 'y' })).json.message).toContain('numeric string')
  expect((await user(`GET /api/jobs/${other}/notes`)).json).toEqual([])
})

test.each([
  ['', 400],
  ['x', 201],
  ['x'.repeat(5000), 201],
  ['x'.repeat(5001), 400],
  [7, 400],
  [undefined, 400],
])('a note of %j', async (noteText, want) => {
  const { user, jobId } = await enter()
  const { status, json } = await user(`POST /api/jobs/${jobId}/notes`, { noteText })
  expect(status).toBe(want)
  if (want === 400) expect(json.message).toContainEqual(expect.stringContaining('noteText'))
})

test('another tenant writes none', async () => {
  const { otherTenant, user, jobId } = await enter()
  await user(`POST /api/jobs/${jobId}/notes`, { noteText: 'x' })
  expect((await otherTenant(`POST /api/jobs/${jobId}/notes`, { noteText: 'x' })).status).toBe(403)
  expect((await otherTenant(`DELETE /api/jobs/${jobId}/notes/1`)).status).toBe(403)
})
