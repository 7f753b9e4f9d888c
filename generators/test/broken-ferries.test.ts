import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ContractError, type Problem } from '../src/contract/problem.ts'
import { generate } from '../src/generate.ts'
import { makeRepository } from './parcels.ts'

let root: string
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ root, remove } = await makeRepository('ferries'))
})
afterEach(() => remove())

interface Broken {
  readonly name: string
  /** What to replace in the sound file, and by what. */
  readonly change: readonly [from: string, to: string]
  /** Start of the text the problem must point to, in the broken file. */
  readonly at: string
  readonly reason: string
}

const inProfiles: readonly Broken[] = [
  {
    name: 'YAML that cannot be parsed',
    change: ['    shout: Somebody shouts.', '    shout: {'],
    at: 'horn: A horn',
    reason: 'YAML: Flow map in block collection must be sufficiently indented and end with a }',
  },
  {
    name: 'another service',
    change: ['x-nova-service: ferries', 'x-nova-service: bridges'],
    at: 'x-nova-service: bridges',
    reason: 'x-nova-service must be ferries, the name of the folder',
  },
  {
    name: 'what is not read',
    change: ['words:\n', 'owner: me\nwords:\n'],
    at: 'owner: me',
    reason: 'owner is not expected here; one of x-nova-service, x-nova-profiles, description, words, facts',
  },
  {
    name: 'a version without a meaning',
    change: ['steam: With a funnel.', 'steam: ""'],
    at: 'steam: ""',
    reason: 'steam: a description is missing',
  },
  {
    name: 'a version that is no name',
    change: ['  diesel: With less of one.', '  diesel: With less of one.\n  wind-power: With none.'],
    at: 'wind-power: With none.',
    reason: 'wind-power cannot be a name here',
  },
  {
    name: 'words without any',
    change: ['words:\n', 'words:\n  anchor_kind: {}\n'],
    at: 'anchor_kind: {}',
    reason: 'anchor_kind names nothing',
  },
  {
    name: 'words under a name that is taken',
    change: ['words:\n', 'words:\n  profile: { heavy: Of iron. }\n'],
    at: 'profile: { heavy',
    reason: 'profile names a type already',
  },
  {
    name: 'words that are not written like others',
    change: ['  signal_kind:\n', '  SignalKind:\n'],
    at: 'SignalKind:',
    reason: 'SignalKind must be written in lower case with underscores',
  },
  {
    name: 'a word nobody says',
    change: ['    horn: A horn is blown.', '    horn: A horn is blown.\n    bell: A bell rings.'],
    at: 'bell: A bell rings.',
    reason: 'no profile is ever bell',
  },
  {
    name: 'a word that is none',
    change: ['steam: horn', 'steam: whistle'],
    at: 'steam: whistle',
    reason: 'signal: must be one of shout, horn',
  },
  {
    name: 'a word of no set',
    change: ['of: signal_kind', 'of: signals'],
    at: 'of: signals',
    reason: 'signal: of must be one of signal_kind',
  },
  {
    name: 'a set for what is no word',
    change: ['form: flag', 'form: flag\n        of: signal_kind'],
    at: 'of: signal_kind\n        since: { oars: false',
    reason: 'in_ice: of is for words',
  },
  {
    name: 'an unknown form',
    change: ['form: flag', 'form: switch'],
    at: 'form: switch',
    reason: 'in_ice: form must be one of flag, count, text, word, operation, operations',
  },
  {
    name: 'an unknown member of a fact',
    change: ['form: flag', 'form: flag\n        unit: ice'],
    at: 'unit: ice',
    reason: 'unit is not expected here; one of description, form, of, nothing, since',
  },
  {
    name: 'a flag that is neither',
    change: ['steam: true', 'steam: often'],
    at: 'steam: often',
    reason: 'in_ice: must be true or false',
  },
  {
    name: 'a count that is none',
    change: ['diesel: 40', 'diesel: -1'],
    at: 'diesel: -1',
    reason: 'seats: must be a whole number',
  },
  {
    name: 'a text that is none',
    change: ['diesel: oil', 'diesel: 7'],
    at: 'diesel: 7',
    reason: 'fuel_name: must be a text',
  },
  {
    name: 'a list that is none',
    change: ['steam: [get_ice]', 'steam: get_ice'],
    at: 'steam: get_ice',
    reason: 'extra: must be a list of operations',
  },
  {
    name: 'an operation that is none',
    change: ['steam: get_weather', 'steam: getWeather'],
    at: 'steam: getWeather',
    reason: 'asks: getWeather is no operation of this service',
  },
  {
    name: 'an optional operation that nobody has',
    change: ['steam: [get_ice]', 'steam: [get_weather]'],
    at: 'facts:\n  ride',
    reason: 'no profile has get_ice of contracts/ferries/winter.yaml, which is optional',
  },
  {
    name: 'a null without a meaning',
    change: ['        nothing: It burns nothing.\n', ''],
    at: 'oars: null',
    reason: 'fuel_name is null, and nothing does not say what that means',
  },
  {
    name: 'a meaning of null without one',
    change: ['since: { oars: null, steam', 'since: { oars: wood, steam'],
    at: 'nothing: It burns',
    reason: 'fuel_name is never null, so nothing has no meaning',
  },
  {
    name: 'a fact the oldest does not have',
    change: ['{ oars: 4, diesel: 40 }', '{ steam: 4, diesel: 40 }'],
    at: 'since: { steam: 4',
    reason: 'seats: since must begin with oars, the oldest',
  },
  {
    name: 'a fact of a version that there is not',
    change: ['{ oars: 4, diesel: 40 }', '{ oars: 4, sail: 40 }'],
    at: 'sail: 40',
    reason: 'seats: sail is no profile that has it',
  },
  {
    name: 'a fact of a version that has left the group',
    change: ['{ oars: list_crossings, steam: get_weather }', '{ oars: list_crossings, diesel: get_weather }'],
    at: 'diesel: get_weather',
    reason: 'asks: diesel is no profile that has it',
  },
  {
    name: 'versions in another order',
    change: ['{ oars: null, steam: coal, diesel: oil }', '{ oars: null, diesel: oil, steam: coal }'],
    at: 'steam: coal',
    reason: 'fuel_name: steam is older than what stands above it',
  },
  {
    name: 'a change that is none',
    change: ['{ oars: 4, diesel: 40 }', '{ oars: 4, diesel: 4 }'],
    at: 'diesel: 4 ',
    reason: 'seats: nothing changes with diesel',
  },
  {
    name: 'a group that ends with no version',
    change: ['until: steam', 'until: sail'],
    at: 'until: sail',
    reason: 'crew: until must be one of oars, steam, diesel',
  },
  {
    name: 'a group of nothing',
    change: ['facts:\n  ride:', 'facts:\n  food: { description: What there is to eat., facts: {} }\n  ride:'],
    at: 'facts: {} }',
    reason: 'food says nothing',
  },
  {
    name: 'a fact that is not written like others',
    change: ['      in_ice:', '      inIce:'],
    at: 'inIce:',
    reason: 'inIce must be written in lower case with underscores',
  },
  {
    name: 'a fact that is not described',
    change: ['        description: How many may come.\n', ''],
    at: 'seats:',
    reason: 'seats: a description is missing',
  },
]

