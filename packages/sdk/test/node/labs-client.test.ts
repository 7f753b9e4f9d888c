import { describe, expect, it } from 'vitest'
import { createLabsClient } from '../../src/labs/client.ts'
import { findLabs } from '../../src/labs/find-labs.ts'
import { isOperationError } from '../../src/labs/operation-errors.ts'
import { crash, ends, fail, failureOf, json, link, scripted, success } from './labs-host.ts'

describe('paths', () => {
  const spelled: readonly (readonly [string, string])[] = [
    ['demo.json', '/api/labs/demo.json'],
    ['/team/My lab é.json', '/api/labs/team/My%20lab%20%C3%A9.json'],
    ['a#b?.json', '/api/labs/a%23b%3F.json'],
  ]
  it.each(spelled)('%s is spelled for the caller', async (path, want) => {
    const { client, host } = scripted(() => success({}))
    await client.getLab(path)
    expect(host.paths()).toEqual([`GET ${want}`])
  })

  it.each(['../etc/passwd', 'a/../b.json', '', '/', 'a//b.json', 'a/'])(
    '%j would crash the server and is not sent',
    async (path) => {
      const { client, host } = scripted(() => success({}))
      expect(await failureOf(client.getLab(path))).toMatchObject({ code: 'invalid_options', attempts: 0 })
      expect(host.seen).toHaveLength(0)
    },
  )

  it('collections keep their slash, and the odd route of a removal its segment', async () => {
    const { client, host } = scripted(() => success({}))
    await client.listFolders()
    await client.createLab({ name: 'a' })
    await client.deleteLab('team/a.json')
    expect(host.paths()).toEqual(['GET /api/folders/', 'POST /api/labs/', 'DELETE /api/labs/_/team/a.json'])
  })
})

describe('results', () => {
  it('are what the caller asked for, wherever the service puts it', async () => {
    const answers: Record<string, Response> = {
      'GET /api/labs/d.json': success({ name: 'd' }),
      'POST /api/labs/d.json/links': json(
        { code: 201, status: 'success', message: 'm', link, network: { id: 1 } },
        201,
      ),
      'PATCH /api/labs/d.json/links/lnk_001': json({ code: 200, status: 'success', message: 'm', link }),
      'DELETE /api/labs/d.json/links/lnk_001': json({ code: 200, status: 'success', message: 'm' }),
      'DELETE /api/labs/d.json/links/lnk_002': json({
        code: 200,
        status: 'success',
        message: 'm',
        already_deleted: true,
      }),
      'GET /api/labs/d.json/nodes/1/start': json({ code: 200, status: 'success', message: 'm (80049).' }),
      'GET /api/labs/d.json/nodes/1/telnet': new Response('telnet://127.0.0.1:4001\n'),
      'GET /api/labs/d.json/nodes/1/interfaces/0/live_mac': json({ state: 'unavailable' }),
      'GET /VERSION': json('0.1.0-alpha'),
      'GET /api/system/settings': json({ code: 201, status: 'success', data: { a: 1 } }),
    }
    const { client } = scripted((request) => answers[`${request.method} ${new URL(request.url).pathname}`] ?? crash())
    expect(await client.getLab('d.json')).toEqual({ name: 'd' })
    expect(await client.createLink('d.json', ends)).toEqual({ link, network: { id: 1 } })
    expect(await client.updateLink('d.json', 'lnk_001', { label: 'x' })).toEqual(link)
    expect(await client.deleteLink('d.json', 'lnk_001')).toEqual({})
    expect(await client.deleteLink('d.json', 'lnk_002')).toEqual({ already_deleted: true })
    expect(await client.startNode('d.json', 1)).toBeUndefined()
    expect(await client.getNodeTelnet('d.json', 1)).toBe('telnet://127.0.0.1:4001\n')
    expect(await client.getLiveMac('d.json', 1, 0)).toEqual({ state: 'unavailable' })
    expect(await client.getVersion()).toBe('0.1.0-alpha')
    expect(await client.getSettings()).toEqual({ a: 1 })
  })

  it('of a create under a key that was used is the first link again', async () => {
    const { client, host } = scripted(() => json({ code: 200, status: 'success', message: 'm', link }))
    expect(await client.createLink('d.json', ends, { idempotencyKey: 'drag-1' })).toEqual({ link })
    expect(host.seen[0]?.headers.get('idempotency-key')).toBe('drag-1')
  })

  it('of a log are in one place, followed or not', async () => {
    const plain = () => new Response('line', { headers: { 'content-type': 'text/plain; charset=utf-8' } })
    const { client, host } = scripted((_request, nth) => (nth === 1 ? success({ logs: 'line' }) : plain()))
    expect(await client.getNodeLogs('d.json', 1, { tail: 5 })).toEqual({ logs: 'line' })
    expect(await client.getNodeLogs('d.json', 1, { follow: true })).toEqual({ logs: 'line' })
    expect(host.paths()[1]).toBe('GET /api/labs/d.json/nodes/1/logs?follow=true')
  })

  it('that are not where they belong are no silent undefined', async () => {
    const { client } = scripted(() => json({ code: 200, status: 'success', message: 'm' }))
    expect(await failureOf(client.getLab('d.json'))).toMatchObject({ code: 'unexpected_body' })
  })

  it('of an upload: the file travels as a form', async () => {
    const { client, host } = scripted(() => success({ image: 'ios' }))
    await client.uploadImage('iol', 'iol', { image: new File(['bytes'], 'ios.bin'), image_name: 'ios' })
    const form = await host.seen[0]?.formData()
    expect([...(form?.keys() ?? [])]).toEqual(['image', 'image_name'])
  })
})

