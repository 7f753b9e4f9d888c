import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ContractError, type Problem } from '../src/contract/problem.ts'
import { generate } from '../src/generate.ts'
import { makeRepository } from './parcels.ts'

let root: string
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ root, remove } = await makeRepository('trams'))
})
afterEach(() => remove())

type File = 'riders' | 'drivers' | 'shared'

interface Broken {
  readonly name: string
  readonly file: File
  /** What to replace in the sound file, and by what. */
  readonly change: readonly [from: string, to: string]
  /** Start of the text the problem must point to, in the broken file. */
  readonly at: string
  readonly reason: string
}

const broken: readonly Broken[] = [
  {
    name: 'a shared file that is not there',
    file: 'riders',
    change: ['x-nova-shared: shared.yaml', 'x-nova-shared: common.yaml'],
    at: 'x-nova-shared: common.yaml',
    reason: 'common.yaml is not a file beside this one',
  },
  {
    name: 'a reference to nothing in it',
    file: 'riders',
    change: [
      'schema: { $ref: "shared.yaml#/components/schemas/Tram" }',
      'schema: { $ref: "shared.yaml#/components/schemas/Bus" }',
    ],
    at: '$ref: "shared.yaml#/components/schemas/Bus"',
    reason: '$ref shared.yaml#/components/schemas/Bus leads nowhere',
  },
  {
    name: 'a reference through it to what only the document has',
    file: 'riders',
    change: [
      'schema: { $ref: "shared.yaml#/components/schemas/Tram" }',
      'schema: { $ref: "shared.yaml#/components/schemas/Stop" }',
    ],
    at: '$ref: "shared.yaml#/components/schemas/Stop"',
    reason: '$ref shared.yaml#/components/schemas/Stop leads nowhere',
  },
  {
    name: 'a reference to a third file',
    file: 'riders',
    change: ['"shared.yaml#/components/responses/BadBody"', '"other.yaml#/components/responses/BadBody"'],
    at: '$ref: "other.yaml',
    reason:
      '$ref other.yaml#/components/responses/BadBody leaves the document; only references that start with #/ are supported',
  },
  {
    name: 'a reference from it into a document',
    file: 'shared',
    change: [
      'pulls: { anyOf: [{ $ref: "#/components/schemas/Tram" }',
      'pulls: { anyOf: [{ $ref: "#/components/schemas/Stop" }',
    ],
    at: '$ref: "#/components/schemas/Stop"',
    reason: '$ref #/components/schemas/Stop leads nowhere',
  },
  {
    name: 'a schema in both',
    file: 'drivers',
    change: ['components:\n', 'components:\n  schemas:\n    Tram: { type: string }\n'],
    at: 'Tram: { type: string }',
    reason: 'Tram is already among the schemas of contracts/trams/shared.yaml',
  },
  {
    name: 'a response in both',
    file: 'riders',
    change: ['    NoTicket:\n', '    BadBody: { description: Bad. }\n    NoTicket:\n'],
    at: 'BadBody: { description: Bad. }',
    reason: 'BadBody is already among the responses of contracts/trams/shared.yaml',
  },
  {
    name: 'a code in both',
    file: 'riders',
    change: [
      '  no_ticket:',
      '  bad_body: { kind: validation, retryable: false, advice: Mend it., seen: { code: 400 } }\n  no_ticket:',
    ],
    at: 'bad_body: {',
    reason: 'bad_body is already a code of contracts/trams/shared.yaml',
  },
  {
    name: 'what a shared file cannot hold',
    file: 'shared',
    change: ['x-nova-error-codes:', 'openapi: 3.1.0\nx-nova-error-codes:'],
    at: 'openapi: 3.1.0',
    reason: 'openapi is not expected here; one of x-nova-error-codes, components',
  },
  {
    name: 'components a shared file cannot hold',
    file: 'shared',
    change: ['  schemas:\n', '  headers: {}\n  schemas:\n'],
    at: 'headers: {}',
    reason: 'headers is not expected here; one of schemas, responses, parameters',
  },
  {
    name: 'an extension nobody knows',
    file: 'shared',
    change: ['error: { type: string }', 'error: { type: string, x-nova-secrets: true }'],
    at: 'x-nova-secrets',
    reason: 'x-nova-secrets is not an extension of this family',
  },
  {
    name: 'what is no OpenAPI',
    file: 'shared',
    change: ['description: Not what was asked for.', 'descriptoin: Not what was asked for.'],
    at: 'descriptoin:',
    reason: 'Property `descriptoin` is not expected here.',
  },
  {
    name: 'a keyword nobody checks',
    file: 'shared',
    change: ['error: { type: string }', 'error: { not: {} }'],
    at: 'not: {}',
    reason: 'schema keyword not is not supported',
  },
  {
    name: 'a code of no known kind',
    file: 'shared',
    change: ['derailed: { kind: service', 'derailed: { kind: bad luck'],
    at: 'kind: bad luck',
    reason:
      'derailed: kind must be one of validation, authentication, authorization, not_found, conflict, rate_limit, service',
  },
  {
    name: 'a code that the response of a document cannot know',
    file: 'riders',
    change: ['x-nova-codes: [no_ticket]', 'x-nova-codes: [no_ticket, no_money]'],
    at: 'no_money',
    reason: 'no_money is not in x-nova-error-codes',
  },
  {
    name: 'a shared code that nobody could recognise',
    file: 'shared',
    change: ['advice: Look at the list., seen: { code: 404 }', 'advice: Look at the list.'],
    at: 'unknown_tram:',
    reason: 'unknown_tram has no seen, other codes have: it would never be recognised',
  },
  {
    name: 'headers of a result that are no list',
    file: 'riders',
    change: ['x-nova-result-headers: [location]', 'x-nova-result-headers: location'],
    at: 'x-nova-result-headers: location',
    reason: 'x-nova-result-headers must be a list of names',
  },
  {
    name: 'a header of a result that success does not declare',
    file: 'riders',
    change: ['x-nova-result-headers: [location]', 'x-nova-result-headers: [etag]'],
    at: 'etag',
    reason: 'etag is not a header that 200 of this operation declares',
  },
  {
    name: 'a header of a result in capitals',
    file: 'riders',
    change: ['x-nova-result-headers: [location]', 'x-nova-result-headers: [Location]'],
    at: 'Location]',
    reason: 'Location must be in lower case',
  },
  {
    name: 'a header of a result listed twice',
    file: 'riders',
    change: ['x-nova-result-headers: [location]', 'x-nova-result-headers: [location, location]'],
    at: 'location]',
    reason: 'location is listed twice',
  },
  {
    name: 'another way to be empty',
    file: 'riders',
    change: ['x-nova-empty: absent', 'x-nova-empty: null'],
    at: 'x-nova-empty: null',
    reason: 'x-nova-empty null is unknown; it can be absent',
  },
  {
    name: 'a failure that may be empty',
    file: 'riders',
    change: ['      x-nova-body: envelope\n', '      x-nova-body: envelope\n      x-nova-empty: absent\n'],
    at: 'x-nova-empty: absent\n      x-nova-codes',
    reason: 'x-nova-empty is for a success whose body is JSON when there is one',
  },
  {
    name: 'a text that may be empty',
    file: 'riders',
    change: ['x-nova-secret: true', 'x-nova-empty: absent'],
    at: 'x-nova-empty: absent\n          x-nova-body: text',
    reason: 'x-nova-empty is for a success whose body is JSON when there is one',
  },
  {
    name: 'an empty body whose result is nothing anyway',
    file: 'riders',
    change: ['operationId: find_next_tram', 'operationId: find_next_tram\n      x-nova-result: []'],
    at: 'x-nova-result: []',
    reason: 'x-nova-result takes nothing of the body, so x-nova-empty has nothing to say',
  },
  {
    name: 'a secret that is a whole object',
    file: 'riders',
    change: ['x-nova-empty: absent', 'x-nova-secret: true'],
    at: 'x-nova-secret: true',
    reason: 'a whole body is secret only as a text; of others, properties are',
  },
  {
    name: 'a secret where none is looked for',
    file: 'shared',
    change: ['items: { type: string } }', 'items: { type: string, x-nova-secret: true } }'],
    at: 'x-nova-secret: true',
    reason: 'x-nova-secret is read on properties of a component and on responses, not here: name the schema',
  },
  {
    name: 'a secret in an object without a name',
    file: 'riders',
    change: [
      '        name: { type: string }\n',
      '        name: { type: object, properties: { pin: { type: string, x-nova-secret: true } } }\n',
    ],
    at: 'x-nova-secret: true } } }',
    reason: 'x-nova-secret is read on properties of a component and on responses, not here: name the schema',
  },
  {
    name: 'a reachable code that no document lists',
    file: 'shared',
    change: ['advice: Stay calm., reachable: false', 'advice: Stay calm.'],
    at: 'derailed:',
    reason: 'derailed is reachable, but no response of any document lists it in x-nova-codes',
  },
  {
    name: 'a schema that no document refers to',
    file: 'shared',
    change: ['    Complaint:\n', '    Bus: { type: string }\n    Complaint:\n'],
    at: 'Bus: { type: string }',
    reason: 'no document refers to Bus',
  },
]

