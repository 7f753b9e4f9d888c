import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parcelsContract } from '../../test/parcels.ts'
import { ContractError, type Problem } from './problem.ts'
import { readContract } from './read-contract.ts'

const sound = readFileSync(parcelsContract, 'utf8')

async function problemsOf(text: string): Promise<readonly Problem[]> {
  try {
    await readContract({ service: 'parcels', part: null, file: 'contracts/parcels/openapi.yaml', text })
    return []
  } catch (error) {
    if (error instanceof ContractError) return error.problems
    throw error
  }
}

/** Line and column, from 1, of the last character run `mark` inside the first occurrence of `context`. */
function placeOf(text: string, context: string, mark: string) {
  const offset = text.indexOf(context) + context.lastIndexOf(mark)
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

interface Broken {
  readonly name: string
  /** What to replace in the sound contract, and by what. */
  readonly change: readonly [from: string, to: string]
  /** Text in the broken contract the problem must point to: the last `mark` inside `context`. */
  readonly at: readonly [context: string, mark: string]
  readonly reason: string
}

const list = 'get:\n      operationId: list_parcels'
const post = 'post:\n      operationId: send_parcel'

const broken: readonly Broken[] = [
  {
    name: 'YAML that cannot be parsed',
    change: ['title: Parcels,', 'title: Parcels,,'],
    at: ['Parcels,,', ','],
    reason: 'YAML: Unexpected , in flow map',
  },
  {
    name: 'the same key twice',
    change: ['x-nova-service: parcels', 'x-nova-service: parcels\nx-nova-service: parcels'],
    at: ['parcels\nx-nova-service: parcels', 'x-nova-service'],
    reason: 'YAML: Map keys must be unique',
  },
  {
    name: 'another OpenAPI version',
    change: ['openapi: 3.1.0', 'openapi: 3.0.3'],
    at: ['openapi: 3.0.3', 'openapi'],
    reason: 'openapi must be 3.1.x, is "3.0.3"',
  },
  {
    name: 'what is no OpenAPI',
    change: ['      summary: Hands a parcel over', '      sumary: Hands a parcel over'],
    at: ['sumary:', 'sumary'],
    reason: 'Property `sumary` is not expected here.',
  },
  {
    name: 'a service that is not its folder',
    change: ['x-nova-service: parcels', 'x-nova-service: letters'],
    at: ['x-nova-service: letters', 'x-nova-service'],
    reason: 'x-nova-service must be parcels, the name of the folder',
  },
  {
    name: 'a misspelt extension',
    change: ['x-nova-extension: true', 'x-nova-extention: true'],
    at: ['x-nova-extention', 'x-nova-extention'],
    reason: 'x-nova-extention is not an extension of this family',
  },
  {
    name: 'a reference that leads nowhere',
    change: ['schema: { $ref: "#/components/schemas/ParcelList" }', 'schema: { $ref: "#/components/schemas/Parcles" }'],
    at: ['{ $ref: "#/components/schemas/Parcles" }', '$ref'],
    reason: '$ref #/components/schemas/Parcles leads nowhere',
  },
  {
    name: 'a nested reference that leads nowhere',
    change: ['content: { $ref: "#/components/schemas/Box" }', 'content: { $ref: "#/components/schemas/Bix" }'],
    at: ['content: { $ref: "#/components/schemas/Bix" }', '$ref'],
    reason: '$ref #/components/schemas/Bix leads nowhere',
  },
  {
    name: 'a reference out of the document',
    change: ['content: { $ref: "#/components/schemas/Box" }', 'content: { $ref: "#/../box.yaml" }'],
    at: ['content: { $ref: "#/../box.yaml" }', '$ref'],
    reason: '$ref #/../box.yaml leads nowhere',
  },
  {
    name: 'an operation without operationId',
    change: ['      operationId: list_parcels\n', ''],
    at: ['  /v1/parcels:\n    get:', 'get'],
    reason: 'GET /v1/parcels has no operationId',
  },
  {
    name: 'an operationId used twice',
    change: ['operationId: send_parcel', 'operationId: list_parcels'],
    at: ['post:\n      operationId: list_parcels', 'operationId'],
    reason: 'operationId list_parcels is already taken by GET /v1/parcels (as listParcels)',
  },
  {
    name: 'two operationIds that give one function',
    change: ['operationId: send_parcel', 'operationId: listParcels'],
    at: ['operationId: listParcels', 'operationId'],
    reason: 'operationId listParcels is already taken by GET /v1/parcels (as listParcels)',
  },
  {
    name: 'an operationId that is a keyword',
    change: ['operationId: recall_parcel', 'operationId: delete'],
    at: ['operationId: delete', 'operationId'],
    reason: 'operationId delete gives delete, which cannot name a function',
  },
  {
    name: 'no retry safety',
    change: ['      tags: [road]\n      x-nova-retry: verify\n', '      tags: [road]\n'],
    at: ['delete:\n      operationId: recall_parcel', 'delete'],
    reason: 'x-nova-retry is missing; one of safe, with-key, budgeted, verify',
  },
  {
    name: 'an unknown retry safety',
    change: ['x-nova-retry: verify', 'x-nova-retry: sometimes'],
    at: ['x-nova-retry: sometimes', 'x-nova-retry'],
    reason: 'x-nova-retry sometimes is unknown; one of safe, with-key, budgeted, verify',
  },
  {
    name: 'retry with a key where none is declared',
    change: ['x-nova-retry: verify', 'x-nova-retry: with-key'],
    at: ['[road]\n      x-nova-retry: with-key', 'x-nova-retry'],
    reason: 'x-nova-retry: with-key needs x-nova-idempotency',
  },
  {
    name: 'idempotency without its header parameter',
    change: ['      parameters:\n        - { name: Idempotency-Key, in: header, schema: { type: string } }\n', ''],
    at: ['x-nova-idempotency:\n', 'x-nova-idempotency'],
    reason: 'x-nova-idempotency names Idempotency-Key, but no header parameter of that name is declared',
  },
  {
    name: 'idempotency without a lifetime',
    change: ['          ttl_seconds: 60,\n', ''],
    at: ['x-nova-idempotency:\n', 'x-nova-idempotency'],
    reason: 'x-nova-idempotency needs header (a name) and ttl_seconds (a number)',
  },
  {
    name: 'idempotency with an unknown code',
    change: ['in_progress: duplicate_order', 'in_progress: busy'],
    at: ['in_progress: busy', 'in_progress'],
    reason: 'in_progress: busy is not in x-nova-error-codes',
  },
  {
    name: 'an unknown error code',
    change: ['x-nova-codes: [invalid_parcel]', 'x-nova-codes: [invalid_parcel, no_parcel]'],
    at: ['[invalid_parcel, no_parcel]', 'no_parcel'],
    reason: 'no_parcel is not in x-nova-error-codes',
  },
  {
    name: 'an error code listed twice',
    change: ['x-nova-codes: [no_token]', 'x-nova-codes: [no_token, no_token]'],
    at: ['[no_token, no_token]', 'no_token'],
    reason: 'no_token is listed twice',
  },
  {
    name: 'a reachable error code that nothing carries',
    change: ['Nothing can be done., reachable: false', 'Nothing can be done., reachable: true'],
    at: ['lost_in_space:', 'lost_in_space'],
    reason: 'lost_in_space is reachable, but no response lists it in x-nova-codes',
  },
  {
    name: 'an error code of no known kind',
    change: ['kind: not_found', 'kind: lost'],
    at: ['kind: lost', 'kind'],
    reason:
      'unknown_parcel: kind must be one of validation, authentication, authorization, not_found, conflict, rate_limit, service',
  },
  {
    name: 'an error code without advice',
    change: ['    advice: Correct the fields named in the details.\n', ''],
    at: ['invalid_parcel:', 'invalid_parcel'],
    reason: 'invalid_parcel: advice is missing',
  },
  {
    name: 'an envelope without a schema',
    change: [
      'x-nova-codes: [invalid_parcel]\n          content: { application/json: { schema: { $ref: "#/components/schemas/Problem" } } }',
      'x-nova-codes: [invalid_parcel]',
    ],
    at: ['"422":', '"422"'],
    reason: 'status 422 has a body of kind envelope but no application/json schema',
  },
  {
    name: 'an envelope without codes',
    change: ['          x-nova-codes: [duplicate_order]\n', ''],
    at: ['"409":', '"409"'],
    reason: 'status 409 answers with the envelope, so x-nova-codes must list what it can carry',
  },
  {
    name: 'an error that does not say who writes its body',
    change: ['          x-nova-body: gateway\n', ''],
    at: ['"429":', '"429"'],
    reason: 'status 429 needs x-nova-body: who writes the body of an error decides how it is read',
  },
  {
    name: 'an unknown kind of body',
    change: ['x-nova-body: gateway', 'x-nova-body: xml'],
    at: ['x-nova-body: xml', 'x-nova-body'],
    reason: 'x-nova-body must be one of json, envelope, detail, gateway, text, event-stream, bytes, empty, readiness',
  },
  {
    name: 'a body schema without a name',
    change: ['schema: { $ref: "#/components/schemas/ParcelList" }', 'schema: { type: object }'],
    at: ['{ schema: { type: object } }', 'schema'],
    reason: 'a JSON body needs a name: put it under components.schemas and $ref it',
  },
  {
    name: 'an alternative body without a name',
    change: ['{ $ref: "#/components/schemas/DoorMessage" }]', '{ type: object }]'],
    at: ['schema:\n            oneOf', 'schema'],
    reason: 'a JSON body needs a name: put it under components.schemas and $ref it',
  },
  {
    name: 'no success',
    change: ['"204": { description: Recalled. }', '"304": { description: Recalled. }'],
    at: ['responses:\n        "304"', 'responses'],
    reason: 'exactly one 2xx status is needed, found 0',
  },
  {
    name: 'a range of statuses',
    change: ['"429":', '"4XX":'],
    at: ['"4XX":', '"4XX"'],
    reason: 'status 4XX is a range or a default; every status is declared by itself',
  },
  {
    name: 'a path parameter nobody declared',
    change: ['/v1/sign:', '/v1/sign/{side}:'],
    at: ['/v1/sign/{side}:\n    get', 'get'],
    reason: '{side} in /v1/sign/{side} is not declared as a path parameter',
  },
  {
    name: 'a header nobody can set',
    change: ['name: state, in: query', 'name: Cookie, in: header'],
    at: ['{ name: Cookie', 'name'],
    reason: 'header parameter Cookie is not one a call can set',
  },
  {
    name: 'a header that is one of those no page may set',
    change: ['name: state, in: query', 'name: Sec-Mood, in: header'],
    at: ['{ name: Sec-Mood', 'name'],
    reason: 'header parameter Sec-Mood is not one a call can set',
  },
  {
    name: 'a header that cannot be spelled',
    change: ['name: state, in: query', 'name: "X Mood", in: header'],
    at: ['{ name: "X Mood"', 'name'],
    reason: 'header parameter X Mood is not one a call can set',
  },
  {
    name: 'a header that is no text',
    change: ['name: limit, in: query', 'name: X-Limit, in: header'],
    at: ['{ name: X-Limit', '{'],
    reason: 'header parameter X-Limit must be a string',
  },
  {
    name: 'a security scheme of another kind',
    change: ['{ type: http, scheme: bearer }', '{ type: http, scheme: basic }'],
    at: ['- bearerAuth', 'bearerAuth'],
    reason: 'security scheme bearerAuth is no bearer token, cookie or key in a header',
  },
  {
    name: 'a schema keyword the emitter cannot check',
    change: ['label: { type: string }', 'label: { type: string, not: { const: x } }'],
    at: ['type: string, not:', 'not'],
    reason: 'schema keyword not is not supported',
  },
  {
    name: 'an unknown format',
    change: ['format: date-time', 'format: stardate'],
    at: ['format: stardate', 'format'],
    reason: `format stardate is not supported; one of date-time, date, time, uuid, uri, email, ipv4, ipv6, byte, binary, password, int32, int64, float, double`,
  },
  {
    name: 'a pattern that is no regular expression',
    change: ['pattern: "^[0-9a-f]{8}$"', 'pattern: "^[0-9a-f{8}$"'],
    at: ['pattern:', 'pattern'],
    reason: '"^[0-9a-f{8}$" is not a regular expression',
  },
  {
    name: 'a required field that does not exist',
    change: ['required: [parcels]', 'required: [parcels, total]'],
    at: ['[parcels, total]', 'total'],
    reason: 'required names total, which is not among the properties',
  },
  {
    name: 'a discriminated branch that does not say its value',
    change: ['{ by: { const: sea },', '{ by: { type: string },'],
    at: ['ByRoad" }, { $ref: "#/components/schemas/BySea"', '{'],
    reason: 'a union discriminated by by needs a const for it in every branch',
  },
  {
    name: 'allOf around a closed object',
    change: [
      'content: { $ref: "#/components/schemas/Box" }',
      'content: { allOf: [{ $ref: "#/components/schemas/Box" }, { properties: { x: { type: string } } }] }',
    ],
    at: ['allOf: [{ $ref', '{'],
    reason: 'a closed object inside allOf refuses the fields of the other branches',
  },
  {
    name: 'narrowing by a property that is not there',
    change: ['by: delivery', 'by: route'],
    at: ['by: route', 'by'],
    reason: 'x-nova-narrow: route is not a property with an enum',
  },
  {
    name: 'narrowing that forgets a value',
    change: ['          door: [street]\n', ''],
    at: ['when:', 'when'],
    reason: 'x-nova-narrow says nothing about delivery door',
  },
  {
    name: 'narrowing to an unknown property',
    change: ['door: [street]', 'door: [avenue]'],
    at: ['[avenue]', 'avenue'],
    reason: 'avenue is not among the properties',
  },
  {
    name: 'a schema name that cannot be a type',
    change: ['    DoorMessage:\n', '    Door-Message: {}\n    DoorMessage:\n'],
    at: ['Door-Message:', 'Door-Message'],
    reason: 'schema name Door-Message cannot be the name of a type',
  },
]

describe('a broken contract is rejected with file, line, column and reason', () => {
  it.each(broken)('$name', async ({ change: [from, to], at: [context, mark], reason }) => {
    expect(sound.includes(from), 'finds the text to replace').toBe(true)
    const text = sound.replace(from, () => to)
    const want = { file: 'contracts/parcels/openapi.yaml', ...placeOf(text, context, mark), reason }
    expect(await problemsOf(text)).toContainEqual(want)
  })
})

it('accepts the contract the broken ones are made from', async () => {
  expect(await problemsOf(sound)).toEqual([])
})

it('reports every problem at once, and a shared component only once', async () => {
  const text = sound
    .replace('x-nova-codes: [no_token]', 'x-nova-codes: [token_missing]')
    .replace(list, 'get:\n      operationId: ""')
    .replace(post, 'post:\n      operationId: class')
  const reasons = (await problemsOf(text)).map(({ reason }) => reason)
  expect(reasons).toEqual([
    'GET /v1/parcels has no operationId',
    'operationId class gives class, which cannot name a function',
    'token_missing is not in x-nova-error-codes',
    'status 401 answers with the envelope, so x-nova-codes must list what it can carry',
    'no_token is reachable, but no response lists it in x-nova-codes',
  ])
})