describe('failures', () => {
  it('carry what they mean, what they came with, and what a program can use', async () => {
    const extras = { existing_link: 'lnk_004', node_id: 1, interface_index: 0 }
    const { client } = scripted(() => fail(409, extras, 409))
    const error = await failureOf(client.createLink('d.json', ends))
    expect(error).toMatchObject({ code: 'interface_occupied', kind: 'conflict', status: 409, service: 'labs' })
    expect(error.details).toMatchObject({ httpStatus: 409, ...extras })
    expect(error.advice).toBeTruthy()
    if (!isOperationError(error, 'createLink')) throw error
  })

  it('under HTTP 200 have the status they mean', async () => {
    const { client, events } = scripted(() => fail(404, { message: 'Lab does not exist (60038).' }))
    const error = await failureOf(client.getLab('gone.json'))
    expect(error).toMatchObject({ code: 'lab_not_found', status: 404, details: { httpStatus: 200 } })
    expect(events.find(({ type }) => type === 'attempt-end')).toMatchObject({ status: 200, code: 'lab_not_found' })
  })

  it('that the contract does not list keep their number', async () => {
    const { client } = scripted(() => fail(418))
    expect(await failureOf(client.getLab('d.json'))).toMatchObject({
      code: 'unrecognized_error',
      status: 418,
      details: { wireCode: '418', httpStatus: 200 },
    })
  })

  it('of a redirect are told, and it is not followed', async () => {
    const { client, host } = scripted(() => new Response(null, { status: 307, headers: { location: '/api/labs/' } }))
    expect(await failureOf(client.createLab({ name: 'a' }))).toMatchObject({ code: 'redirect_refused' })
    expect(host.seen).toHaveLength(1)
  })

  it('of a page in place of the API say so', async () => {
    const { client } = scripted(() => new Response('<!doctype html><title>nova-ve</title>'))
    expect(await failureOf(client.getLab('d.json'))).toMatchObject({ code: 'unexpected_body' })
  })
})

it('asks no cache and follows nothing: a GET may start a machine', async () => {
  const { client, host } = scripted(() => success({}))
  await client.startNode('d.json', 1)
  expect(host.seen[0]).toMatchObject({ cache: 'no-store', redirect: 'manual', method: 'GET' })
})

it('lets a node take its time to start', async () => {
  const { client, clock } = scripted(async () => {
    await clock.advance(100_000)
    return json({ code: 200, status: 'success', message: 'm' })
  })
  await client.startNode('d.json', 1)
})

describe('findLabs', () => {
  const entry = (path: string) => ({
    path,
    file: path.split('/').at(-1),
    umtime: 1_700_000_000,
    mtime: '20 Nov 2026 17:55',
  })
  const listing = { folders: [], labs: ['/demo.json', '/team/a.json', '/team/x/b.json', '/teams/c.json'].map(entry) }
  const found = async (folder?: string) => {
    const { client } = scripted(() => success(listing))
    const paths: string[] = []
    for await (const lab of findLabs(client, folder === undefined ? {} : { folder })) paths.push(lab.path)
    return paths
  }
  it('gives every lab by the path that operations take', async () => {
    expect(await found()).toEqual(['demo.json', 'team/a.json', 'team/x/b.json', 'teams/c.json'])
    expect(await found('/team/')).toEqual(['team/a.json', 'team/x/b.json'])
    expect(await found('nowhere')).toEqual([])
  })
  it('says where each is', async () => {
    const { client } = scripted(() => success(listing))
    const labs = []
    for await (const lab of findLabs(client)) labs.push(lab)
    expect(labs[2]).toEqual({
      path: 'team/x/b.json',
      file: 'b.json',
      folder: 'team/x',
      umtime: 1_700_000_000,
      mtime: '20 Nov 2026 17:55',
    })
    expect(labs[0]?.folder).toBe('')
  })
})

it.each([
  ['no address', {}],
  ['an address that is none', { baseUrl: '/api' }],
  ['user info in the address', { baseUrl: 'http://a:b@h' }],
  ['a limit that is none', { baseUrl: 'http://h', attemptTimeoutMs: 0 }],
  ['no attempts at all', { baseUrl: 'http://h', retry: { maxAttempts: 0 } }],
])('cannot be made with %s', (_name, options) => {
  expect(() => createLabsClient(options)).toThrow(expect.objectContaining({ code: 'invalid_options' }))
})
