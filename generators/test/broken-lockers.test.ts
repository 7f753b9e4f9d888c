import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ContractError, type Problem } from '../src/contract/problem.ts'
import { readContract } from '../src/contract/read-contract.ts'

const folder = 'contracts/lockers'
const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`./fixtures/lockers/${folder}/${name}`, import.meta.url)), 'utf8')
const sound = { openapi: read('openapi.yaml'), frames: read('frames.yaml') }

async function problemsOf({ openapi, frames }: typeof sound): Promise<readonly Problem[]> {
  const siblings = new Map([
    ['openapi.yaml', openapi],
    ['frames.yaml', frames],
  ])
  try {
    await readContract({ service: 'lockers', part: null, file: `${folder}/openapi.yaml`, text: openapi, siblings })
    return []
  } catch (error) {
    if (error instanceof ContractError) return error.problems
    throw error
  }
}

interface Broken {
  readonly name: string
  /** What to replace in the sound file, and by what. */
  readonly change: readonly [from: string, to: string]
  /** Start of the text the problem must point to, in the broken file. */
  readonly at: string
  readonly reason: string
}

const inOpenapi: readonly Broken[] = [
  {
    name: 'codes of success without a body for them',
    change: [
      '{ oneOf: [{ $ref: "#/components/schemas/Halls" }, { $ref: "#/components/schemas/Failure" }] }',
      '{ $ref: "#/components/schemas/Halls" }',
    ],
    at: 'x-nova-codes: [no_locker]',
    reason: 'status 200 is not an error, and its body has no alternative for one',
  },
  {
    name: 'an alternative of success without codes',
    change: [
      '          description: The halls, by number, or why not.\n          x-nova-codes: [no_locker]\n',
      '          description: The halls.\n',
    ],
    at: '"200":\n          description: The halls.',
    reason: 'status 200 has alternatives, so x-nova-codes must list what the failures among them carry',
  },
  {
    name: 'several 2xx and none of them named',
    change: ['      x-nova-success: 201\n', ''],
    at: 'responses:\n        "201"',
    reason: '200 and 201 are all 2xx: x-nova-success must say which one is success',
  },
  {
    name: 'a success that is not declared',
    change: ['x-nova-success: 201', 'x-nova-success: 202'],
    at: 'x-nova-success: 202',
    reason: 'x-nova-success 202 is not a 2xx status of this operation',
  },
  {
    name: 'navigation that leads nowhere',
    change: ['"307": { description: This way. }', '"404": { description: No way., x-nova-body: empty }'],
    at: 'responses:\n        "404"',
    reason: 'exactly one 3xx status is needed, found 0',
  },
  {
    name: 'navigation by another method',
    change: ['    get:\n      operationId: open_door', '    put:\n      operationId: open_door'],
    at: 'x-nova-navigated: true',
    reason: 'PUT cannot be navigated to',
  },
  {
    name: 'a result of navigation',
    change: ['x-nova-navigated: true', 'x-nova-navigated: true\n      x-nova-result: []'],
    at: 'x-nova-navigated: true',
    reason: 'nothing is called here, so there is no x-nova-result',
  },
  {
    name: 'a success of what refuses everybody',
    change: ['        "501":\n', '        "201": { description: After all. }\n        "501":\n'],
    at: 'x-nova-unavailable: true',
    reason: '201 would be a success, and there is none',
  },
  {
    name: 'a result that is not in the body',
    change: ['x-nova-result: data', 'x-nova-result: halls'],
    at: 'x-nova-result: halls',
    reason: 'x-nova-result names halls, which Halls does not have',
  },
  {
    name: 'a result that may be missing',
    change: ['required: [code, data]', 'required: [code]'],
    at: 'x-nova-result: data',
    reason: 'x-nova-result names data, which Halls does not require',
  },
  {
    name: 'a result one of two successes lacks',
    change: ['key: { type: string } }\n    Rent:', 'keys: { type: string } }\n    Rent:'],
    at: 'x-nova-result: [locker, key]',
    reason: 'x-nova-result names key, which RentedBefore does not have',
  },
  {
    name: 'a result of nothing',
    change: ['      operationId: paint_label\n', '      operationId: paint_label\n      x-nova-result: data\n'],
    at: 'x-nova-result: data\n      summary: Puts',
    reason: 'x-nova-result names data, but success has no JSON body',
  },
  {
    name: 'a result that is no name',
    change: ['x-nova-result: data', 'x-nova-result: { data: true }'],
    at: 'x-nova-result: { data',
    reason: 'x-nova-result must be a name or a list of names',
  },
  {
    name: 'an unknown scope',
    change: ['x-nova-scope: any', 'x-nova-scope: everybody'],
    at: 'x-nova-scope: everybody',
    reason: 'x-nova-scope everybody is unknown; one of public, any, root, raw, own, admin, self',
  },
  {
    name: 'a number that spans segments',
    change: [
      'x-nova-spans-segments: true, schema: { type: string } }',
      'x-nova-spans-segments: true, schema: { type: integer } }',
    ],
    at: 'x-nova-spans-segments: true, schema: { type: integer }',
    reason: 'hall_path spans segments, so it must be a string in the path',
  },
  {
    name: 'two parameters that span segments',
    change: [
      '/v1/halls/{hall_path}/door:\n    parameters:\n',
      '/v1/halls/{hall_path}/door/{door}:\n    parameters:\n      - { name: door, in: path, required: true, x-nova-spans-segments: true, schema: { type: string } }\n',
    ],
    at: 'get:\n      operationId: open_door',
    reason: 'door and hall_path both span segments: nobody could tell where one ends',
  },
  {
    name: 'a body in two forms',
    change: [
      'content: { multipart/form-data:',
      'content: { application/json: { schema: { $ref: "#/components/schemas/Rent" } }, multipart/form-data:',
    ],
    at: 'content: { application/json: { schema: { $ref: "#/components/schemas/Rent" } }, multi',
    reason: 'a request body travels in one form, JSON or multipart, not in both',
  },
  {
    name: 'a body in a form of another kind',
    change: ['multipart/form-data', 'application/xml'],
    at: 'application/xml',
    reason: 'request bodies of type application/xml are not supported',
  },
  {
    name: 'bytes in JSON',
    change: ['note: { type: [string, "null"] }', 'note: { type: string, format: binary }'],
    at: 'format: binary }\n    Rented',
    reason: 'Locker travels as JSON, which cannot hold format binary',
  },
  {
    name: 'bytes that may be null',
    change: ['picture: { type: string, format: binary }', 'picture: { type: [string, "null"], format: binary }'],
    at: 'format: binary',
    reason: 'format binary needs type string',
  },
  {
    name: 'a code seen by no number',
    change: ['seen: { code: 404 }', 'seen: { keys: [tenant] }'],
    at: 'seen: { keys: [tenant] }',
    reason: "no_locker: seen.code must be the number in the body's code, else the HTTP status",
  },
  {
    name: 'a code seen by keys that are none',
    change: ['keys: [tenant]', 'keys: tenant'],
    at: 'keys: tenant',
    reason: 'locker_taken: seen.keys must be a list of names',
  },
  {
    name: 'a code seen by a message that is no number',
    change: ['message: 70012', 'message: stuck'],
    at: 'message: stuck',
    reason: 'door_stuck: seen.message must be a number',
  },
  {
    name: 'a code seen by an unknown kind of detail',
    change: ['detail: object', 'detail: xml'],
    at: 'detail: xml',
    reason: 'nobody_there: seen.detail must be one of text, object, list',
  },
  {
    name: 'a code seen by an unknown criterion',
    change: ['keys: [tenant]', 'header: tenant'],
    at: 'header: tenant',
    reason: 'locker_taken: seen.header is not a criterion',
  },
  {
    name: 'a code seen by an unknown form',
    change: ['detail: object', 'form: object'],
    at: 'form: object',
    reason: 'nobody_there: seen.form must be one of text, list, empty',
  },
  {
    name: 'two codes seen alike by their form',
    change: [
      'keys: [tenant] } }\n  door_stuck: { kind: conflict, retryable: true, advice: Push., seen: { code: 409, message: 70012',
      'form: list } }\n  door_stuck: { kind: conflict, retryable: true, advice: Push., seen: { code: 409, form: list',
    ],
    at: '"409":',
    reason: 'status 409 carries locker_taken and door_stuck, and their seen is the same: code 409, form list',
  },
  {
    name: 'two codes seen alike',
    change: ['message: 70012', 'keys: [tenant]'],
    at: '"409":',
    reason: 'status 409 carries locker_taken and door_stuck, and their seen is the same: code 409, key tenant',
  },
  {
    name: 'a code that nobody could recognise',
    change: ['advice: Look at the list., seen: { code: 404 }', 'advice: Look at the list.'],
    at: 'no_locker:',
    reason: 'no_locker has no seen, other codes have: it would never be recognised',
  },
  {
    name: 'frames in a file that is not there',
    change: ['x-nova-frames: frames.yaml', 'x-nova-frames: events.yaml'],
    at: 'x-nova-frames: events.yaml',
    reason: 'events.yaml is not a file beside this one',
  },
  {
    name: 'a schema that has the name of the union',
    change: ['    Picture:', '    HallFrame: {}\n    Picture:'],
    at: 'x-nova-frames',
    reason: 'the union of all frames cannot be named HallFrame',
  },
]

