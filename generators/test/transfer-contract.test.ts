import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Schema {
  readonly description?: string
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: unknown
}

interface Answer {
  readonly $ref?: string
  readonly 'x-nova-codes'?: readonly string[]
}

interface Operation {
  readonly operationId: string
  readonly security: readonly unknown[]
  readonly responses: Readonly<Record<string, Answer>>
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly 'x-nova-error-codes': Readonly<Record<string, { readonly reachable: boolean }>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly responses: Readonly<Record<string, Answer>>
  }
}

const source = new URL('../../contracts/transfer/openapi.yaml', import.meta.url)
const document = parse(readFileSync(source, 'utf8')) as Document
const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
const schemas = Object.entries(document.components.schemas)

describe('the transfer contract', () => {
  it('has the 17 operations and 35 schemas of the service, and three schemas of ours', () => {
    const ours = ['ChecksumMode', 'FrameworkDetail', 'GatewayMessage']
    expect(operations).toHaveLength(17)
    expect(schemas.filter(([name]) => !ours.includes(name))).toHaveLength(35)
    expect(schemas).toHaveLength(35 + ours.length)
    for (const [name, schema] of schemas) {
      const marked = 'x-nova-extension' in schema || 'x-nova-undocumented' in schema
      expect.soft(marked, name).toBe(ours.includes(name))
    }
  })

  it('describes every schema and property', () => {
    for (const [name, schema] of schemas) {
      expect.soft(schema.description, name).toMatch(/\.$/)
      for (const [field, property] of Object.entries(schema.properties ?? {})) {
        if (property.$ref === undefined) expect.soft(property.description, `${name}.${field}`).toMatch(/\.$/)
      }
    }
  })

  it('knows no field of a request or answer of the service that a stranger may add', () => {
    const open = schemas.filter(([, s]) => s.properties !== undefined && s.additionalProperties === undefined)
    expect(open.map(([name]) => name).sort()).toEqual([
      'FrameworkDetail',
      'GatewayMessage',
      'HTTPValidationError',
      'ValidationError',
    ])
  })

  it('declares on every operation what stands in front of the service', () => {
    for (const operation of operations) {
      for (const status of ['403', '429', '502', '504']) {
        const answer = follow(operation.responses[status])
        expect
          .soft(JSON.stringify(answer), `${operation.operationId} ${status}`)
          .toContain('#/components/schemas/GatewayMessage')
      }
    }
  })

  it('can produce every reachable error code somewhere', () => {
    const answers = operations.flatMap((operation) => Object.values(operation.responses).map(follow))
    const seen = answers.flatMap((answer) => answer?.['x-nova-codes'] ?? [])
    const reachable = Object.entries(document['x-nova-error-codes']).filter(([, facts]) => facts.reachable)
    for (const [code] of reachable) expect.soft(seen).toContain(code)
  })

  it('refuses a caller without a token exactly where it asks for one', () => {
    for (const { operationId, responses, security } of operations)
      expect.soft('401' in responses, operationId).toBe(security.length > 0)
  })
})

function follow(answer: Answer | undefined): Answer | undefined {
  if (answer?.$ref === undefined) return answer
  return document.components.responses[answer.$ref.replace('#/components/responses/', '')]
}
