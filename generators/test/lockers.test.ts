import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../src/generate.ts'
import { loadGenerated, typeErrors } from './compile-generated.ts'
import { makeRepository } from './parcels.ts'

const generated = 'packages/sdk/src/lockers/generated'

let repository: Awaited<ReturnType<typeof makeRepository>>
beforeAll(async () => {
  repository = await makeRepository('lockers')
  await generate({ root: repository.root })
})
afterAll(() => repository.remove())

describe('a service with failures inside success, results inside bodies and frames', () => {
  it('has a file of frames beside the others', async () => {
    const files = await readdir(join(repository.root, generated))
    expect(files.sort()).toEqual([
      'calls.ts',
      'frames.ts',
      'json-schemas.ts',
      'operations.ts',
      'schemas.ts',
      'types.ts',
    ])
  })

  it('type-checks, and its calls return what the contract calls their result', async () => {
    await writeFile(join(repository.root, 'packages/sdk/src/lockers/use.ts'), use)
    expect(typeErrors(repository.root, 'lockers')).toEqual([])
  })

  it('puts the facts into the operation table', async () => {
    const { operations } = await loadGenerated(repository.root, 'lockers')
    expect(operations.listHalls).toMatchObject({
      path: '/v1/halls/',
      auth: 'cookie',
      result: 'data',
      scope: 'any',
      responses: {
        200: { body: 'json', schema: 'Halls', otherSchemas: ['Failure'], codes: ['no_locker'] },
        401: { body: 'detail', codes: ['nobody_there'] },
        500: { body: 'text', schema: null, codes: ['crashed'] },
      },
    })
    expect(operations.rentLocker).toMatchObject({
      parameters: [{ name: 'hall_path', in: 'path', required: true, spansSegments: true }],
      result: ['locker', 'key'],
      success: 201,
      responses: { 200: { schema: 'RentedBefore' }, 201: { schema: 'Rented' } },
    })
    expect(operations.emptyLockers.result).toEqual([])
    expect(operations.printLabel.responses[200]).toEqual({
      body: 'text',
      schema: null,
      otherSchemas: ['Failure'],
      codes: ['no_locker'],
      documented: true,
    })
    expect(operations.paintLabel).toMatchObject({ requestSchema: 'Picture', multipart: true })
    expect('multipart' in operations.rentLocker).toBe(false)
  })

  it('has what refuses everybody in the table only', async () => {
    const { operations, calls } = await loadGenerated(repository.root, 'lockers')
    expect(operations.openCellar).toMatchObject({ unavailable: true, success: 0 })
    expect(Object.keys(calls)).not.toContain('openCellar')
  })

  it('leads to what is navigated to in the table only', async () => {
    const { operations, calls } = await loadGenerated(repository.root, 'lockers')
    expect(operations.openDoor).toMatchObject({ navigated: true, success: 307 })
    expect(Object.keys(calls)).not.toContain('openDoor')
    expect(await readFile(join(repository.root, generated, 'calls.ts'), 'utf8')).not.toContain('openDoor')
  })

  it('says how each code is recognised', async () => {
    const { errorCodes } = await loadGenerated(repository.root, 'lockers')
    expect(errorCodes.nobody_there.seen).toEqual({ code: 401, detail: 'object' })
    expect(errorCodes.locker_taken.seen).toEqual({ code: 409, keys: ['tenant'] })
    expect(errorCodes.door_stuck.seen).toEqual({ code: 409, message: 70012 })
  })

  it('checks bodies: failures beside success, bytes in forms, flags of either kind', async () => {
    const { requestSchemas, responseSchemas } = await loadGenerated(repository.root, 'lockers')
    const halls = (lit: unknown) => ({ code: 200, data: { 7: { id: 7, lit, note: null } } })
    const accepts = (body: unknown) => responseSchemas.listHalls[200].safeParse(body).success
    expect([true, 0, 1].map((lit) => accepts(halls(lit)))).toEqual([true, true, true])
    expect([2, 'yes', null].map((lit) => accepts(halls(lit)))).toEqual([false, false, false])
    expect(accepts({ code: 404, status: 'fail' })).toBe(true)
    expect(responseSchemas.printLabel[200].safeParse({ code: 404, status: 'fail' }).success).toBe(true)
    expect(requestSchemas.paintLabel.safeParse({ picture: new Blob(['x']) }).success).toBe(true)
    expect(requestSchemas.paintLabel.safeParse({ picture: 'x' }).success).toBe(false)
  })

  it('describes its frames as data and as schemas', async () => {
    const { frames, jsonSchemas, componentSchemas } = await loadGenerated(repository.root, 'lockers', ['frames'])
    expect(frames).toEqual({
      hello: { schema: 'HelloFrame', channel: 'both', sent: true, members: { seq: 'integer' }, required: {} },
      locker_opened: {
        schema: 'LockerOpenedFrame',
        channel: 'path',
        sent: true,
        members: { seq: 'integer', payload: 'object' },
        required: {
          locker: 'object',
          by: 'nullable string',
          lit: 'any',
          tags: 'array',
          level: 'integer',
          why: 'nullable object',
          hall: 'string',
        },
      },
      locker_lost: { schema: 'LockerLostFrame', channel: 'document', sent: false, members: {}, required: {} },
    })
    expect(jsonSchemas.LockerOpenedFrame.properties.payload).toEqual({ $ref: '#/$defs/Opening' })
    expect(jsonSchemas.Opening.properties.locker).toEqual({ $ref: '#/$defs/Locker' })
    expect(componentSchemas.HelloFrame.safeParse({ type: 'hello', seq: 1, more: true }).success).toBe(true)
    expect(componentSchemas.HelloFrame.safeParse({ type: 'hullo', seq: 1 }).success).toBe(false)
  })
})

