import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../src/generate.ts'
import { loadGenerated, loadModule, typeErrors } from './compile-generated.ts'
import { makeRepository } from './parcels.ts'

const generated = 'packages/sdk/src/ferries/generated'

let repository: Awaited<ReturnType<typeof makeRepository>>
beforeAll(async () => {
  repository = await makeRepository('ferries')
  await generate({ root: repository.root })
})
afterAll(() => repository.remove())

describe('a service of many versions, opened by a key in a header', () => {
  it('type-checks as its callers write it', async () => {
    await writeFile(join(repository.root, 'packages/sdk/src/ferries/use.ts'), use)
    expect(typeErrors(repository.root, 'ferries')).toEqual([])
  })

  it('says which header, what the key must hold, and whether it may be left out', async () => {
    const { operations } = await loadGenerated(repository.root, 'ferries', ['frames'])
    expect(operations.listCrossings).toMatchObject({ auth: 'key', keyHeader: 'X-Ticket', requires: ['ride'] })
    expect(operations.listCrossings).not.toHaveProperty('authOptional')
    expect(operations.addCrossing).toMatchObject({ auth: 'key', requires: ['ride', 'steer'] })
    expect(operations.addCrossing).not.toHaveProperty('authOptional')
    expect(operations.getWeather).toMatchObject({ auth: 'key', keyHeader: 'X-Ticket', authOptional: true })
    expect(operations.getWeather).not.toHaveProperty('requires')
  })

  it('tells answers that cost nothing from those that do, and the forms of one body', async () => {
    const { operations } = await loadGenerated(repository.root, 'ferries', ['frames'])
    expect(operations.listCrossings.responses[401]).toMatchObject({ schema: 'Refusal', free: true })
    expect(operations.listCrossings.responses[403]).toEqual({
      body: 'envelope',
      schema: 'Refusal',
      otherSchemas: ['Shout'],
      codes: ['wrong_ticket'],
      documented: true,
    })
  })

  it('has one socket, and an optional surface with a name of its own', async () => {
    const { frames } = await loadGenerated(repository.root, 'ferries', ['frames'])
    expect(frames.horn).toMatchObject({ channel: 'only', members: { times: 'integer' } })
    const winter = await loadGenerated(repository.root, 'ferries', [], 'winter')
    expect(winter.operations.getIce).toMatchObject({ surface: 'winter', auth: 'none' })
    expect(winter.operations.getIce).not.toHaveProperty('keyHeader')
  })

  it('has every fact of every version, stated or not', async () => {
    const { profiles, profileDescriptions } = await loadModule(repository.root, `${generated}/profiles.ts`)
    const crew = { asks: 'getWeather' }
    expect(Object.keys(profiles)).toEqual(['oars', 'steam', 'diesel'])
    expect(profiles).toEqual({
      oars: {
        ride: { seats: 4, signal: 'shout', fuelName: null, inIce: false, extra: [] },
        crew: { asks: 'listCrossings' },
      },
      steam: { ride: { seats: 4, signal: 'horn', fuelName: 'coal', inIce: true, extra: ['getIce'] }, crew },
      diesel: { ride: { seats: 40, signal: 'horn', fuelName: 'oil', inIce: true, extra: ['getIce'] }, crew: null },
    })
    expect(profileDescriptions.diesel).toBe('With less of one.')
  })
})

const use = `import { bindFerriesOperations } from './generated/calls.ts'
import { type Profile, type ProfileName, profiles, type SignalKind } from './generated/profiles.ts'
import type { Transport } from '../internal/transport.ts'

declare const transport: Transport
declare const name: ProfileName
const times: Promise<{ readonly times: readonly string[] }> = bindFerriesOperations(transport).getWeather()
const profile: Profile = profiles[name]
const signal: SignalKind = profile.ride.signal
const seats: 40 = profiles.diesel.ride.seats
const fuel: string | null = profile.ride.fuelName
// @ts-expect-error not every version has it
profile.crew.asks
// @ts-expect-error no such version
profiles.sail
export { fuel, seats, signal, times }
`
