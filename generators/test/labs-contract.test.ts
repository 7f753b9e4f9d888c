import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Answer {
  readonly $ref?: string
  readonly 'x-nova-codes'?: readonly string[]
  readonly content?: Readonly<Record<string, { readonly schema: { readonly oneOf?: readonly Ref[] } & Ref }>>
}

interface Ref {
  readonly $ref?: string
}

interface Operation {
  readonly operationId: string
  readonly 'x-nova-scope': string
  readonly 'x-nova-retry': string
  readonly responses: Readonly<Record<string, Answer>>
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly responses: Readonly<Record<string, Answer>> }
}

const source = new URL('../../contracts/labs/openapi.yaml', import.meta.url)
const document = parse(readFileSync(source, 'utf8')) as Document
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
)
const inLab = operations.filter(({ path }) => path.startsWith('/api/labs/{lab_path}'))

function answersOf(operation: Operation): ReadonlyMap<number, Answer> {
  return new Map(
    Object.entries(operation.responses).map(([status, answer]) => {
      const name = answer.$ref?.split('/').at(-1)
      return [Number(status), name === undefined ? answer : (document.components.responses[name] ?? {})]
    }),
  )
}

function codesOf(operation: Operation, status: number): readonly string[] {
  return answersOf(operation).get(status)?.['x-nova-codes'] ?? []
}

function namesOf(found: readonly Operation[]): readonly string[] {
  return found.map(({ operationId }) => operationId).sort()
}

describe('the labs contract', () => {
  it('has 73 operations', () => {
    expect(operations).toHaveLength(73)
  })

  it('repeats reads only, and the three writes whose repetition changes nothing', () => {
    const safe = operations.filter((operation) => operation['x-nova-retry'] === 'safe')
    const writes = safe.filter(({ method }) => method !== 'get')
    expect(namesOf(writes)).toEqual(['delete_link', 'logout', 'put_layout'])
  })

  it('never repeats a GET that acts', () => {
    const acting = operations.filter(({ method, ...rest }) => method === 'get' && rest['x-nova-retry'] !== 'safe')
    expect(namesOf(acting)).toEqual(['open_node_html5', 'start_node', 'stop_node', 'wipe_node'])
  })

  it('lists codes under 200 exactly where the body may be a failure', () => {
    for (const operation of operations) {
      const schema = answersOf(operation).get(200)?.content?.['application/json']?.schema
      const bodies = [schema, ...(schema?.oneOf ?? [])].flatMap((item) => item?.$ref ?? [])
      const mayFail = bodies.includes('#/components/schemas/FailureEnvelope')
      expect.soft(codesOf(operation, 200).length > 0, operation.operationId).toBe(mayFail)
    }
  })

  it('asks for a session wherever the scope is not public, except to register', () => {
    const open = operations.filter((operation) => !answersOf(operation).has(401))
    expect(namesOf(open.filter((operation) => operation['x-nova-scope'] !== 'public'))).toEqual(['register_user'])
    for (const operation of operations.filter((each) => each['x-nova-scope'] === 'public')) {
      expect.soft(answersOf(operation).has(401), operation.operationId).toBe(false)
    }
  })

  it('refuses those who are not admins with a status of its own', () => {
    const guarded = operations.filter((operation) => codesOf(operation, 403).includes('admin_required'))
    expect(namesOf(guarded)).toEqual(namesOf(operations.filter((operation) => operation['x-nova-scope'] === 'admin')))
  })

  it('refuses foreign folders wherever the scope is root, except where the service crashes instead', () => {
    const refusing = operations.filter((operation) =>
      [200, 403].some((status) => codesOf(operation, status).some((code) => /^(folder_)?forbidden$/.test(code))),
    )
    const scoped = operations.filter((operation) => ['root', 'own'].includes(operation['x-nova-scope']))
    const crashing = scoped.filter((operation) => !refusing.includes(operation))
    expect(namesOf(crashing)).toEqual(['preview_qemu', 'start_node'])
    expect(namesOf(refusing.filter((operation) => !scoped.includes(operation)))).toEqual([])
  })

  it('tells a missing lab on everything below a lab, an older schema on all but two', () => {
    const all = (operation: Operation) => [200, 404, 422].flatMap((status) => codesOf(operation, status))
    expect(namesOf(inLab.filter((operation) => !all(operation).includes('lab_not_found')))).toEqual([])
    const blind = inLab.filter((operation) => !all(operation).includes('legacy_schema'))
    expect(namesOf(blind)).toEqual(['start_node', 'update_lab'])
  })

  it('answers 503 where the lock of the lab is taken, and nowhere else', () => {
    expect(namesOf(operations.filter((operation) => answersOf(operation).has(503)))).toEqual([
      'create_link',
      'create_network',
      'create_paired_nodes',
      'delete_link',
      'delete_network',
      'put_layout',
      'put_topology',
      'reconcile_lab',
      'update_interface',
      'update_link',
      'update_network',
    ])
  })
})