it('names the union of frames after the service where their file has no title', async () => {
  const { root, remove } = await makeRepository('lockers')
  try {
    const file = join(root, 'contracts/lockers/frames.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replace('title: HallFrame\n', ''))
    await generate({ root })
    const types = await readFile(join(root, generated, 'types.ts'), 'utf8')
    expect(types).toMatch(
      /export type LockersFrame =\n {2}\| HelloFrame\n {2}\| LockerOpenedFrame\n {2}\| LockerLostFrame\n/,
    )
  } finally {
    await remove()
  }
})

it('takes frames away again with the contract that had them', async () => {
  const { root, remove } = await makeRepository('lockers')
  try {
    await generate({ root })
    const file = join(root, 'contracts/lockers/openapi.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replace('x-nova-frames: frames.yaml\n', ''))
    const { changes } = await generate({ root })
    expect(changes).toContainEqual({ file: `${generated}/frames.ts`, kind: 'stale' })
  } finally {
    await remove()
  }
})

const use = `
import { bindLockersOperations } from './generated/calls.ts'
import type { LockersOperationName } from './generated/operations.ts'
import type { HallFrame, Locker } from './generated/types.ts'
import type { Transport } from '../internal/transport.ts'

export async function use(transport: Transport) {
  const lockers = bindLockersOperations(transport)
  const halls = await lockers.listHalls()
  const first: Locker | undefined = halls['1']
  const lit: boolean | 0 | 1 | undefined = first?.lit
  const rented = await lockers.rentLocker('north/2nd', { days: 2 })
  const locker: Locker = rented.locker
  const key: string | undefined = rented.key
  // @ts-expect-error only what the contract calls the result
  void rented.code
  const nothing: void = await lockers.emptyLockers('north')
  const label: string = await lockers.printLabel()
  await lockers.paintLabel({ picture: new Blob(['x']), title: 'x' })
  // @ts-expect-error bytes are no string
  await lockers.paintLabel({ picture: 'x' })
  // @ts-expect-error it is navigated to
  void lockers.openDoor
  return { lit, locker, key, nothing, label }
}
export const known: LockersOperationName = 'openDoor'
export function who(frame: HallFrame): string | null {
  return frame.type === 'locker_opened' ? frame.payload.by : null
}
`
