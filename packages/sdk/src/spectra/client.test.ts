import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it } from 'vitest'
import { NovaError } from '../internal/errors.ts'
import { isSpectraError } from './errors.ts'
import { warningsOf } from './http/artifact-warnings.ts'
import { FakeSite, NOVA, RELEASE } from './site.fixture.ts'

const spectra = { schema_version: '1.4', nova_id: NOVA, spectra: [] }
const settled = (promise: Promise<unknown>) =>
  promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
const clientOn = (site: FakeSite) => site.client({ runtime: { clock: createVirtualClock(), random: () => 0.5 } })

describe('a client of a site', () => {
  it('sends no header that would need a preflight, no cookie and no key', async () => {
    const site = new FakeSite()
    await clientOn(site).getCurrentRelease()
    const [request] = site.requests
    // The names that pages of any origin may send without asking.
    expect([...new Headers(request?.init.headers).keys()]).toEqual(['accept'])
    expect(request?.init).toMatchObject({ method: 'GET', redirect: 'manual', credentials: 'omit', cache: 'no-store' })
    expect(request?.init.body).toBeUndefined()
  })

  it('asks for what its contract has the path of', async () => {
    const site = new FakeSite()
    site.put('spectra.json', spectra)
    expect(await clientOn(site).getSpectra(RELEASE, NOVA)).toEqual(spectra)
    expect(site.paths()).toEqual([`/releases/${RELEASE}/nova/${NOVA}/spectra.json`])
  })

  it('sends nothing for an id that leaves its folder', async () => {
    const site = new FakeSite()
    expect(await settled(clientOn(site).getNova('..', NOVA))).toMatchObject({ error: { code: 'invalid_options' } })
    expect(site.requests).toEqual([])
  })
})

describe('a document', () => {
  it('with numbers that are none is read, and says so', async () => {
    const site = new FakeSite()
    site.put(
      'spectra.json',
      `{"schema_version": "1.4", "nova_id": "${NOVA}", "spectra": [{"spectrum_id": "a", "flux_normalized": [NaN, 1.0]}]}`,
    )
    const document = await clientOn(site).getSpectra(RELEASE, NOVA)
    expect(document.spectra[0]?.flux_normalized).toEqual([Number.NaN, 1])
    expect(warningsOf(document)).toMatchObject([{ code: 'non_finite_numbers', count: 1 }])
  })

  it('beyond the size of other services is read', async () => {
    const site = new FakeSite()
    site.put('spectra.json', JSON.stringify({ ...spectra, padding: 'x'.repeat(17 * 1024 * 1024) }))
    expect(await clientOn(site).getSpectra(RELEASE, NOVA)).toMatchObject({ schema_version: '1.4' })
  })

  it('of a later major version is refused by its name', async () => {
    const site = new FakeSite()
    site.put('spectra.json', { ...spectra, schema_version: '2.0' })
    expect(await settled(clientOn(site).getSpectra(RELEASE, NOVA))).toMatchObject({
      error: { code: 'schema_unsupported', operation: 'getSpectra', details: { seen: '2.0', known: '1.4' } },
    })
  })
})

describe('a failure', () => {
  it.each([403, 404])('of %i is a file that is not there, and is not asked for again', async (status) => {
    const site = new FakeSite()
    site.put('nova.json', () => new Response('<Error><Code>NoSuchKey</Code></Error>', { status }))
    const { error } = (await settled(clientOn(site).getNova(RELEASE, NOVA))) as { error: NovaError }
    expect(error).toMatchObject({ code: 'artifact_missing', kind: 'not_found', status, retryable: false, attempts: 1 })
    expect(error.message).toContain('NoSuchKey')
  })

  it('of a gateway passes', async () => {
    const site = new FakeSite()
    let answers = 0
    site.put('nova.json', () =>
      ++answers < 3
        ? new Response('<html><title>502</title></html>', { status: 502 })
        : { schema_version: '1.0', nova_id: NOVA, primary_name: 'GK Per' },
    )
    expect(await clientOn(site).getNova(RELEASE, NOVA)).toMatchObject({ primary_name: 'GK Per' })
    expect(answers).toBe(3)
  })

  it('of a gateway that says when to come back is heard', async () => {
    const site = new FakeSite()
    const clock = createVirtualClock()
    let answers = 0
    site.put('nova.json', () =>
      ++answers < 2
        ? new Response('', { status: 503, headers: { 'retry-after': '7' } })
        : { schema_version: '1.0', nova_id: NOVA, primary_name: 'GK Per' },
    )
    await site.client({ runtime: { clock, random: () => 0 } }).getNova(RELEASE, NOVA)
    expect(clock.monotonic()).toBeGreaterThanOrEqual(7000)
  })

  it.each<readonly [string, string, string, string]>([
    [
      'a page',
      '<!doctype html><html><head><title>Open Nova Catalog</title></head></html>',
      'not-the-artifact',
      'Open Nova Catalog',
    ],
    ['a text', 'version https://git-lfs.github.com/spec/v1', 'not-the-artifact', 'git-lfs'],
    ['JSON of something else', '{"schema_version": "1.0", "hello": 1}', 'not-the-artifact', 'primary_name'],
    ['a document that ends early', '{"schema_version": "1.0", "nova', 'truncated', 'ends early'],
  ])('that looks like a success, %s, says what was seen', async (_what, body, why, seen) => {
    const site = new FakeSite()
    site.put('nova.json', body)
    const { error } = (await settled(clientOn(site).getNova(RELEASE, NOVA))) as { error: unknown }
    expect(isSpectraError(error, 'artifact_unreadable')).toBe(true)
    expect(error).toMatchObject({
      kind: 'integrity',
      message: expect.stringContaining(seen),
      details: { why },
      advice: expect.stringContaining('baseUrl'),
    })
  })

  it('of the network is the pipeline’s', async () => {
    const site = new FakeSite()
    site.put('nova.json', () => Promise.reject(new TypeError('fetch failed')))
    expect(await settled(clientOn(site).getNova(RELEASE, NOVA))).toMatchObject({
      error: { code: 'network_error', service: 'spectra', attempts: 4 },
    })
  })

  it('of an address is found at once', () => {
    expect(() => new FakeSite().client({ baseUrl: 'ftp://x' })).toThrow(NovaError)
  })

  it('is not one when the caller leaves', async () => {
    const reason = new Error('enough')
    expect(await settled(clientOn(new FakeSite()).getCurrentRelease({ signal: AbortSignal.abort(reason) }))).toEqual({
      error: reason,
    })
  })
})
