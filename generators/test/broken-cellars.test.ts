import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ContractError, type Problem } from '../src/contract/problem.ts'
import { generate } from '../src/generate.ts'
import { makeRepository } from './parcels.ts'

let root: string
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ root, remove } = await makeRepository('cellars'))
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

const patternFacts = 'kind, number, family, bucket, pattern, mutability, presence, content_type, description'

const inKeys: readonly Broken[] = [
  {
    name: 'YAML that cannot be parsed',
    change: ['  always: Always there.', '  always: {'],
    at: 'sometimes: There',
    reason: 'YAML: Flow map in block collection must be sufficiently indented and end with a }',
  },
  {
    name: 'another service',
    change: ['x-nova-service: cellars', 'x-nova-service: attics'],
    at: 'x-nova-service: attics',
    reason: 'x-nova-service must be cellars, the name of the folder',
  },
  {
    name: 'a layout without a number',
    change: ['x-nova-keys: 3', 'x-nova-keys: three'],
    at: 'x-nova-keys: three',
    reason: 'x-nova-keys must be the number of the layout',
  },
  {
    name: 'what is not read',
    change: ['x-nova-keys: 3', 'x-nova-keys: 3\nowner: me'],
    at: 'owner: me',
    reason:
      'owner is not expected here; one of x-nova-service, x-nova-keys, description, buckets, parameters, mutability, presence, patterns',
  },
  {
    name: 'a list of nothing',
    change: ['  always: Always there.\n  sometimes: There after a good year.\n', '  {}\n'],
    at: 'presence:\n  {}',
    reason: 'presence names nothing',
  },
  {
    name: 'a bucket that could not be made',
    change: ['default_name: cellar-cool', 'default_name: Cellar_Cool'],
    at: 'default_name: Cellar_Cool',
    reason: 'cool: default_name must be the name a bucket can have',
  },
  {
    name: 'an unknown fact of a bucket',
    change: ['default_name: cellar-cool', 'region: here, default_name: cellar-cool'],
    at: 'region: here',
    reason: 'region is not expected here; one of default_name, description',
  },
  {
    name: 'an unknown form',
    change: ['form: version', 'form: roman'],
    at: 'form: roman',
    reason: 'year: form must be one of uuid, timestamp, date, release_id, version, sha256, snake_case, segment, path',
  },
  {
    name: 'a word without a meaning',
    change: ['sealed: Never written again.', 'sealed: ""'],
    at: 'sealed: ""',
    reason: 'sealed: a description is missing',
  },
  {
    name: 'a word that is none',
    change: ['shelf: { form', 'Shelf-No: { form'],
    at: 'Shelf-No',
    reason: 'Shelf-No must be written in lower case with underscores',
  },
  {
    name: 'a kind that is no word',
    change: ['kind: junk', 'kind: Junk'],
    at: 'kind: Junk',
    reason: 'Junk must be written in lower case with underscores',
  },
  {
    name: 'a kind twice',
    change: ['kind: junk', 'kind: bottle'],
    at: 'kind: bottle\n    number: U1',
    reason: 'bottle is already the kind of bottles/{bottle_id}/year={year}/note.json',
  },
  {
    name: 'an unknown bucket',
    change: ['bucket: warm\n    pattern: door', 'bucket: hot\n    pattern: door'],
    at: 'bucket: hot',
    reason: 'door: bucket must be one of cool, warm',
  },
  {
    name: 'an unknown mutability',
    change: ['mutability: sealed', 'mutability: corked'],
    at: 'mutability: corked',
    reason: 'bottle: mutability must be one of sealed, open',
  },
  {
    name: 'an unknown presence',
    change: ['presence: sometimes', 'presence: never'],
    at: 'presence: never',
    reason: 'slot_label: presence must be one of always, sometimes',
  },
  {
    name: 'an unknown family',
    change: ['family: seed', 'family: grape'],
    at: 'family: grape',
    reason: 'bottle: family must be one of seed, upstream',
  },
  {
    name: 'a content type that is none',
    change: ['content_type: text/plain', 'content_type: text'],
    at: 'content_type: text',
    reason: 'door: content_type must be a media type, or null where files decide',
  },
  {
    name: 'no content type',
    change: ['    content_type: text/plain\n', ''],
    at: 'kind: door',
    reason: 'door: content_type must be a media type, or null where files decide',
  },
  {
    name: 'an unknown fact of a pattern',
    change: ['content_type: text/plain', 'content_type: text/plain\n    colour: red'],
    at: 'colour: red',
    reason: `colour is not expected here; one of ${patternFacts}`,
  },
  {
    name: 'a missing fact of a pattern',
    change: ['    number: U2\n', ''],
    at: 'kind: door',
    reason: 'door: number is missing',
  },
  {
    name: 'an unknown parameter',
    change: ['{shelf}_{year}', '{shelf}_{month}'],
    at: 'pattern: shelves/{shelf}_{month}',
    reason: '{month} is not among the parameters',
  },
  {
    name: 'a parameter twice',
    change: ['{shelf}_{year}', '{shelf}_{shelf}'],
    at: 'pattern: shelves/{shelf}_{shelf}',
    reason: '{shelf} stands in shelves/{shelf}_{shelf}.json twice',
  },
  {
    name: 'an unused parameter',
    change: ['{shelf}_{year}', 'all_{year}'],
    at: 'shelf: { form',
    reason: 'no pattern uses shelf',
  },
  {
    name: 'an unused bucket',
    change: ['  warm: { default_name', '  hot: { default_name: cellar-hot, description: x }\n  warm: { default_name'],
    at: 'hot: {',
    reason: 'no pattern uses hot',
  },
  {
    name: 'an unused word',
    change: ['sometimes: There', 'never: Nobody has seen it.\n  sometimes: There'],
    at: 'never: Nobody',
    reason: 'no pattern uses never',
  },
  {
    name: 'an empty segment',
    change: ['pattern: door.txt', 'pattern: door//text.txt'],
    at: 'pattern: door//text.txt',
    reason: 'door//text.txt has an empty segment',
  },
  {
    name: 'a path with something behind it',
    change: ['junk/{rest}', 'junk/{rest}/end'],
    at: 'pattern: junk/{rest}/end',
    reason: 'a path in junk/{rest}/end must be all that is left of the key',
  },
  {
    name: 'a path inside a segment',
    change: ['junk/{rest}', 'junk/x{rest}'],
    at: 'pattern: junk/x{rest}',
    reason: 'a path in junk/x{rest} must be all that is left of the key',
  },
  {
    name: 'two patterns of one shape',
    change: ['bucket: warm\n    pattern: door.txt', 'bucket: warm\n    pattern: junk/{rest}'],
    at: 'pattern: junk/{rest}\n    mutability: open\n    presence: always',
    reason: 'every key of junk/{rest} is one of junk, too',
  },
  {
    name: 'two patterns of one shape with parameters of other names',
    change: ['slots/{slot}.svg', 'shelves/{slot}_{year}.json'],
    at: 'pattern: shelves/{slot}_{year}.json',
    reason: 'every key of shelves/{slot}_{year}.json is one of shelf_list, too',
  },
]

