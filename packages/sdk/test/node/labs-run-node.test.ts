/** Starting, stopping and wiping: sent once, looked at until it is so, and what became of lost answers. */
import { getEventListeners } from 'node:events'
import { type LabNode, readLabGraph, runNode, waitForNode } from '@nova/sdk/labs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failureOf, type LabsWorld, labsWorld } from './labs-world.ts'

const path = 'demo.json'
let world: LabsWorld
let id: number
beforeEach(async () => {
  world = await labsWorld()
  const body = { name: 'x', type: 'docker', template: 'docker', image: 'nova-ve-lab/alpine:3', ethernet: 1 } as const
  id = (await world.client.createNode(path, body)).id
})
afterEach(() => world.close())

const sent = (operation: string) => world.platform.journal.of(operation).length
const drop = (operation: string, when: 'before' | 'after', times = 1) =>
  world.platform.faults.add({ on: { operation, times }, do: { kind: 'drop', when } })

describe('runNode', () => {
  it('gives the node as it has come to be', async () => {
    const seen: LabNode[] = []
    expect(await runNode(world.client, path, id, 'start', { onObservation: (node) => seen.push(node) })).toMatchObject({
      id,
      status: 2,
    })
    expect(seen.at(-1)?.status).toBe(2)
    expect(await runNode(world.client, path, id, 'stop')).toMatchObject({ status: 0 })
    expect(await runNode(world.client, path, id, 'wipe')).toMatchObject({ status: 0 })
    expect([sent('startNode'), sent('stopNode'), sent('wipeNode')]).toEqual([1, 1, 1])
  })

  it('asks the node when the answer is lost, and sends nothing twice', async () => {
    drop('startNode', 'after')
    expect(await runNode(world.client, path, id, 'start')).toMatchObject({ status: 2 })
    drop('stopNode', 'after')
    expect(await runNode(world.client, path, id, 'stop')).toMatchObject({ status: 0 })
    expect([sent('startNode'), sent('stopNode')]).toEqual([1, 1])
  })

  it('rejects with what became of the request when the node stands where it stood', async () => {
    drop('startNode', 'before')
    const error = await failureOf(runNode(world.client, path, id, 'start', { timeoutMs: 5000 }))
    expect(error).toMatchObject({ code: 'network_error', operation: 'startNode' })
  })

  it('does not take a stopped node for a wiped one', async () => {
    drop('wipeNode', 'after')
    expect(await failureOf(runNode(world.client, path, id, 'wipe'))).toMatchObject({
      code: 'network_error',
      operation: 'wipeNode',
    })
    expect(sent('getNode')).toBe(0)
  })

  it('is refused what the host refuses, without looking', async () => {
    world.platform.faults.add({ on: { operation: 'labs:start' }, do: { kind: 'fail' } })
    expect(await failureOf(runNode(world.client, path, id, 'start'))).toMatchObject({ code: 'runtime_failed' })
    expect(sent('getNode')).toBe(0)
  })
})

describe('waitForNode', () => {
  it('takes looks that fail in passing in stride', async () => {
    drop('getNode', 'before', 3)
    expect(await waitForNode(world.client, path, id, 'stopped')).toMatchObject({ id })
  })

  it('gives up in time, with what was seen last and what to do', async () => {
    const error = await failureOf(waitForNode(world.client, path, id, 'running', { timeoutMs: 7000 }))
    expect(error).toMatchObject({
      code: 'converge_timeout',
      kind: 'timeout',
      message: expect.stringMatching(
        /^Node \d+ of demo\.json did not come to be running: it was last seen stopped when 7000 ms passed\.$/,
      ),
      advice: expect.stringContaining('getNodeLogs'),
      details: { lab_path: path, node_id: id, wanted: 'running', last_status: 0 },
    })
    // Often at first, then every two seconds.
    expect(sent('getNode')).toBeLessThan(10)
    await world.client.startNode(path, id)
    const stuck = await failureOf(waitForNode(world.client, path, id, 'stopped', { timeoutMs: 3000 }))
    expect(stuck).toMatchObject({
      message: expect.stringContaining('last seen running'),
      advice: expect.stringContaining('wipe'),
    })
  })

  it('gives up on a host that does not answer any more', async () => {
    world.platform.faults.add({ on: { operation: 'getNode', times: 'always' }, do: { kind: 'drop' } })
    const error = await failureOf(waitForNode(world.client, path, id, 'running'))
    expect(error).toMatchObject({
      code: 'converge_timeout',
      message: expect.stringContaining('was never seen'),
      cause: { code: 'network_error' },
    })
  })

  it('hears its signal, before and while it waits', async () => {
    const before = AbortSignal.abort(new Error('too late'))
    await expect(waitForNode(world.client, path, id, 'running', { signal: before })).rejects.toThrow('too late')
    expect(sent('getNode')).toBe(0)
    const stop = new AbortController()
    const waiting = waitForNode(world.client, path, id, 'running', {
      signal: stop.signal,
      onObservation: () => stop.abort(new Error('enough')),
    })
    await expect(waiting).rejects.toThrow('enough')
    expect(getEventListeners(stop.signal, 'abort')).toEqual([])
  })

  it.each([
    ['a time nobody can wait', { timeoutMs: 0 }, 'running'],
    ['no time at all', { timeoutMs: Number.NaN }, 'running'],
    ['what a node cannot be', {}, 'started'],
  ])('refuses %s', async (_what, options, wanted) => {
    const error = await failureOf(waitForNode(world.client, path, id, wanted as 'running', options))
    expect(error).toMatchObject({ code: 'invalid_options', attempts: 0 })
    expect(sent('getNode')).toBe(0)
  })
})

it('a graph that cannot be read ends the reads it does not need any more', async () => {
  const signals: (AbortSignal | undefined)[] = []
  const { listLinks, listNetworks } = world.client
  const client: Parameters<typeof readLabGraph>[0] = {
    listNodes: () => Promise.reject(new Error('no nodes')),
    listNetworks: (lab, query, options) => {
      signals.push(options?.signal)
      return listNetworks(lab, query, options)
    },
    listLinks: (lab, options) => {
      signals.push(options?.signal)
      return listLinks(lab, options)
    },
  }
  await expect(readLabGraph(client, path)).rejects.toThrow('no nodes')
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, true])
})
