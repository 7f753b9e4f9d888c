import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createConfig, lint } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../src/generate.ts'
import { loadGenerated, typeErrors } from './compile-generated.ts'
import { makeRepository } from './parcels.ts'

const generated = 'packages/sdk/src/trams/generated'

let repository: Awaited<ReturnType<typeof makeRepository>>
beforeAll(async () => {
  repository = await makeRepository('trams')
  await generate({ root: repository.root })
})
afterAll(() => repository.remove())

const load = (part: 'riders' | 'drivers') => loadGenerated(repository.root, 'trams', [], part)

describe('a service of two documents and what they share', () => {
  it('has a folder for each document and none for the file between them', async () => {
    expect((await readdir(join(repository.root, generated))).sort()).toEqual(['drivers', 'riders'])
  })

  it('type-checks, and its calls take and return what the contract says', async () => {
    await writeFile(join(repository.root, 'packages/sdk/src/trams/use.ts'), use)
    expect(typeErrors(repository.root, 'trams')).toEqual([])
  })

  it('gives each document the components it refers to, directly or not, and no others', async () => {
    expect(Object.keys((await load('riders')).jsonSchemas)).toEqual([
      'Stops',
      'Stop',
      'Found',
      'Thing',
      'Nothing',
      'TramNumber',
      'Complaint',
      'Tram',
    ])
    expect(Object.keys((await load('drivers')).jsonSchemas)).toEqual(['TramNumber', 'Complaint'])
  })

  it('gives each document its own codes and those of the shared ones that its responses list', async () => {
    const riders = await load('riders')
    expect(Object.keys(riders.errorCodes)).toEqual([
      'no_ticket',
      'nothing_found',
      'bad_body',
      'bad_number',
      'unknown_tram',
    ])
    expect(riders.errorCodes.bad_body.seen).toEqual({ code: 400, form: 'list' })
    expect(Object.keys((await load('drivers')).errorCodes)).toEqual(['unknown_tram'])
  })

  it('follows shared parameters and responses into the table', async () => {
    const { operations, parameterSchemas } = await load('riders')
    expect(operations.findNextTram).toMatchObject({
      parameters: [
        { name: 'tram', in: 'path', required: true },
        { name: 'x-direction', in: 'header', required: false },
      ],
      responses: {
        200: { schema: 'Tram' },
        400: { body: 'envelope', schema: 'Complaint', codes: ['bad_number'] },
        404: { body: 'envelope', schema: 'Complaint', codes: ['unknown_tram'] },
      },
    })
    expect(parameterSchemas.findNextTram).toEqual({ tram: expect.objectContaining({ type: 'integer' }) })
  })

  it('sends a call what it gets beyond path, body and query', async () => {
    const { calls, operations } = await load('riders')
    const seen: unknown[] = []
    const riders = calls.bindTramsRidersOperations({
      call: (operation: { name: string }, input: unknown) => seen.push([operation.name, input]),
    })
    await riders.findNextTram(7)
    await riders.findNextTram(7, { 'x-direction': 'up' })
    await riders.replaceStops([], { 'x-if-line': '5' })
    await riders.findLostThing('umbrella', {}, { 'X-Desk': '1' })
    expect(seen).toEqual([
      ['findNextTram', { path: { tram: 7 }, headers: {} }],
      ['findNextTram', { path: { tram: 7 }, headers: { 'x-direction': 'up' } }],
      ['replaceStops', { body: [], headers: { 'x-if-line': '5' } }],
      ['findLostThing', { path: { thing: 'umbrella' }, query: {}, headers: { 'X-Desk': '1' } }],
    ])
    expect(operations.replaceStops.parameters).toEqual([
      { name: 'x-if-line', in: 'header', required: true },
      { name: 'X-Request-ID', in: 'header', required: false },
    ])
  })

  it('says what a caller must hold, where a document lists it beside its credential', async () => {
    const { operations } = await load('riders')
    expect(operations.replaceStops).toMatchObject({ auth: 'cookie', requires: ['stops.move', 'stops.read'] })
    expect('requires' in operations.listStops).toBe(false)
    const calls = await readFile(join(repository.root, generated, 'riders/calls.ts'), 'utf8')
    expect(calls).toContain('Needs a session cookie that holds `stops.move`, `stops.read`.')
  })

  it('says of each operation where it is, and of each answer what belongs to it', async () => {
    const { operations } = await load('riders')
    expect([operations.leave.surface, (await load('drivers')).operations.readPassengers.surface]).toEqual([
      'riders',
      'drivers',
    ])
    expect(operations.listStops.resultHeaders).toEqual(['x-line', 'last-modified'])
    expect('resultHeaders' in operations.replaceStops).toBe(false)
    expect(operations.findNextTram.responses[200]).toMatchObject({ schema: 'Tram', mayBeEmpty: true })
    expect('mayBeEmpty' in operations.findNextTram.responses[404]).toBe(false)
    expect(operations.findLostThing.responses[200]).toMatchObject({
      body: 'text',
      otherSchemas: ['Nothing'],
      secret: true,
    })
  })

  it('checks lists as bodies, and what they hold as strictly as its role asks', async () => {
    const { requestSchemas, responseSchemas, jsonSchemaBundle } = await load('riders')
    const stops = [{ name: 'Harbour', tram: { number: 7, pulls: { number: 8, pulls: null } } }]
    expect(responseSchemas.listStops[200].parse(stops)).toEqual(stops)
    expect(responseSchemas.listStops[200].safeParse({}).success).toBe(false)
    expect(requestSchemas.replaceStops.safeParse([{ name: 'Harbour', tram: { number: 0, pulls: null } }]).success).toBe(
      false,
    )
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
    addFormats(ajv)
    ajv.addSchema(jsonSchemaBundle)
    const validate = ajv.getSchema('urn:nova:trams:riders#/$defs/Stops')
    expect([stops, [], [{}], {}].map((value) => validate?.(value))).toEqual([true, true, false, false])
  })

  it('finds secrets in what a component takes over, too', async () => {
    expect((await load('riders')).secretFields).toEqual({ Found: ['key', 'word'], Thing: ['key'] })
  })

  it('says that lines of JSON are a text', async () => {
    const { operations } = await load('drivers')
    expect(operations.readPassengers.responses[200]).toEqual({
      body: 'text',
      schema: null,
      codes: [],
      documented: true,
    })
  })

  it('passes the linter, which follows what is shared', async () => {
    const config = await createConfig({ extends: ['recommended-strict'], rules: { 'no-unused-components': 'error' } })
    const problemsOf = async (name: string) =>
      (await lint({ ref: join(repository.root, 'contracts/trams', name), config })).map(({ ruleId, message }) => {
        return `${ruleId}: ${message}`
      })
    expect(await problemsOf('riders.yaml')).toEqual([])
    expect(await problemsOf('drivers.yaml')).toEqual([])
  })
})

