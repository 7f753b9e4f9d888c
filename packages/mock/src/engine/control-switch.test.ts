import { describe, expect, test } from 'vitest'
import { createMockPlatform } from '../index.ts'
import { findArgumentProblem, type SwitchArguments } from './control-switch.ts'

describe('findArgumentProblem', () => {
  const takes: SwitchArguments = { path: 'string', node_id: 'number', document: 'object', is_up: 'boolean' }
  const good = { path: 'a', node_id: 1, document: {}, is_up: true }
  test.each<[unknown, string | null]>([
    [good, null],
    [undefined, 'The body has to be a JSON object.'],
    [[], 'The body has to be a JSON object.'],
    [{ ...good, path: 1 }, 'path has to be a string.'],
    [{ ...good, node_id: Number.NaN }, 'node_id has to be a number.'],
    [{ ...good, document: [] }, 'document has to be an object.'],
    [{ ...good, is_up: 'true' }, 'is_up has to be a boolean.'],
    [{ ...good, extra: 1 }, 'extra is not taken here.'],
  ])('%j', (given, want) => {
    expect(findArgumentProblem(takes, given)).toBe(want)
  })
})

describe('switches of labs over HTTP', () => {
  test('are listed with what they take, work at either address, and say what is wrong', async () => {
    const platform = await createMockPlatform()
    const turn = async (baseUrl: string, name: string, body: unknown) => {
      const answer = await platform.fetch(`${baseUrl}/.nova-mock/labs/${name}`, {
        method: 'POST',
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return { status: answer.status, body: answer.status === 404 ? null : await answer.json() }
    }
    const { baseUrl } = platform.labs
    const described = await (await platform.fetch(`${baseUrl}/.nova-mock`)).json()
    expect(described.switches.labs.hold_lock).toEqual({ path: 'string' })

    expect(await turn(baseUrl, 'restart', undefined)).toEqual({ status: 200, body: { done: 'restart' } })
    expect(await turn(platform.transfer.baseUrl, 'lose_file', { path: 'demo.json' })).toMatchObject({ status: 200 })
    expect(platform.labs.getDocument('demo.json')).toBeNull()
    expect(await turn(baseUrl, 'hold_lock', {})).toEqual({ status: 422, body: { detail: 'path has to be a string.' } })
    expect((await turn(baseUrl, 'constructor', {})).status).toBe(404)
    expect((await turn(baseUrl, 'hold_locks', {})).status).toBe(404)
    await platform.close()
  })
})
