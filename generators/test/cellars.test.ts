import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../src/generate.ts'
import { loadGenerated, loadModule, typeErrors } from './compile-generated.ts'
import { makeRepository } from './parcels.ts'

const generated = 'packages/sdk/src/cellars/generated'

let repository: Awaited<ReturnType<typeof makeRepository>>
beforeAll(async () => {
  repository = await makeRepository('cellars')
  await generate({ root: repository.root })
})
afterAll(() => repository.remove())

const load = (file: string) => loadModule(repository.root, `${generated}/${file}`)

describe('a service of files: bytes, keys and documents', () => {
  it('has a file of keys and a folder of documents beside its surface', async () => {
    const files = await readdir(join(repository.root, generated), { recursive: true })
    expect(files.filter((file) => !file.startsWith('shop')).sort()).toEqual([
      'documents',
      'documents/documents.ts',
      'documents/json-schemas.ts',
      'documents/schemas.ts',
      'documents/types.ts',
      'keys.ts',
    ])
  })

  it('type-checks as its callers write it', async () => {
    await writeFile(join(repository.root, 'packages/sdk/src/cellars/use.ts'), use)
    expect(typeErrors(repository.root, 'cellars')).toEqual([])
  })

  it('has bytes in the table only, in both forms, and text as a call', async () => {
    const { operations, calls } = await loadGenerated(repository.root, 'cellars', [], 'shop')
    expect(operations.getCrate).toMatchObject({
      success: 200,
      responses: {
        200: { body: 'bytes', schema: null },
        206: { body: 'bytes', schema: null },
        416: { body: 'text', codes: ['out_of_range'] },
      },
    })
    expect(Object.keys(calls)).not.toContain('getCrate')
    expect(Object.keys(calls)).toEqual(expect.arrayContaining(['getList', 'getLabel']))
  })

  it('lets what stands in front answer in XML alone', async () => {
    const { operations } = await loadGenerated(repository.root, 'cellars', [], 'shop')
    expect(operations.getList.responses[403]).toEqual({
      body: 'gateway',
      schema: null,
      codes: ['gone'],
      documented: true,
    })
  })
})

describe('keys', () => {
  it('are a grammar of segments, fixed text and parameters', async () => {
    const { keyGrammar } = await load('keys.ts')
    expect(keyGrammar).toEqual({
      layout: 3,
      buckets: { cool: { defaultName: 'cellar-cool' }, warm: { defaultName: 'cellar-warm' } },
      parameters: {
        bottle_id: { form: 'uuid' },
        shelf: { form: 'segment' },
        slot: { form: 'segment' },
        year: { form: 'version' },
        rest: { form: 'path' },
      },
      mutability: ['sealed', 'open'],
      presence: ['always', 'sometimes'],
      patterns: {
        bottle: {
          number: '1',
          family: 'seed',
          bucket: 'cool',
          pattern: 'bottles/{bottle_id}/year={year}/note.json',
          segments: [['bottles'], [{ parameter: 'bottle_id' }], ['year=', { parameter: 'year' }], ['note.json']],
          parameters: ['bottle_id', 'year'],
          mutability: 'sealed',
          presence: 'always',
          contentType: 'application/json',
        },
        shelf_list: expect.objectContaining({
          segments: [['shelves'], [{ parameter: 'shelf' }, '_', { parameter: 'year' }, '.json']],
        }),
        slot_label: expect.objectContaining({ segments: [['slots'], [{ parameter: 'slot' }, '.svg']] }),
        junk: expect.objectContaining({ bucket: 'warm', parameters: ['rest'], contentType: null }),
        door: expect.objectContaining({ segments: [['door.txt']], parameters: [] }),
      },
    })
  })

  it('say in words what they are, apart from the grammar', async () => {
    const { keyDescriptions } = await load('keys.ts')
    expect(keyDescriptions.patterns.junk).toBe('Anything.')
    expect(keyDescriptions.presence.sometimes).toBe('There after a good year.')
  })
})