const inFrames: readonly Broken[] = [
  {
    name: 'YAML that cannot be parsed',
    change: ['title: HallFrame', 'title: {'],
    at: '$defs:',
    reason: 'YAML: Flow map in block collection must be sufficiently indented and end with a }',
  },
  {
    name: 'no frames at all',
    change: [sound.frames.slice(sound.frames.indexOf('$defs')), ''],
    at: '$schema',
    reason: 'frames need $defs, one per frame',
  },
  {
    name: 'what is not read',
    change: ['title: HallFrame', 'title: HallFrame\noneOf: []'],
    at: 'oneOf: []',
    reason: 'oneOf is not expected here; one of $schema, $id, title, description, $comment, $defs',
  },
  {
    name: 'a frame that has the name of a schema',
    change: ['HelloFrame:', 'Locker:'],
    at: 'Locker:',
    reason: 'Locker is already a schema of contracts/lockers/openapi.yaml',
  },
  {
    name: 'a schema that is no frame and part of none',
    change: ['    x-nova-frame: { type: hello, channel: both, sent: true }\n', ''],
    at: 'HelloFrame:',
    reason: 'HelloFrame is neither a frame (x-nova-frame) nor part of one',
  },
  {
    name: 'two frames of one type',
    change: ['{ type: locker_lost, channel', '{ type: hello, channel'],
    at: 'x-nova-frame: { type: hello, channel: document',
    reason: 'frames of type hello are already described by HelloFrame',
  },
  {
    name: 'a type that the frame does not carry',
    change: ['{ type: hello, channel: both', '{ type: hullo, channel: both'],
    at: 'HelloFrame:',
    reason: 'HelloFrame must have a required property type with const hullo',
  },
  {
    name: 'a frame of no type',
    change: ['{ type: hello, channel: both', '{ type: 7, channel: both'],
    at: 'type: 7',
    reason: 'x-nova-frame: type must be what the frame says it is',
  },
  {
    name: 'an unknown channel',
    change: ['channel: document', 'channel: radio'],
    at: 'channel: radio',
    reason: 'x-nova-frame: channel must be one of path, document, both, only',
  },
  {
    name: 'a frame that is perhaps sent',
    change: ['sent: false', 'sent: maybe'],
    at: 'sent: maybe',
    reason: 'x-nova-frame: sent must be true or false',
  },
  {
    name: 'an unknown fact of a frame',
    change: ['sent: false', 'sent: false, loud: true'],
    at: 'loud: true',
    reason: 'x-nova-frame: loud is not a fact of a frame',
  },
  {
    name: 'a reference that leads nowhere',
    change: ['openapi.yaml#/components/schemas/Locker', 'openapi.yaml#/components/schemas/Looker'],
    at: '$ref: "openapi.yaml#/components/schemas/Looker"',
    reason: '$ref #/components/schemas/Looker leads nowhere',
  },
  {
    name: 'a reference to a third file',
    change: ['openapi.yaml#/components', 'other.yaml#/components'],
    at: '$ref: "other.yaml',
    reason:
      '$ref other.yaml#/components/schemas/Locker leaves the document; only references that start with #/ are supported',
  },
  {
    name: 'a keyword nobody checks',
    change: ['speed: { type: number }', 'speed: { not: {} }'],
    at: 'not: {}',
    reason: 'schema keyword not is not supported',
  },
  {
    name: 'an extension nobody knows',
    change: ['speed: { type: number }', 'speed: { type: number, x-nova-secrets: true }'],
    at: 'x-nova-secrets',
    reason: 'x-nova-secrets is not an extension of this family',
  },
]

describe('a broken contract is rejected with file, line, column and reason', () => {
  it.each(inOpenapi)('$name', (broken) => expectProblem('openapi', broken))
})

describe('broken frames are rejected in the file they stand in', () => {
  it.each(inFrames)('$name', (broken) => expectProblem('frames', broken))
})

it('accepts the contract the broken ones are made from', async () => {
  expect(await problemsOf(sound)).toEqual([])
})

async function expectProblem(file: keyof typeof sound, { change: [from, to], at, reason }: Broken): Promise<void> {
  expect(sound[file].includes(from), 'finds the text to replace').toBe(true)
  const text = sound[file].replace(from, () => to)
  const offset = text.indexOf(at)
  expect(offset, 'finds the place').toBeGreaterThanOrEqual(0)
  const before = text.slice(0, offset).split('\n')
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  const problems = await problemsOf({ ...sound, [file]: text })
  expect(problems).toContainEqual({ file: `${folder}/${file}.yaml`, ...place, reason })
}
