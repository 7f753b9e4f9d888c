import { createVirtualClock } from '@nova/mock/clock'
import { expect, it } from 'vitest'
import { FakeSite, NOVA, OTHER } from '../site.fixture.ts'
import { openRelease } from './open-release.ts'
import { readTicketSpectrum } from './read-ticket-spectrum.ts'

const path = `/raw/${NOVA}/ticket_ingestion/${OTHER}.fits`
const id = { nova_id: NOVA, data_product_id: OTHER }
const fits = new TextEncoder().encode('SIMPLE  =                    T'.padEnd(2880))

/** What a CDN answers to a range of bytes. */
const ranged = (bytes: Uint8Array<ArrayBuffer>) => (init: RequestInit) => {
  const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(new Headers(init.headers).get('range') ?? '') ?? []
  const end = Math.min(bytes.length, to === '' ? bytes.length : Number(to) + 1)
  const headers = {
    'content-type': 'application/fits',
    'content-range': `bytes ${from}-${end - 1}/${bytes.length}`,
    etag: '"a"',
  }
  return new Response(bytes.slice(Number(from), end), { status: 206, headers })
}
const siteWith = (file: unknown) => {
  const site = new FakeSite()
  if (file !== undefined) site.files.set(path, file)
  return site
}
const runtime = () => ({ clock: createVirtualClock(), random: () => 0.5 })

it('is the file as it was ingested, in one request', async () => {
  const site = siteWith(ranged(fits))
  const release = await openRelease(site.client({ runtime: runtime() }))
  const { bytes, sha256_hex } = await readTicketSpectrum(release, id)
  expect(bytes).toEqual(fits)
  expect(sha256_hex).toMatch(/^[0-9a-f]{64}$/)
  expect(site.paths().slice(1)).toEqual([path])
})

it('is tried again when the site stumbles', async () => {
  let answers = 0
  const site = siteWith((init: RequestInit) =>
    ++answers === 1 ? new Response('', { status: 503 }) : ranged(fits)(init),
  )
  const { bytes } = await readTicketSpectrum(site.client({ runtime: runtime() }), id)
  expect([bytes.byteLength, answers]).toEqual([2880, 2])
})

it('may have vanished', async () => {
  const refused = readTicketSpectrum(siteWith(undefined).client({ runtime: runtime() }), id)
  await expect(refused).rejects.toMatchObject({
    code: 'artifact_missing',
    service: 'spectra',
    operation: 'getTicketSpectrum',
  })
})

it('is refused when it is something else', async () => {
  const text = new TextEncoder().encode('version https://git-lfs.github.com/spec/v1\n')
  const refused = readTicketSpectrum(siteWith(ranged(text)).client({ runtime: runtime() }), id)
  await expect(refused).rejects.toMatchObject({ code: 'artifact_unreadable', details: { size_bytes: 43 } })
})

it('is not a page', async () => {
  const page = () => new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html' } })
  const refused = readTicketSpectrum(siteWith(page).client({ runtime: runtime() }), id)
  await expect(refused).rejects.toMatchObject({ service: 'spectra', operation: 'getTicketSpectrum' })
})

it('asks for nothing by an id that is none', async () => {
  const site = siteWith(ranged(fits))
  const release = await openRelease(site.client())
  await expect(readTicketSpectrum(release, { nova_id: NOVA, data_product_id: '../x' })).rejects.toMatchObject({
    code: 'value_invalid',
  })
  expect(site.requests).toHaveLength(1)
})
