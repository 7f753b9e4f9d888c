import { createSpectraClient, type SpectraClientOptions } from './client.ts'
import type { Catalog, CatalogNova } from './generated/site/types.ts'

export const NOVA = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
export const OTHER = '11111111-1111-4111-8111-111111111111'
export const RELEASE = '20260330-143022'
export const NEXT_RELEASE = '20260331-020000'

const denied = '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code></Error>'

/** A row of a catalogue. */
export function catalogNova(nova: Partial<CatalogNova> = {}): CatalogNova {
  return {
    nova_id: NOVA,
    primary_name: 'V1324 Sco',
    aliases: ['NOVA Sco 2012', 'V* V1324 Sco'],
    ra: '17:50:54.20',
    dec: '-32:37:20.3',
    discovery_date: '2012-06-00',
    spectra_count: 2,
    photometry_count: 5,
    references_count: 1,
    has_sparkline: true,
    ...nova,
  }
}

export function catalogOf(...novae: readonly CatalogNova[]): Catalog {
  const stats = { nova_count: novae.length, spectra_count: 0, photometry_count: 0 }
  return { schema_version: '1.2', generated_at: '2026-03-30T14:40:55Z', stats, novae: [...novae] }
}

/** A site that is a map of paths to bodies; a function is asked each time, and what is not there is a 403. */
export class FakeSite {
  readonly files = new Map<string, unknown>()
  readonly requests: { readonly path: string; readonly init: RequestInit }[] = []

  constructor(release_id = RELEASE, catalog = catalogOf(catalogNova())) {
    this.point(release_id)
    this.files.set(`/releases/${release_id}/catalog.json`, catalog)
  }

  point(release_id: string) {
    this.files.set('/current.json', { release_id, generated_at: '2026-03-30T14:41:07Z' })
  }

  put(artifact: string, body: unknown, nova_id = NOVA, release_id = RELEASE) {
    this.files.set(`/releases/${release_id}/nova/${nova_id}/${artifact}`, body)
  }

  /** Takes a release away, as the lifecycle of the bucket does. */
  expire(release_id = RELEASE) {
    for (const path of this.files.keys()) if (path.startsWith(`/releases/${release_id}/`)) this.files.delete(path)
  }

  paths(): readonly string[] {
    return this.requests.map(({ path }) => path)
  }

  readonly fetch = async (input: unknown, init: RequestInit = {}): Promise<Response> => {
    init.signal?.throwIfAborted()
    const path = new URL(String(input)).pathname
    this.requests.push({ path, init })
    const file = this.files.get(path)
    const body: unknown = typeof file === 'function' ? await file(init) : file
    if (body instanceof Response) return body
    if (body === undefined) return new Response(denied, { status: 403, headers: { 'content-type': 'application/xml' } })
    return new Response(typeof body === 'string' ? body : JSON.stringify(body))
  }

  client(options: SpectraClientOptions = {}) {
    return createSpectraClient({ baseUrl: 'http://spectra.nova.test', fetch: this.fetch, ...options })
  }
}
