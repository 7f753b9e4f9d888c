import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../src/generate.ts'
import { loadGenerated, typeErrors } from './compile-generated.ts'
import { makeRepository } from './parcels.ts'

const generated = 'packages/sdk/src/parcels/generated'
const everyFile = ['calls.ts', 'json-schemas.ts', 'operations.ts', 'schemas.ts', 'types.ts']

let repository: Awaited<ReturnType<typeof makeRepository>>
beforeAll(async () => {
  repository = await makeRepository()
  await generate({ root: repository.root })
})
afterAll(() => repository.remove())

describe('a made-up service, from its contract alone', () => {
  it('has all its files', async () => {
    expect((await readdir(join(repository.root, generated))).sort()).toEqual(everyFile)
  })

  it('type-checks under the strictest settings, and refuses what the contract refuses', async () => {
    await writeFile(join(repository.root, 'packages/sdk/src/parcels/use.ts'), use)
    expect(typeErrors(repository.root, 'parcels')).toEqual([])
  })

  it('calls its operations through any transport', async () => {
    const { calls, operations } = await loadGenerated(repository.root, 'parcels')
    const seen: unknown[] = []
    const options = { requestId: 'r1' }
    const bound = calls.bindParcelsOperations({
      call: (operation: unknown, input: unknown, given: unknown) => {
        seen.push([operation, input, given])
        return Promise.resolve('answer')
      },
    })
    expect(seen).toEqual([])
    const order = { receiver: 'Ada', content: { label: 'gears' } }
    expect(await bound.sendParcel(order, options)).toBe('answer')
    await bound.trackParcel(7, 'a/b')
    await bound.listParcels({ limit: 2 }, options)
    await bound.listParcels()
    await bound.readSign(options)
    expect(seen).toEqual([
      [operations.sendParcel, { body: order }, options],
      [operations.trackParcel, { path: { depot: 7, parcel_id: 'a/b' } }, undefined],
      [operations.listParcels, { query: { limit: 2 } }, options],
      [operations.listParcels, { query: {} }, undefined],
      [operations.readSign, {}, options],
    ])
  })

  it('has one row of facts per operation', async () => {
    const { operations, errorCodes, secretFields } = await loadGenerated(repository.root, 'parcels')
    expect(operations.sendParcel).toEqual({
      name: 'sendParcel',
      operationId: 'send_parcel',
      service: 'parcels',
      method: 'POST',
      path: '/v1/parcels',
      tag: 'desk',
      auth: 'bearer',
      idempotency: { header: 'Idempotency-Key', ttlSeconds: 60 },
      retry: 'with-key',
      parameters: [{ name: 'Idempotency-Key', in: 'header', required: false }],
      requestSchema: 'ParcelOrder',
      success: 201,
      responses: {
        201: { body: 'json', schema: 'Parcel', codes: [], documented: true },
        401: {
          body: 'envelope',
          schema: 'Problem',
          otherSchemas: ['DoorMessage'],
          codes: ['no_token'],
          documented: true,
        },
        409: { body: 'envelope', schema: 'Problem', codes: ['duplicate_order'], documented: true },
        422: { body: 'envelope', schema: 'Problem', codes: ['invalid_parcel'], documented: true },
        429: { body: 'gateway', schema: 'DoorMessage', codes: [], documented: false },
      },
    })
    expect(operations.trackParcel.eventStream).toBe(true)
    expect(operations.readSign).toMatchObject({
      auth: 'none',
      responses: { 200: { body: 'text' }, 503: { body: 'json' } },
    })
    expect(operations.recallParcel.responses[204]).toEqual({ body: 'empty', schema: null, codes: [], documented: true })
    expect(errorCodes.lost_in_space.reachable).toBe(false)
    expect(secretFields).toEqual({ Parcel: ['pin'] })
  })

  it('validates requests strictly and responses tolerantly', async () => {
    const { requestSchemas, responseSchemas } = await loadGenerated(repository.root, 'parcels')
    const order = { receiver: 'Ada', content: { label: 'a', boxes: [{ label: 'b' }] } }
    expect(requestSchemas.sendParcel.safeParse(order).success).toBe(true)
    expect(requestSchemas.sendParcel.safeParse({ ...order, colour: 'red' }).success).toBe(false)
    const parcel = {
      parcel_id: '0123abcd',
      delivery: 'door',
      street: 'Main',
      pin: null,
      sent_at: '2026-01-02T03:04:05Z',
    }
    const page = { parcels: [{ ...parcel, weight: 3 }], total: 1 }
    expect(responseSchemas.listParcels[200].parse(page)).toEqual(page)
    expect(responseSchemas.listParcels[401].safeParse({ code: 'no_token', message: 'who?' }).success).toBe(true)
    expect(responseSchemas.listParcels[401].safeParse({ message: 'closed' }).success).toBe(true)
    expect(responseSchemas.listParcels[401].safeParse({ code: 'no_token' }).success).toBe(false)
    expect(responseSchemas.listParcels[200].safeParse({ parcels: [{ ...parcel, street: null }] }).success).toBe(false)
  })

  it('carries its JSON Schemas exactly, as one document a validator can add', async () => {
    const { jsonSchemas, jsonSchemaBundle } = await loadGenerated(repository.root, 'parcels')
    expect(jsonSchemas.ParcelOrder.additionalProperties).toBe(false)
    expect(jsonSchemas.ParcelOrder.properties.content).toEqual({ $ref: '#/$defs/Box' })
    expect(jsonSchemaBundle).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:nova:parcels',
      $defs: jsonSchemas,
    })
    expect(JSON.stringify(jsonSchemas)).not.toContain('x-nova')
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
    addFormats(ajv)
    ajv.addSchema(jsonSchemaBundle)
    const validate = ajv.getSchema('urn:nova:parcels#/$defs/ParcelOrder')
    expect(validate?.({ receiver: 'Ada', content: { label: 'a', boxes: [{ label: 'b' }] } })).toBe(true)
    expect(validate?.({ receiver: 'Ada', content: { label: 'a', boxes: [{}] } })).toBe(false)
  })
})