const inOpenapi: readonly Broken[] = [
  {
    name: 'a key in the query',
    change: ['in: header, name: X-Ticket', 'in: query, name: ticket'],
    at: '- ticket: [ride]',
    reason: 'security scheme ticket is no bearer token, cookie or key in a header',
  },
  {
    name: 'a key in a header that no page can set',
    change: ['name: X-Ticket', 'name: Host'],
    at: 'name: Host',
    reason: 'a key cannot travel in Host: no call can set it',
  },
]

async function problemsOf(file: string, [from, to]: Broken['change']) {
  const path = join(root, 'contracts/ferries', file)
  const sound = await readFile(path, 'utf8')
  const broken = sound.replace(from, to)
  if (broken === sound) throw new Error(`nothing to replace: ${from}`)
  await writeFile(path, broken)
  try {
    await generate({ root })
    return { broken, problems: [] }
  } catch (error) {
    if (error instanceof ContractError) return { broken, problems: error.problems }
    throw error
  }
}

function expectProblem(file: string, { at, reason }: Broken, broken: string, problems: readonly Problem[]): void {
  const offset = broken.indexOf(at)
  if (offset < 0) throw new Error(`not in the broken file: ${at}`)
  // Of a list item the item is meant, not its dash.
  const lines = broken.slice(0, offset + (at.startsWith('- ') ? 2 : 0)).split('\n')
  expect(problems).toContainEqual({
    file: `contracts/ferries/${file}`,
    line: lines.length,
    column: (lines.at(-1) ?? '').length + 1,
    reason,
  })
}

describe('profiles are refused for', () => {
  it.each(inProfiles)('$name', async (row) => {
    const { broken, problems } = await problemsOf('profiles.yaml', row.change)
    expectProblem('profiles.yaml', row, broken, problems)
  })
})

it('an optional document is refused where nothing says who has its operations', async () => {
  await rm(join(root, 'contracts/ferries/profiles.yaml'))
  await expect(generate({ root })).rejects.toThrow(
    'contracts/ferries/winter.yaml:1:1 x-nova-optional needs a profiles.yaml beside it',
  )
})

describe('keys are refused for', () => {
  it.each(inOpenapi)('$name', async (row) => {
    const { broken, problems } = await problemsOf('openapi.yaml', row.change)
    expectProblem('openapi.yaml', row, broken, problems)
  })
})
