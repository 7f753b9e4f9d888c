import { describe, expect, it } from 'vitest'
import { crash, ends, fail, failureOf, json, link, locked, lost, type Route, scripted, success } from './labs-host.ts'

describe('retries', () => {
  type Call = (client: ReturnType<typeof scripted>['client']) => Promise<unknown>
  const once =
    (first: Route): Route =>
    (request, nth) =>
      nth === 1 ? first(request, nth) : success({})
  const linked = json({ code: 201, status: 'success', message: 'm', link }, 201)
  const repeated: readonly (readonly [string, Route, Call])[] = [
    ['a read that crashed', crash, (client) => client.getLab('d.json')],
    ['a read whose answer was lost', lost, (client) => client.listLinks('d.json')],
    ['a layout of a locked lab', locked, (client) => client.putLayout('d.json', { nodes: [] })],
    ['a link that is deleted', locked, (client) => client.deleteLink('d.json', 'lnk_001')],
  ]
  it.each(repeated)('%s: repeated', async (_name, first, call) => {
    const { client, host } = scripted(once(first))
    await call(client)
    expect(host.seen).toHaveLength(2)
  })

  const alone: readonly (readonly [string, Route, Call])[] = [
    ['a node whose start was lost', lost, (client) => client.startNode('d.json', 1)],
    ['a node whose start crashed', crash, (client) => client.startNode('d.json', 1)],
    ['a stop that was lost', lost, (client) => client.stopNode('d.json', 1)],
    ['a wipe that was lost', lost, (client) => client.wipeNode('d.json', 1)],
    ['a link that is changed while locked', locked, (client) => client.updateLink('d.json', 'lnk_001', {})],
    ['a network of a locked lab', locked, (client) => client.createNetwork('d.json', { name: 'a' })],
    ['a lab whose creation was lost', lost, (client) => client.createLab({ name: 'a' })],
  ]
  it.each(alone)('%s: not repeated', async (_name, first, call) => {
    const { client, host } = scripted(once(first))
    expect(await failureOf(call(client))).toMatchObject({ attempts: 1, retryable: true })
    expect(host.seen).toHaveLength(1)
  })

  it.each([
    ['locked', locked],
    ['busy', () => fail(409, {}, 409)],
    ['lost', lost],
  ] as const)('a link is created again under its own key: %s', async (_name, first) => {
    const { client, host } = scripted((_request, nth) => (nth === 1 ? first() : linked.clone()))
    await client.createLink('d.json', ends)
    const keys = host.seen.map(({ headers }) => headers.get('idempotency-key'))
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBeTruthy()
    expect(keys[1]).toBe(keys[0])
  })

  it('wait as long as the lock asks for', async () => {
    const { client, events } = scripted(once(locked))
    await client.putLayout('d.json', { nodes: [] })
    const wait = events.find((event) => event.type === 'retry-scheduled')
    expect(wait).toMatchObject({ retryAfterMs: 2000 })
    expect(wait?.type === 'retry-scheduled' && wait.delayMs).toBeGreaterThanOrEqual(2000)
  })

  it('tell a lock that is not waited for when to come back', async () => {
    const { client } = scripted(locked)
    expect(await failureOf(client.updateLink('d.json', 'lnk_001', {}))).toMatchObject({
      code: 'lab_locked',
      status: 503,
      retryable: true,
      retryAfterMs: 2000,
    })
  })

  it('of occupied interfaces and taken names would not help', async () => {
    const { client, host } = scripted(() => fail(409, { existing_link: 'lnk_004' }, 409))
    expect(await failureOf(client.createLink('d.json', ends))).toMatchObject({ code: 'link_exists', retryable: false })
    expect(host.seen).toHaveLength(1)
  })
})