const inDocuments: readonly Broken[] = [
  {
    name: 'documents that are no table',
    change: ['x-nova-documents:\n', 'x-nova-documents: []\n$comment:\n'],
    at: 'x-nova-documents: []',
    reason: 'x-nova-documents must be a map from the name of a document to its facts',
  },
  {
    name: 'another service',
    change: ['x-nova-service: cellars', 'x-nova-service: attics'],
    at: 'x-nova-service: attics',
    reason: 'x-nova-service must be cellars, the name of the folder',
  },
  {
    name: 'what is not read',
    change: ['title: CellarDocuments', 'title: CellarDocuments\nowner: me'],
    at: 'owner: me',
    reason:
      'owner is not expected here; one of x-nova-service, x-nova-documents, $schema, $id, title, description, $comment, $defs',
  },
  {
    name: 'a name that is no word',
    change: ['  remark: {', '  reMark: {'],
    at: 'reMark: {',
    reason: 'reMark must be written in lower case with underscores',
  },
  {
    name: 'an unknown fact',
    change: ['version: null, keys: []', 'version: null, keys: [], colour: red'],
    at: 'colour: red',
    reason: 'remark: colour is not a fact of a document; one of schema, version, keys, exact',
  },
  {
    name: 'a schema that is not there',
    change: ['schema: "#/$defs/Remark"', 'schema: "#/$defs/Word"'],
    at: 'schema: "#/$defs/Word"',
    reason: 'remark: schema must be #/$defs/Name, or a schema of a document beside this one',
  },
  {
    name: 'a schema of a file that is not there',
    change: ['shop.yaml#/components/schemas/List', 'store.yaml#/components/schemas/List'],
    at: 'schema: "store.yaml',
    reason: 'list: schema must be #/$defs/Name, or a schema of a document beside this one',
  },
  {
    name: 'a version that is none',
    change: ['version: "2.0"', 'version: 2'],
    at: 'version: 2',
    reason: "note: version must be a text such as '1.0', or null where it says none",
  },
  {
    name: 'a version its pattern refuses',
    change: ['version: "2.0"', 'version: "3.0"'],
    at: 'version: "3.0"',
    reason: 'schema_version of note cannot be 3.0',
  },
  {
    name: 'a version one of several shapes refuses',
    change: [
      'event_version: { type: string, const: 1.0.0 }\n      act: { type: string, const: drink }',
      'event_version: { type: string, const: 1.0.1 }\n      act: { type: string, const: drink }',
    ],
    at: 'version: "1.0.0", keys',
    reason: 'event_version of order cannot be 1.0.0',
  },
  {
    name: 'no version of what says one',
    change: ['version: "2.0"', 'version: null'],
    at: 'version: null, keys: [bottle]',
    reason: 'note says its schema_version, so version must be one',
  },
  {
    name: 'a version of what says none',
    change: ['version: null', 'version: "1.0"'],
    at: 'version: "1.0", keys: [] }\n$defs',
    reason: 'remark does not require schema_version or event_version',
  },
  {
    name: 'keys that are no list',
    change: ['keys: [bottle]', 'keys: bottle'],
    at: 'keys: bottle',
    reason: 'note: keys must be a list of kinds, empty for none',
  },
  {
    name: 'an unknown kind of key',
    change: ['keys: [bottle]', 'keys: [barrel]'],
    at: 'barrel]',
    reason: 'note: barrel is not a kind of contracts/cellars/keys.yaml',
  },
  {
    name: 'two documents under one key',
    change: ['keys: [bottle]', 'keys: [shelf_list]'],
    at: 'shelf_list] }\n  order',
    reason: 'shelf_list already holds list',
  },
  {
    name: 'what is perhaps exact',
    change: ['exact: true', 'exact: maybe'],
    at: 'exact: maybe',
    reason: 'order: exact must be true or false',
  },
  {
    name: 'exactness of what another file describes',
    change: ['keys: [shelf_list]', 'keys: [shelf_list], exact: true'],
    at: 'exact: true }\n  note',
    reason: 'list is described elsewhere, so how it is read is decided there',
  },
  {
    name: 'a schema that has the name of one of the surface',
    change: ['  Where:', '  List: { enum: [x] }\n  Where:'],
    at: 'List: {',
    reason: 'List is already a schema of contracts/cellars/shop.yaml',
  },
  {
    name: 'a schema that is no document and part of none',
    change: ['  Where:', '  Cork: { type: string }\n  Where:'],
    at: 'Cork: {',
    reason: 'Cork is neither a document (x-nova-documents) nor part of one',
  },
  {
    name: 'a reference that leads nowhere',
    change: ['taste: { $ref: "#/$defs/Taste" }\n    allOf', 'taste: { $ref: "#/$defs/Smell" }\n    allOf'],
    at: '$ref: "#/$defs/Smell"',
    reason: '$ref #/components/schemas/Smell leads nowhere',
  },
  {
    name: 'a reference to a third file',
    change: ['bottle: { $ref: "shop.yaml', 'bottle: { $ref: "store.yaml'],
    at: '$ref: "store.yaml',
    reason:
      '$ref store.yaml#/components/schemas/Bottle leaves the document; only references that start with #/ are supported',
  },
  {
    name: 'an extension nobody knows',
    change: ['sweet: { type: boolean }', 'sweet: { type: boolean, x-nova-sour: true }'],
    at: 'x-nova-sour',
    reason: 'x-nova-sour is not an extension of this family',
  },
  {
    name: 'a rule without words',
    change: ['- description: An open bottle has a day, a closed one has none.\n        if:', '- if:'],
    at: 'if: {',
    reason: 'a rule needs a description: it is what is said of a value that breaks it',
  },
  {
    name: 'a rule outside allOf',
    change: ['    description: A shop.\n', '    description: A shop.\n    if: { type: object }\n    then: {}\n'],
    at: 'if: { type: object }',
    reason: 'if is supported in a branch of allOf that begins with if',
  },
  {
    name: 'a rule without a condition',
    change: ['        if: { properties: { opened: { const: true } }, required: [opened] }\n', ''],
    at: 'then: {',
    reason: 'then is supported in a branch of allOf that begins with if',
  },
  {
    name: 'a rule nothing follows from',
    change: [
      '        then: { properties: { opened_on: { type: string } }, required: [opened_on] }\n        else: { properties: { opened_on: { type: "null" } } }\n',
      '',
    ],
    at: 'if: {',
    reason: 'nothing follows from this: neither then nor else',
  },
  {
    name: 'a rule with more beside it',
    change: ['        else: { properties', '        required: [taste]\n        else: { properties'],
    at: 'required: [taste]',
    reason: 'required beside if is not supported; use allOf',
  },
  {
    name: 'members a rule would not look for',
    change: ['then: { properties: { opened_on: { type: string } }, required', 'then: { required'],
    at: 'required: [opened_on]',
    reason: 'required in a rule needs properties beside it',
  },
]