it('takes what is shared away again with its last use', async () => {
  const { root, remove } = await makeRepository('trams')
  try {
    await generate({ root })
    const file = join(root, 'contracts/trams/drivers.yaml')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('        "404": { $ref: "shared.yaml#/components/responses/NoTram" }\n', ''))
    await generate({ root })
    const { errorCodes, jsonSchemas } = await loadGenerated(root, 'trams', [], 'drivers')
    expect([Object.keys(errorCodes), Object.keys(jsonSchemas)]).toEqual([[], ['TramNumber']])
  } finally {
    await remove()
  }
})

const use = `
import { bindTramsDriversOperations } from './generated/drivers/calls.ts'
import { bindTramsRidersOperations } from './generated/riders/calls.ts'
import type { TramsDriversWireCode } from './generated/drivers/operations.ts'
import type { TramsRidersWireCode } from './generated/riders/operations.ts'
import type { Tram } from './generated/riders/types.ts'
import type { Transport } from '../internal/transport.ts'

export async function use(transport: Transport) {
  const riders = bindTramsRidersOperations(transport)
  const drivers = bindTramsDriversOperations(transport)
  const { body: stops, headers } = await riders.listStops()
  const line: string | null = headers['x-line']
  // @ts-expect-error not a header the contract has
  void headers['x-lines']
  const pulled: Tram | null | undefined = stops[0]?.tram?.pulls
  await riders.replaceStops([{ name: 'Harbour', tram: null }], { 'x-if-line': line ?? '' })
  // @ts-expect-error the header is required
  await riders.replaceStops([])
  // @ts-expect-error the request id comes from the options
  await riders.replaceStops([], { 'x-if-line': '5', 'X-Request-ID': 'r' })
  // @ts-expect-error a list
  await riders.replaceStops({ name: 'Harbour', tram: null }, { 'x-if-line': '5' })
  const next: Tram | null = await riders.findNextTram(7, { 'x-direction': 'up' }, { requestId: 'r' })
  // @ts-expect-error it may be null
  const always: Tram = await riders.findNextTram(7)
  // @ts-expect-error no such direction
  await riders.findNextTram(7, { 'x-direction': 'left' })
  const where: string = await riders.findLostThing('umbrella', {}, { 'X-Desk': '1' })
  const left: { readonly body: undefined; readonly headers: { readonly location: string | null } } = await riders.leave()
  const passengers: string = await drivers.readPassengers(7)
  return { pulled, next, always, where, left, passengers }
}
export const known: TramsRidersWireCode = 'bad_body'
// @ts-expect-error no response for drivers lists it
export const unknown: TramsDriversWireCode = 'bad_body'
`