describe('documents', () => {
  it('are a table: schema, version, the member that says it, and keys', async () => {
    const { documents } = await load('documents/documents.ts')
    expect(documents).toEqual({
      list: {
        surface: 'shop',
        schema: 'List',
        version: '1.1',
        versionMember: 'schema_version',
        keys: ['shelf_list'],
      },
      note: { surface: null, schema: 'Note', version: '2.0', versionMember: 'schema_version', keys: ['bottle'] },
      order: { surface: null, schema: 'Order', version: '1.0.0', versionMember: 'event_version', keys: [] },
      remark: { surface: null, schema: 'Remark', version: null, versionMember: null, keys: [] },
    })
  })

  it('take what they refer to from the surface, and nothing else of it', async () => {
    const { jsonSchemas } = await load('documents/json-schemas.ts')
    expect(Object.keys(jsonSchemas)).toEqual([
      'Bottle',
      'Place',
      'Colour',
      'Note',
      'Taste',
      'Buy',
      'Drink',
      'Where',
      'Order',
      'Remark',
    ])
  })

  const bottle = { name: 'Port', place: 'left' }
  const note = { schema_version: '2.0', bottle, opened: true, opened_on: 'Monday' }
  const buy = { event_version: '1.0.0', act: 'buy', count: 1 }

  it.each([
    ['Note', note, true],
    ['Note', { ...note, schema_version: '2.9' }, true],
    ['Note', { ...note, schema_version: '3.0' }, false],
    ['Note', { ...note, opened_on: null }, false],
    ['Note', { schema_version: '2.0', bottle, opened: true }, false],
    ['Note', { schema_version: '2.0', bottle, opened: false }, true],
    ['Note', { ...note, opened: false, opened_on: null }, true],
    ['Note', { ...note, opened: false }, false],
    ['Order', buy, true],
    ['Order', { event_version: '1.0.0', act: 'drink' }, true],
    ['Order', { ...buy, act: 'drink' }, false],
    ['Order', { ...buy, more: 1 }, false],
    ['Order', { ...buy, where: { street: 'x', more: 1 } }, false],
    ['Remark', ['x'], true],
    ['Remark', [1], false],
  ])('%s %j: both kinds of schema say %s', async (name, value, want) => {
    const { componentSchemas } = await load('documents/schemas.ts')
    expect(componentSchemas[name].safeParse(value).success).toBe(want)
    expect(await validate(name, value)).toBe(want)
  })

  it('are read with members of later versions, unless they are exact', async () => {
    const { componentSchemas } = await load('documents/schemas.ts')
    const later = { ...note, more: 1, taste: { sweet: true, more: 1 } }
    expect(componentSchemas.Note.parse(later)).toEqual(later)
    expect(await validate('Note', later)).toBe(false)
    // What a note holds, too, is as loose as a note.
    expect(componentSchemas.Order.safeParse({ ...buy, taste: later.taste }).success).toBe(true)
  })

  it('say which rule was broken', async () => {
    const { componentSchemas } = await load('documents/schemas.ts')
    const { error } = componentSchemas.Note.safeParse({ ...note, opened: false })
    expect(error.issues.map(({ message }: { message: string }) => message)).toEqual([
      'An open bottle has a day, a closed one has none.',
    ])
  })

  async function validate(name: string, value: unknown): Promise<boolean> {
    const { jsonSchemaBundle } = await load('documents/json-schemas.ts')
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false })
    return ajv.addSchema(jsonSchemaBundle).validate({ $ref: `urn:nova:cellars:documents#/$defs/${name}` }, value)
  }
})

describe('files of keys and documents that drift', () => {
  it('are written again, and found when only checking', async () => {
    const { root, remove } = await makeRepository('cellars')
    try {
      const { contracts } = await generate({ root })
      expect(contracts).toEqual(['shop', 'keys', 'documents'].map((name) => `contracts/cellars/${name}.yaml`))
      await writeFile(join(root, generated, 'keys.ts'), '// by hand\n')
      await rm(join(root, generated, 'documents/documents.ts'))
      expect((await generate({ root, check: true })).changes).toEqual([
        { file: `${generated}/documents/documents.ts`, kind: 'missing' },
        { file: `${generated}/keys.ts`, kind: 'changed' },
      ])
      await generate({ root })
      expect((await generate({ root, check: true })).changes).toEqual([])
    } finally {
      await remove()
    }
  })

  it('go with what they came from', async () => {
    const { root, remove } = await makeRepository('cellars')
    try {
      await generate({ root })
      await rm(join(root, 'contracts/cellars/documents.yaml'))
      await rm(join(root, 'contracts/cellars/keys.yaml'))
      const { changes } = await generate({ root })
      expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['stale']))
      expect(changes).toHaveLength(5)
      expect(await readFile(join(root, generated, 'shop/calls.ts'), 'utf8')).toContain('getList')
    } finally {
      await remove()
    }
  })
})

const use = `
import { documents, type DocumentName, type DocumentTypes } from './generated/documents/documents.ts'
import { NoteSchema } from './generated/documents/schemas.ts'
import type { Note, Order } from './generated/documents/types.ts'
import { type BucketName, type KeyKind, type KeyMutability, type KeyParameters, type KeyPattern, type KeyTemplates, keyGrammar } from './generated/keys.ts'
import { bindCellarsShopOperations } from './generated/shop/calls.ts'
import type { CellarsShopOperationName } from './generated/shop/operations.ts'
import type { List } from './generated/shop/types.ts'
import type { Transport } from '../internal/transport.ts'

export async function use(transport: Transport) {
  const shop = bindCellarsShopOperations(transport)
  const label: string = await shop.getLabel('7')
  // @ts-expect-error bytes are not called for
  void shop.getCrate
  return label
}
export const streamed: CellarsShopOperationName = 'getCrate'
export const key: KeyTemplates['bottle'] = 'bottles/x/year=y/note.json'
// @ts-expect-error another kind
export const other: KeyTemplates['bottle'] = 'shelves/x_y.json'
export const parameters: KeyParameters['bottle'] = { bottle_id: 'x', year: 'y' }
// @ts-expect-error one is missing
export const fewer: KeyParameters['bottle'] = { bottle_id: 'x' }
export const rows: readonly (readonly [string, KeyPattern])[] = Object.entries<KeyPattern>(keyGrammar.patterns)
export const bucket: BucketName = keyGrammar.patterns.junk.bucket
export const mutability: KeyMutability = 'sealed'
export const kind: KeyKind = documents.note.keys[0]
export const name: DocumentName = 'remark'
export function read(value: unknown): Note { return NoteSchema.parse(value) }
export const list = (value: DocumentTypes['list']): List => value
export const order: Order = { event_version: '1.0.0', act: 'buy', count: 1 }
// @ts-expect-error there is nothing to count
export const odd: Order = { event_version: '1.0.0', act: 'drink', count: 1 }
`
