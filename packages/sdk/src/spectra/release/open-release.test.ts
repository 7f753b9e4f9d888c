import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it } from 'vitest'
import { catalogNova, catalogOf, FakeSite, NEXT_RELEASE, NOVA, OTHER, RELEASE } from '../site.fixture.ts'
import { asRelease } from './as-release.ts'
import { openRelease } from './open-release.ts'

const nova = { schema_version: '1.0', nova_id: NOVA, primary_name: 'V1324 Sco' }
const at = (artifact: string, release_id = RELEASE) => `/releases/${release_id}/nova/${NOVA}/${artifact}`
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  )

describe('a release that is open', () => {
  it('stays with one release, whatever is published later', async () => {
    const site = new FakeSite()
    site.put('nova.json', nova)
    site.put('nova.json', { ...nova, primary_name: 'later' }, NOVA, NEXT_RELEASE)
    const release = await openRelease(site.client())
    site.point(NEXT_RELEASE)
    expect(release).toMatchObject({ release_id: RELEASE, generated_at: '2026-03-30T14:41:07Z' })
    expect((await release.nova(NOVA)).primary_name).toBe('V1324 Sco')
    expect(site.paths()).toEqual(['/current.json', at('nova.json')])
  })

  it('reads a file once, whoever asks for it', async () => {
    const site = new FakeSite()
    site.put('nova.json', nova)
    const release = await openRelease(site.client())
    const [first, second] = await Promise.all([release.nova(NOVA), release.nova(NOVA.toUpperCase())])
    expect(first).toBe(second)
    expect(await release.nova(NOVA)).toBe(first)
    expect(site.paths()).toEqual(['/current.json', at('nova.json')])
  })

  it('keeps so many files and no more', async () => {
    const site = new FakeSite()
    site.put('nova.json', nova)
    const release = await openRelease(site.client(), { maxKeptFiles: 1 })
    for (let times = 0; times < 2; times++) {
      await release.nova(NOVA)
      await release.catalog()
    }
    expect(site.paths().slice(1)).toHaveLength(4)
  })

  it('may be one that is not current, if it is still there', async () => {
    const site = new FakeSite()
    site.point(NEXT_RELEASE)
    const release = await openRelease(site.client(), { release_id: RELEASE })
    expect(release).toMatchObject({ release_id: RELEASE, generated_at: '2026-03-30T14:40:55Z' })
    expect(site.paths()).toEqual([`/releases/${RELEASE}/catalog.json`])
    await release.catalog()
    expect(site.requests).toHaveLength(1)
  })

  it('is a source like a client', async () => {
    const client = new FakeSite().client()
    const release = await openRelease(client)
    expect(await asRelease(release)).toBe(release)
    expect((await asRelease(client)).release_id).toBe(RELEASE)
  })

  it('says where its bundles are', async () => {
    const release = await openRelease(new FakeSite().client())
    expect(release.bundleUrl(NOVA.toUpperCase())).toBe(`http://spectra.nova.test${at('bundle.zip')}`)
    expect(release.ticketSpectrumUrl(NOVA, OTHER)).toBe(
      `http://spectra.nova.test/raw/${NOVA}/ticket_ingestion/${OTHER}.fits`,
    )
  })

  it('wants the id of a nova, and says where to get one', async () => {
    const site = new FakeSite()
    const release = await openRelease(site.client())
    expect(await refusal(release.nova('V1324 Sco'))).toMatchObject({
      code: 'value_invalid',
      message: expect.stringContaining('findNova'),
    })
    expect(() => release.bundleUrl('../..')).toThrow(expect.objectContaining({ code: 'value_invalid' }))
    expect(site.requests).toHaveLength(1)
  })
})