async function problemsOf(changes: readonly (readonly [File, string, string])[]): Promise<readonly Problem[]> {
  for (const [file, from, to] of changes) {
    const path = join(root, `contracts/trams/${file}.yaml`)
    const text = await readFile(path, 'utf8')
    expect(text.includes(from), 'finds the text to replace').toBe(true)
    await writeFile(
      path,
      text.replace(from, () => to),
    )
  }
  try {
    await generate({ root })
    return []
  } catch (error) {
    if (error instanceof ContractError) return error.problems
    throw error
  }
}

async function placeOf(file: File, at: string) {
  const path = `contracts/trams/${file}.yaml`
  const text = await readFile(join(root, path), 'utf8')
  expect(text.includes(at), 'finds the place').toBe(true)
  const before = text.slice(0, text.indexOf(at)).split('\n')
  return { file: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

it.each(broken)('rejects $name, where it stands and once', async ({ file, change: [from, to], at, reason }) => {
  const problems = await problemsOf([[file, from, to]])
  const want = { ...(await placeOf(file, at)), reason }
  expect(problems.filter((problem) => problem.reason === reason)).toEqual([want])
})

it('holds the codes of a document and those it shares against each other', async () => {
  const problems = await problemsOf([
    [
      'riders',
      '  no_ticket:',
      '  no_line: { kind: not_found, retryable: false, advice: Walk., seen: { code: 404 } }\n  no_ticket:',
    ],
    [
      'riders',
      '"404": { $ref: "shared.yaml#/components/responses/NoTram" }',
      '"404": { $ref: "#/components/responses/NoLine" }',
    ],
    [
      'riders',
      '    NoTicket:\n',
      '    NoLine: { description: No., x-nova-body: envelope, x-nova-codes: [no_line, unknown_tram], content: { application/json: { schema: { $ref: "shared.yaml#/components/schemas/Complaint" } } } }\n    NoTicket:\n',
    ],
  ])
  expect(problems.map(({ reason }) => reason)).toEqual([
    'status 404 carries no_line and unknown_tram, and their seen is the same: code 404',
  ])
})

it('accepts the contract the broken ones are made from', async () => {
  expect(await problemsOf([])).toEqual([])
})

it('says nothing of what seems unused while a document cannot be read', async () => {
  const problems = await problemsOf([['riders', 'x-nova-retry: verify', 'x-nova-retry: never']])
  expect(problems.map(({ reason }) => reason)).toEqual([
    'x-nova-retry never is unknown; one of safe, with-key, budgeted, verify',
  ])
})