const inShop: readonly Broken[] = [
  {
    name: 'bytes with a schema',
    change: ['content: { application/zip: {} }', 'content: { application/zip: { schema: { type: string } } }'],
    at: 'schema: { type: string } } }\n        "206"',
    reason: 'bytes are not described by a schema',
  },
  {
    name: 'bytes of no kind',
    change: [
      '          x-nova-body: bytes\n          content: { application/zip: {} }',
      '          x-nova-body: bytes',
    ],
    at: 'x-nova-body: bytes\n        "206"',
    reason: 'bytes need a media type under content',
  },
  {
    name: 'bytes of a failure',
    change: [
      'x-nova-body: text\n          x-nova-codes: [out_of_range]\n          content: { application/xml: { schema: { type: string } } }',
      'x-nova-body: bytes\n          x-nova-codes: [out_of_range]\n          content: { application/xml: {} }',
    ],
    at: 'x-nova-body: bytes\n          x-nova-codes',
    reason: 'status 416 is no success, so its body is no file',
  },
  {
    name: 'a part that is not bytes',
    change: [
      'A part of it.\n          x-nova-body: bytes\n          content: { application/zip: {} }',
      'A part of it.\n          content: { text/plain: { schema: { type: string } } }',
    ],
    at: '"206":',
    reason: 'status 206 is no bytes, other successes are',
  },
  {
    name: 'bytes as an answer to a write',
    change: ['    get:\n      operationId: get_crate', '    put:\n      operationId: get_crate'],
    at: 'responses:\n        "200":\n          description: The crate.',
    reason: 'PUT cannot answer with bytes',
  },
  {
    name: 'a result of bytes',
    change: ['x-nova-success: 200', 'x-nova-success: 200\n      x-nova-result: []'],
    at: 'x-nova-result: []',
    reason: 'bytes are not called for, so there is no x-nova-result',
  },
  {
    name: 'JSON of a gateway without a schema',
    change: ['content: { application/xml: { schema: { type: string } } }\n  schemas', 'content: {}\n  schemas'],
    at: 'Gone:',
    reason: 'status 403 has a body of kind gateway but no application/json schema',
  },
]