describe('a file that is not there', () => {
  it('of a nova that is listed was never made', async () => {
    const site = new FakeSite()
    const release = await openRelease(site.client())
    expect(await refusal(release.spectra(NOVA))).toMatchObject({
      code: 'artifact_missing',
      operation: 'getSpectra',
      status: 403,
      details: {
        release_id: RELEASE,
        current_release_id: RELEASE,
        artifact: 'spectra.json',
        nova_id: NOVA,
        isListed: true,
      },
    })
  })

  it('is looked for again when it is asked for again', async () => {
    const site = new FakeSite()
    const release = await openRelease(site.client())
    await refusal(release.nova(NOVA))
    site.put('nova.json', nova)
    expect(await release.nova(NOVA)).toEqual(nova)
  })

  it('of a release whose files are deleted while the site still names it: expired', async () => {
    const site = new FakeSite()
    const release = await openRelease(site.client())
    site.expire()
    for (const error of [await refusal(release.nova(NOVA)), await refusal(release.catalog())])
      expect(error).toMatchObject({
        code: 'release_expired',
        retryable: false,
        details: { current_release_id: RELEASE },
      })
  })

  it('of a release another one took the place of: flipped', async () => {
    const site = new FakeSite()
    const release = await openRelease(site.client())
    site.expire()
    site.point(NEXT_RELEASE)
    expect(await refusal(release.photometry(NOVA))).toMatchObject({
      code: 'release_flipped',
      retryable: true,
      advice: expect.stringContaining('Open the release again'),
      details: { current_release_id: NEXT_RELEASE },
    })
    expect(await refusal(openRelease(site.client(), { release_id: RELEASE }))).toMatchObject({
      code: 'release_flipped',
    })
  })

  it('is looked into once for all who miss something', async () => {
    const site = new FakeSite()
    const release = await openRelease(site.client())
    await Promise.allSettled([release.nova(NOVA), release.spectra(NOVA), release.references(NOVA)])
    expect(site.paths().filter((path) => path.endsWith('catalog.json'))).toHaveLength(1)
  })

  it('stays what it is when nothing more can be found out', async () => {
    const site = new FakeSite()
    const release = await openRelease(site.client({ retry: false }))
    site.files.set('/current.json', () => new Response('', { status: 500 }))
    expect(await refusal(release.nova(NOVA))).toMatchObject({ code: 'artifact_missing', details: { body: 'xml' } })
  })

  it('is no reason to keep waiting for who has left', async () => {
    const site = new FakeSite()
    const release = await openRelease(site.client())
    const stop = new AbortController()
    site.files.set('/current.json', () => {
      stop.abort(new Error('enough'))
      return new Promise(() => {})
    })
    expect(await refusal(release.nova(NOVA, { signal: stop.signal }))).toMatchObject({ message: 'enough' })
  })
})

describe('a manifest', () => {
  it('is null where the release has none', async () => {
    const release = await openRelease(new FakeSite().client())
    expect(await release.manifest(NOVA)).toBeNull()
  })

  it('is not null of a release that is gone, or of a nova that is not listed', async () => {
    const site = new FakeSite()
    const release = await openRelease(site.client())
    expect(await refusal(release.manifest(OTHER))).toMatchObject({ code: 'artifact_missing' })
    site.expire()
    expect(await refusal(release.manifest(NOVA))).toMatchObject({ code: 'release_expired' })
  })
})

describe('check', () => {
  it.each<readonly [string, (site: FakeSite) => void, object]>([
    ['the site still has it', () => {}, { state: 'current' }],
    ['the files are deleted', (site) => site.expire(), { state: 'expired' }],
    [
      'another one is current',
      (site) => site.point(NEXT_RELEASE),
      { state: 'flipped', current_release_id: NEXT_RELEASE, isReadable: true },
    ],
    [
      'another one is current and the files are deleted',
      (site) => {
        site.expire()
        site.point(NEXT_RELEASE)
      },
      { state: 'flipped', current_release_id: NEXT_RELEASE, isReadable: false },
    ],
  ])('%s', async (_what, change, state) => {
    const site = new FakeSite(RELEASE, catalogOf(catalogNova()))
    const release = await openRelease(site.client({ runtime: { clock: createVirtualClock() } }))
    await release.catalog()
    change(site)
    expect(await release.check()).toEqual(state)
  })

  it('fails where there is no site any more', async () => {
    const site = new FakeSite()
    const release = await openRelease(site.client())
    site.files.clear()
    expect(await refusal(release.check())).toMatchObject({
      code: 'artifact_missing',
      message: expect.stringContaining('/current.json'),
    })
  })
})
