import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import * as transfer from '../../src/transfer/index.ts'
import { type Example, findExampleProblems } from './compile-examples.ts'

const source = fileURLToPath(new URL('../../src/', import.meta.url))

/** What an example may use without saying where it comes from; besides these, every public function. */
const ambient = `
declare const client: import('@nova/sdk/transfer').TransferClient
declare const baseUrl: string
declare const auth: () => Promise<string>
declare const session: { accessToken(): Promise<string> }
declare const key: string
declare const source_key: string
declare const filename: string
declare const exportId: string
declare const resource: import('@nova/sdk/transfer').ExportResource
declare const expectedSha256: string
declare const tokenStore: import('@nova/sdk/transfer').UploadTokenStore
declare const text: string
declare const readFile: typeof import('node:fs/promises').readFile
${Object.keys(transfer)
  .map((name) => `declare const ${name}: typeof import('@nova/sdk/transfer').${name}`)
  .join('\n')}
`

/** The text of every doc comment without its stars. */
function docComments(text: string): readonly string[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([comment]) =>
    comment.replace(/^\/\*\*|\*\/$/g, '').replace(/^[ \t]*\* ?/gm, ''),
  )
}

/** The `@example` sections of a doc comment, up to the next tag, without the fence. */
function examplesOf(comment: string): readonly string[] {
  const sections = comment.split(/^(?=@\w)/m).filter((section) => section.startsWith('@example'))
  return sections.map((section) => {
    const body = section.slice('@example'.length)
    return /```\w*\n([\s\S]*?)```/.exec(body)?.[1] ?? body
  })
}

function readExamples(): readonly Example[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/generated|\.test|\.fixture/.test(file))
    .sort()
  return files.flatMap((file) =>
    docComments(readFileSync(join(source, file), 'utf8'))
      .flatMap(examplesOf)
      .map((code) => ({ where: file, code })),
  )
}

const examples = readExamples()
const wrong: readonly Example[] = [
  { where: 'unknown option', code: `await uploadFile(client, 'a', { chunkSize: 5 })` },
  { where: 'unknown name', code: 'await uploadFiles(client)' },
  { where: 'not TypeScript', code: 'const = 5' },
]
let problems: readonly string[] = []
beforeAll(() => {
  problems = findExampleProblems([...examples, ...wrong], ambient)
}, 120_000)

describe('@example', () => {
  it('stands on most public functions', () => {
    expect(examples.length).toBeGreaterThanOrEqual(25)
  })

  it('compiles, everywhere', () => {
    const isExpected = (problem: string) => wrong.some(({ where }) => problem.startsWith(`${where}: `))
    expect(problems.filter((problem) => !isExpected(problem))).toEqual([])
  })

  it.each(wrong)('would be found if it did not: $where', ({ where }) => {
    expect(problems.some((problem) => problem.startsWith(`${where}: `))).toBe(true)
  })
})
