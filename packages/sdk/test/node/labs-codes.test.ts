/** The codes of labs are closed: each is raised somewhere, none is raised that is not listed, each says what to do next. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { clientErrorCodes } from '../../src/labs/error-codes.ts'
import { errorCodes, operations } from '../../src/labs/generated/operations.ts'

const source = fileURLToPath(new URL('../../src', import.meta.url))
const files = (folder: string) =>
  readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(test|test-d|fixture|testing)\.ts$|error-codes\.ts$/.test(name))
    .map((name) => readFileSync(join(source, folder, name), 'utf8'))
const text = [...files('labs'), ...files('internal')].join('\n')
const own = files('labs').join('\n')

describe('codes of this side', () => {
  it.each(Object.keys(clientErrorCodes))('%s is raised somewhere', (code) => {
    expect(text).toMatch(new RegExp(`['"]${code}['"]`))
  })

  it('are not those of the service', () => {
    expect(Object.keys(clientErrorCodes).filter((code) => code in errorCodes)).toEqual([])
  })

  it('come with advice wherever they are made', () => {
    const made = [...own.matchAll(/labsError\(\{([\s\S]*?)\}\)(?=[;,\n]|$)/g)].map(([, body = '']) => body)
    expect(made.length).toBeGreaterThan(15)
    expect(made.filter((body) => !/\badvice\b/.test(body) && !/\.\.\.init/.test(body))).toEqual([])
    expect(made.filter((body) => !/\bmessage\b/.test(body) && !/\.\.\.init/.test(body))).toEqual([])
  })
})

describe('codes of the service', () => {
  const listed = new Set<string>()
  for (const { responses } of Object.values(operations))
    for (const { codes } of Object.values(responses) as { codes?: readonly string[] }[])
      for (const code of codes ?? []) listed.add(code)

  it.each(Object.entries(errorCodes))('%s is listed for an operation, and says what to do next', (code, spec) => {
    expect(listed).toContain(code)
    expect((spec as { advice?: string }).advice?.length ?? 0).toBeGreaterThan(15)
  })

  it('that operations list are all known', () => {
    expect([...listed].filter((code) => !(code in errorCodes))).toEqual([])
  })
})
