import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isLabsError } from '../errors.ts'
import { type InstanceIdWarning, type ResolveInstanceIdOptions, resolveInstanceId } from './resolve-instance-id.ts'

const uuid = '11111111-2222-4333-8444-555555555555'
const other = '7d9f3a52-0c1b-4e8f-9a6d-2b1c0e5f4a77'
const file = '/etc/nova-ve/instance_id'
const pair = { NOVA_VE_INSTANCE_ID: other, NOVA_VE_INSTANCE_ID_OVERRIDE_OK: '1' }

/** The outcome in one line, and what was warned of. */
async function resolve(files: Record<string, string | Error>, env: Record<string, string>) {
  const warnings: InstanceIdWarning['code'][] = []
  const options: ResolveInstanceIdOptions = {
    env,
    readText: async (path) => {
      const found = files[path] ?? Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' })
      if (typeof found === 'string') return found
      throw found
    },
    onWarning: ({ code }) => warnings.push(code),
  }
  try {
    const { instanceId, source, path } = await resolveInstanceId(options)
    return { id: `${instanceId} ${source} ${path}`, warnings }
  } catch (error) {
    return { id: isLabsError(error) ? error.code : String(error), warnings }
  }
}

const denied = Object.assign(new Error('EACCES'), { code: 'EACCES' })
const table: readonly (readonly [string, Parameters<typeof resolve>, string, InstanceIdWarning['code'][]])[] = [
  ['the usual file', [{ [file]: `${uuid}\n` }, {}], `${uuid} file ${file}`, []],
  ['a file elsewhere', [{ '/a': uuid, [file]: other }, { NOVA_VE_INSTANCE_ID_FILE: '/a' }], `${uuid} file /a`, []],
  [
    'a folder elsewhere',
    [{ '/b/instance_id': uuid, [file]: other }, { NOVA_VE_INSTANCE_DIR: '/b/' }],
    `${uuid} file /b/instance_id`,
    [],
  ],
  [
    'a file before a folder',
    [
      { '/a': uuid, '/b/instance_id': other },
      { NOVA_VE_INSTANCE_ID_FILE: '/a', NOVA_VE_INSTANCE_DIR: '/b' },
    ],
    `${uuid} file /a`,
    [],
  ],
  [
    'a configured file that is not there',
    [{ [file]: uuid }, { NOVA_VE_INSTANCE_ID_FILE: '/a' }],
    `${uuid} file ${file}`,
    ['configured_file_absent'],
  ],
  [
    'variables that are set to nothing',
    [{ [file]: uuid }, { NOVA_VE_INSTANCE_ID_FILE: '', NOVA_VE_INSTANCE_DIR: '' }],
    `${uuid} file ${file}`,
    [],
  ],
  ['a file and the pair', [{ [file]: uuid }, pair], `${uuid} file ${file}`, []],
  ['the pair alone', [{}, pair], `${other} environment null`, ['environment_used']],
  ['an id without leave', [{}, { NOVA_VE_INSTANCE_ID: other }], 'instance_id_missing', []],
  ['leave of another spelling', [{}, { ...pair, NOVA_VE_INSTANCE_ID_OVERRIDE_OK: 'true' }], 'instance_id_missing', []],
  ['leave without an id', [{}, { NOVA_VE_INSTANCE_ID_OVERRIDE_OK: '1' }], 'instance_id_missing', []],
  ['the pair with nothing in it', [{}, { ...pair, NOVA_VE_INSTANCE_ID: ' ' }], 'instance_id_empty', []],
  ['an empty file, whatever the pair says', [{ [file]: '\n' }, pair], 'instance_id_empty', []],
  ['a file that may not be read, whatever the pair says', [{ [file]: denied }, pair], 'instance_id_missing', []],
  ['other characters', [{ [file]: 'höst' }, {}], 'instance_id_invalid', []],
  ['any word', [{ [file]: 'inst-xyz\n' }, {}], `inst-xyz file ${file}`, ['not_a_uuid']],
  ['nothing at all', [{}, {}], 'instance_id_missing', []],
]

describe('resolveInstanceId', () => {
  it.each(table)('%s', async (_, given, id, warnings) => {
    expect(await resolve(...given)).toEqual({ id, warnings })
  })

  it('says where it looked and what to do', async () => {
    const error: unknown = await resolveInstanceId({
      env: { NOVA_VE_INSTANCE_ID_FILE: '/no/such/file', NOVA_VE_INSTANCE_DIR: '/no/such' },
      readText: () => Promise.reject(Object.assign(new Error('none'), { code: 'ENOENT' })),
    }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({
      code: 'instance_id_missing',
      message: `This host has no id: there is no /no/such/file and no /no/such/instance_id and no ${file}.`,
      advice: expect.stringContaining('NOVA_VE_INSTANCE_ID_OVERRIDE_OK=1'),
    })
  })

  it('reads a file of this machine', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nova-instance-'))
    const path = join(folder, 'instance_id')
    await writeFile(path, `${uuid}\n`)
    const env = { NOVA_VE_INSTANCE_DIR: folder }
    expect(await resolveInstanceId({ env })).toEqual({ instanceId: uuid, source: 'file', path })
    await rm(folder, { recursive: true })
    await expect(resolveInstanceId({ env: { ...env, ...pair }, readText: noDefault })).resolves.toMatchObject({
      path: null,
    })
  })

  it('ends with the reason of the signal', async () => {
    const reason = new Error('enough')
    await expect(resolveInstanceId({ env: {}, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    const controller = new AbortController()
    const readText = () => {
      controller.abort(reason)
      return Promise.reject(new Error('read was stopped'))
    }
    await expect(resolveInstanceId({ env: {}, readText, signal: controller.signal })).rejects.toBe(reason)
  })
})

/** A machine that runs these tests might have an id of its own. */
const noDefault = () => Promise.reject(Object.assign(new Error('none'), { code: 'ENOENT' }))
