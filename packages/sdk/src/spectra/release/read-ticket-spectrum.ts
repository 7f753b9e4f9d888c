import { downloadObject } from '../../internal/download/download-object.ts'
import { isNovaError } from '../../internal/errors.ts'
import { renameError } from '../../internal/rename-error.ts'
import { getRuntime } from '../../internal/runtime.ts'
import { type SpectraErrorCode, spectraError } from '../errors.ts'
import { asRelease } from './as-release.ts'
import type { ReadOptions, ReleaseSource } from './spectra-release.ts'

/** Which spectrum: those of provider `ticket_ingestion` only, by the ids that `spectra.json` has. */
export interface TicketSpectrumId {
  readonly nova_id: string
  readonly data_product_id: string
}

/** A FITS file as it was ingested. */
export interface TicketSpectrum {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** SHA-256 of the bytes, hex. The catalogue has none to compare it with. */
  readonly sha256_hex: string
}

const OPERATION = 'getTicketSpectrum'
/** One range: a page sees no ETag, and could not join two. Files of this kind are below 50 MB. */
const RANGE_BYTES = 64 * 1024 * 1024
/** Addresses of a site do not age. */
const LIFE_SECONDS = 100 * 365 * 24 * 3600

/** What the download engine says, in words of this service. */
const codes: Readonly<Record<string, SpectraErrorCode>> = {
  not_found: 'artifact_missing',
  storage_denied: 'artifact_missing',
  url_expired: 'artifact_missing',
  download_changed: 'artifact_unreadable',
  download_integrity: 'artifact_unreadable',
  body_truncated: 'artifact_unreadable',
  storage_unavailable: 'site_unavailable',
}

/**
 * The FITS file of one spectrum that an operator ingested, without the bundle around it; `readFits` reads it. It is
 * there for spectra of provider `ticket_ingestion` only, outside of any release, and may vanish. Broken connections are
 * gone on with.
 *
 * @throws SpectraError `artifact_missing` where there is none, `artifact_unreadable` when what came is no FITS file.
 *
 * @example
 * ```ts
 * const { observations = [] } = await release.spectra(nova_id)
 * const ticket = observations.find(({ provider }) => provider === 'ticket_ingestion')
 * if (ticket) {
 *   const { bytes } = await readTicketSpectrum(release, { nova_id, data_product_id: ticket.data_product_id })
 *   console.log(readFits(bytes).hdus.length)
 * }
 * ```
 */
export async function readTicketSpectrum(
  source: ReleaseSource,
  { nova_id, data_product_id }: TicketSpectrumId,
  { signal }: ReadOptions = {},
): Promise<TicketSpectrum> {
  const asked = signal ? { signal } : {}
  const { client, ticketSpectrumUrl } = await asRelease(source, asked)
  const url = ticketSpectrumUrl(nova_id, data_product_id)
  const presign = async () => ({ url, bucket: client.baseUrl, expires_in_seconds: LIFE_SECONDS })
  const key = new URL(url).pathname.slice(1)
  try {
    const options = { ...asked, to: 'bytes', concurrency: 1, partSizeBytes: RANGE_BYTES } as const
    const { bytes, sha256_hex } = await downloadObject(getRuntime(client), { server: 'site', key, presign }, options)
    if (!beginsLikeFits(bytes))
      throw spectraError({
        code: 'artifact_unreadable',
        message: `${key} is no FITS file: it has ${bytes.byteLength} bytes that do not begin with SIMPLE.`,
        operation: OPERATION,
        details: { key, size_bytes: bytes.byteLength, why: 'not-the-artifact' },
      })
    return { bytes, sha256_hex }
  } catch (error) {
    throw inOurWords(error)
  }
}

const beginsLikeFits = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(0, 9)) === 'SIMPLE  ='

function inOurWords(error: unknown): Error {
  const isMissing =
    isNovaError(error) && error.code === 'gateway_rejected' && (error.status === 403 || error.status === 404)
  return renameError<SpectraErrorCode>(
    error,
    ({ advice: _ofStorage, kind: _same, retryable: _too, ...init }) => spectraError({ ...init, operation: OPERATION }),
    isMissing ? { ...codes, gateway_rejected: 'artifact_missing' } : codes,
  )
}
