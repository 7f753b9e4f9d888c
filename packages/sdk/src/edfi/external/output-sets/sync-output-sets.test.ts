import { createVirtualClock } from '@nova/mock/clock'
import { expect, test } from 'vitest'
import { parseOutputSetCursor } from './output-set-cursor.ts'
import { createSetServer } from './set-server.fixture.ts'
import { syncOutputSets } from './sync-output-sets.ts'

const serve = (sets: Parameters<typeof createSetServer>[1]) => createSetServer(createVirtualClock(), sets)

const HOUR_MS = 3_600_000
const uids = (sets: readonly { readonly uid: string }[]) => sets.map(({ uid }) => uid)

test('a set of a long run comes although one made later was read before', async () => {
  const { client, clock, queries } = serve([
    { uid: 'quick', createdMs: 11 * HOUR_MS, visibleMs: 11 * HOUR_MS },
    { uid: 'slow', createdMs: HOUR_MS, visibleMs: 12 * HOUR_MS },
  ])
  await clock.advance(11 * HOUR_MS)
  const first = await syncOutputSets(client, { partner: 'ea' })
  expect(uids(first.sets)).toEqual(['quick'])
  await clock.advance(2 * HOUR_MS)
  const second = await syncOutputSets(client, { partner: 'ea' }, JSON.parse(JSON.stringify(first.cursor)))
  expect(uids(second.sets)).toEqual(['slow'])
  expect(queries.map(({ createdAfter }) => createdAfter)).toEqual([undefined, '2026-01-05T10:00:00.000Z'])
  expect(uids((await syncOutputSets(client, { partner: 'ea' }, second.cursor)).sets)).toEqual([])
})

test('filters are spelled as the wire wants them', async () => {
  const { client, queries } = serve([])
  const filter = { partner: 'ea', tenant: 't', schoolYear: 2026, bundle: 'b', sentToOds: false, since: '2026-01-01' }
  await syncOutputSets(client, filter)
  await syncOutputSets(client, { partner: 'ea', tenant: '', sentToOds: true })
  expect(queries).toEqual([
    {
      partner: 'ea',
      tenant: 't',
      schoolYear: '2026',
      bundle: 'b',
      sentToOds: 'false',
      createdAfter: '2026-01-01T00:00:00.000Z',
    },
    { partner: 'ea', sentToOds: 'true' },
  ])
})

test.each<[string, object, string]>([
  ['a missing partner', { partner: '' }, 'partner'],
  ['two years', { partner: 'ea', schoolYear: '2025-26' }, 'schoolYear'],
  ['a moment that is none', { partner: 'ea', since: 'yesterday' }, 'since'],
])('%s is refused before anything is asked', async (_case, filter, option) => {
  const { client, queries } = serve([])
  await expect(syncOutputSets(client, filter as { partner: string })).rejects.toMatchObject({
    code: 'invalid_options',
    details: { option },
  })
  expect(queries).toEqual([])
})

test('a cursor goes with one filter of one service', async () => {
  const { client } = serve([])
  const { cursor } = await syncOutputSets(client, { partner: 'ea', schoolYear: 2026 })
  await expect(syncOutputSets(client, { partner: 'ea' }, cursor)).rejects.toMatchObject({
    code: 'token_mismatch',
    details: { differs: ['schoolYear'] },
  })
  await expect(
    syncOutputSets({ ...client, baseUrl: 'http://x' }, { partner: 'ea', schoolYear: '2026' }, cursor),
  ).rejects.toMatchObject({ details: { differs: ['baseUrl'] } })
})

test('what is no cursor is told apart from one', async () => {
  const { client } = serve([])
  const { cursor } = await syncOutputSets(client, { partner: 'ea' })
  expect(parseOutputSetCursor(JSON.stringify(cursor))).toEqual(cursor)
  for (const other of [
    '{',
    null,
    5,
    {},
    { ...cursor, version: 2 },
    { ...cursor, kind: 'edfi-job' },
    { ...cursor, seen: [{ uid: 1 }] },
    { ...cursor, newestMs: 'x' },
    { ...cursor, filter: null },
  ])
    expect(() => parseOutputSetCursor(other)).toThrow(expect.objectContaining({ code: 'token_invalid' }))
})

test('a window that is no time is refused', async () => {
  const { client } = serve([])
  await expect(syncOutputSets(client, { partner: 'ea' }, null, { windowMs: Number.NaN })).rejects.toMatchObject({
    details: { option: 'windowMs' },
  })
})

test('a set without a time is the end of it, not a cursor that stands at nowhere', async () => {
  const { client } = serve([])
  const broken = { ...client, listOutputSets: async () => [{ uid: 'a', createdAt: 'soon' }] as never }
  await expect(syncOutputSets(broken, { partner: 'ea' })).rejects.toMatchObject({ code: 'unexpected_body' })
})
