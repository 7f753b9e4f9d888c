import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMockPlatform, type MockPlatform } from '@nova/mock'
import { XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandIo, type ConformanceCommand, conformanceCommand } from './conformance-command.ts'

let platform: MockPlatform
let credentials: string
let directory: string

beforeAll(async () => {
  platform = await createMockPlatform()
  credentials = JSON.stringify(await platform.credentials())
  directory = await mkdtemp(join(tmpdir(), 'conformance-'))
})

afterAll(async () => {
  await platform.close()
  await rm(directory, { recursive: true })
})

async function command(given: Partial<ConformanceCommand> = {}, more: Partial<CommandIo> = {}) {
  const streams = { written: '', noted: '', failed: '' }
  const appendTo = (stream: keyof typeof streams) => (text: string) => {
    streams[stream] += text
  }
  const code = await conformanceCommand(
    { target: platform.transfer.baseUrl, service: 'transfer', only: 'platform/*', ...given },
    {
      write: appendTo('written'),
      note: appendTo('noted'),
      error: appendTo('failed'),
      fetch: platform.fetch,
      directory,
      ...more,
    },
  )
  return { code, ...streams }
}

const read = (name: string) => readFile(join(directory, name), 'utf8')

describe('conformanceCommand', () => {
  it('prints a report, writes the others and ends with 0 on a conforming service', async () => {
    await writeFile(join(directory, 'credentials.json'), credentials)
    const { code, written, noted, failed } = await command({
      credentials: '@credentials.json',
      report: 'report.json',
      junit: 'junit.xml',
      html: 'report.html',
    })
    expect({ code, failed }).toEqual({ code: 0, failed: '' })
    expect(written).toMatch(/^transfer at http:\/\/transfer\.nova\.test, run /)
    expect(noted).toMatch(/^pass {2}platform\//)
    expect(JSON.parse(await read('report.json'))).toMatchObject({ service: 'transfer', totals: { fail: 0, error: 0 } })
    expect(XMLValidator.validate(await read('junit.xml'))).toBe(true)
    expect(await read('report.html')).toContain('<title>Conformance of transfer at http://transfer.nova.test</title>')
  })

  it('takes credentials as text and puts JSON on standard output', async () => {
    const { code, written } = await command({ credentials }, { json: true })
    expect(code).toBe(0)
    expect(JSON.parse(written)).toMatchObject({ target: 'http://transfer.nova.test' })
  })

  it('ends with 1 on a service with a defect', async () => {
    const broken = await createMockPlatform({ defects: ['request-id-not-echoed'] })
    const { token } = await broken.credentials()
    const { code, written } = await command({ token, only: 'headers/*' }, { fetch: broken.fetch })
    await broken.close()
    expect(code).toBe(1)
    expect(written).toMatch(/^FAIL /m)
  })

  it.each([
    [
      'another service',
      { service: 'billing' },
      'There is no suite for billing. There is one for transfer, labs, edfi, spectra, agents.',
    ],
    ['a missing file', { credentials: 'nowhere.json' }, 'The credentials cannot be read: ENOENT'],
    ['a target that is no URL', { target: 'localhost:8080' }, 'The target must be an http(s) URL without a query.'],
    ['a pattern that fits nothing', { only: 'nothing' }, 'No check of transfer fits the pattern nothing.'],
    ['a target that is another service', { target: 'http://transfer.nova.test/elsewhere' }, 'does not look like'],
    ['a report that cannot be written', { report: 'no/such/folder/report.json' }, 'ENOENT'],
  ])('ends with 2 and says why: %s', async (_, given, want) => {
    const { code, written, failed } = await command({ credentials, ...given } as Partial<ConformanceCommand>)
    expect({ code, written }).toEqual({ code: 2, written: '' })
    expect(failed).toContain(want)
  })

  it('needs no credentials at the mock, which hands out its own', async () => {
    const { code, written } = await command({}, { json: true })
    expect(code).toBe(0)
    expect(JSON.parse(written).totals.pass).toBeGreaterThan(0)
  })

  it('takes a session and a token of edfi from the environment, none of another service', async () => {
    const { sessions, tokens } = await platform.edfi.credentials()
    const environment = {
      NOVA_EDFI_COOKIE: sessions.user ?? '',
      NOVA_EDFI_TOKEN: tokens.client ?? '',
      NOVA_TRANSFER_TOKEN: 'of-another-service',
    }
    const only = 'sessions/me,tokens/verify'
    const edfi = { target: platform.edfi.baseUrl, service: 'edfi', only }
    const { code, written } = await command(edfi, { environment, json: true })
    expect(code).toBe(0)
    expect(JSON.parse(written).totals).toEqual({ pass: 2, fail: 0, error: 0, skip: 0 })
    const { failed } = await command(edfi, { environment: { NOVA_EDFI_COOKIE: 'connect.sid=over' } })
    expect(failed).toContain('wanted app.cookie is of a session that is open')
  })

  it('asks for a token where the target is no mock', async () => {
    const fetch: typeof globalThis.fetch = (input, init) =>
      String(input).endsWith('/.nova-mock')
        ? Promise.resolve(Response.json({ detail: 'Not Found' }, { status: 404 }))
        : platform.fetch(input, init)
    const { code, failed } = await command({}, { fetch })
    expect(code).toBe(2)
    expect(failed).toContain('No access token given: pass --token TOKEN or --credentials JSON|FILE.')
  })

  it('ends with 2 when nobody answers', async () => {
    const fetch: typeof globalThis.fetch = async () => {
      throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:9') })
    }
    const { code, failed } = await command({ token: 'x' }, { fetch })
    expect(code).toBe(2)
    expect(failed).toContain('connect ECONNREFUSED 127.0.0.1:9. Check that it runs and can be reached from here.')
  })

  it('rejects with the reason of the signal', async () => {
    const reason = new Error('enough')
    await expect(command({ credentials }, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})