describe('broken files are rejected with file, line, column and reason', () => {
  it.each(inKeys)('keys: $name', (broken) => expectProblem('keys', broken))
  it.each(inDocuments)('documents: $name', (broken) => expectProblem('documents', broken))
  it.each(inShop)('surface: $name', (broken) => expectProblem('shop', broken))
})

it('says nothing of documents while what they refer to is broken', async () => {
  const file = join(root, 'contracts/cellars/keys.yaml')
  await writeFile(file, (await readFile(file, 'utf8')).replace('kind: bottle', 'kind: Bottle'))
  expect((await problems()).map((problem) => problem.file)).toEqual(['contracts/cellars/keys.yaml'])
})

it('takes keys of one shape in two buckets, and a grammar without patterns not at all', async () => {
  const file = join(root, 'contracts/cellars/keys.yaml')
  const sound = await readFile(file, 'utf8')
  await writeFile(file, sound.replace('pattern: door.txt', 'pattern: slots/{slot}.svg'))
  expect(await problems()).toEqual([])
  await writeFile(file, sound.replace(/patterns:[\s\S]*/, 'patterns: []\n'))
  expect((await problems()).map(({ reason }) => reason)).toContain('patterns is empty')
})

async function problems(): Promise<readonly Problem[]> {
  try {
    await generate({ root, check: true })
    return []
  } catch (error) {
    if (error instanceof ContractError) return error.problems
    throw error
  }
}

async function expectProblem(name: string, { change: [from, to], at, reason }: Broken): Promise<void> {
  const file = `contracts/cellars/${name}.yaml`
  const sound = await readFile(join(root, file), 'utf8')
  expect(sound.includes(from), 'finds the text to replace').toBe(true)
  const text = sound.replace(from, () => to)
  await writeFile(join(root, file), text)
  const offset = text.indexOf(at)
  expect(offset, 'finds the place').toBeGreaterThanOrEqual(0)
  const before = text.slice(0, offset).split('\n')
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  expect(await problems()).toContainEqual({ file, ...place, reason })
}