describe('several documents in one folder', () => {
  it('gives each a folder and names of its own', async () => {
    const { root, remove } = await makeRepository()
    try {
      const contract = await readFile(join(root, 'contracts/parcels/openapi.yaml'), 'utf8')
      await writeFile(join(root, 'contracts/parcels/night-desk.yaml'), contract)
      await writeFile(join(root, 'contracts/parcels/prices.yaml'), 'small: 1\n')
      const { contracts } = await generate({ root })
      expect(contracts).toEqual(['contracts/parcels/night-desk.yaml', 'contracts/parcels/openapi.yaml'])
      expect((await readdir(join(root, generated, 'night-desk'))).sort()).toEqual(everyFile)
      const calls = await readFile(join(root, generated, 'night-desk/calls.ts'), 'utf8')
      expect(calls).toContain('export function bindParcelsNightDeskOperations(')
      expect(await readFile(join(root, generated, 'night-desk/json-schemas.ts'), 'utf8')).toContain(
        "$id: 'urn:nova:parcels:night-desk'",
      )
      expect(typeErrors(root, 'parcels')).toEqual([])
    } finally {
      await remove()
    }
  })
})

const use = `
import { bindParcelsOperations, listParcels } from './generated/calls.ts'
import type { ParcelsOperationCodes, ParcelsWireCode } from './generated/operations.ts'
import { operations } from './generated/operations.ts'
import { BoxSchema, LegSchema, responseSchemas } from './generated/schemas.ts'
import type { Box, Parcel } from './generated/types.ts'
import type { Transport } from '../internal/transport.ts'

export async function use(transport: Transport) {
  const parcels = bindParcelsOperations(transport)
  const parcel = await parcels.sendParcel({ receiver: 'Ada', content: { label: 'a', boxes: [{ label: 'b' }] } }, { idempotencyKey: 'k' })
  if (parcel.delivery === 'locker') {
    const pin: string = parcel.pin
    void pin
    // @ts-expect-error a parcel in a locker has no street
    const street: string = parcel.street
    void street
  } else {
    const street: string = parcel.street
    void street
  }
  await listParcels(transport)
  await parcels.trackParcel(1, 'x')
  // @ts-expect-error path parameters follow the path
  await parcels.trackParcel('x', 1)
  // @ts-expect-error the receiver is missing
  await parcels.sendParcel({ content: { label: 'a' } })
  // @ts-expect-error the contract knows no colour
  await parcels.sendParcel({ receiver: 'Ada', content: { label: 'a' }, colour: 'red' })
  // @ts-expect-error this operation does not replay by key
  await parcels.recallParcel(1, 'x', { idempotencyKey: 'k' })
  // @ts-expect-error headers come from the contract
  await parcels.readSign({ headers: { a: 'b' } })
  const retry: 'verify' = operations.recallParcel.retry
  void retry
}
export const known: ParcelsWireCode = 'lost_in_space'
export const possible: ParcelsOperationCodes['sendParcel'] = 'duplicate_order'
// @ts-expect-error not something sending can fail with
export const impossible: ParcelsOperationCodes['sendParcel'] = 'unknown_parcel'
export const parsed: Parcel = responseSchemas.trackParcel[200].parse({})
export const label: string = BoxSchema.parse({}).label
export const leg: 'road' | 'sea' = LegSchema.parse({}).by
export const inner: Box = { label: 'a', boxes: [{ label: 'b', weights_g: { 1: 2 } }] }
`
