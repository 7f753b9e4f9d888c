import { md5, sha1 } from '@noble/hashes/legacy.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { fromHex, toHex } from '../../store/byte-text.ts'
import { sha256Hex } from '../../store/crypto.ts'

/** Namespaces of the catalogue's ids. The one of spectra is the DNS namespace of RFC 9562; the one for URLs is that of bundles. */
const namespaces = {
  spectra: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  ticket: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
  bundle: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
} as const

/** `provider_product_key` where the archive names its files itself, otherwise the identity of the locator. */
export const spectrumId = (provider: string, key: string): string => uuid5(namespaces.spectra, `${provider}:${key}`)

export const ticketSpectrumId = (bibcode: string, filename: string, novaId: string): string =>
  uuid5(namespaces.ticket, `${bibcode}:${filename}:${novaId}`)

export const photometryEnvelopeId = (novaId: string): string =>
  uuid5(namespaces.ticket, `${novaId}:PRODUCT#PHOTOMETRY_TABLE`)

/** Id of a build: the same members give the same id, so that building twice is visible as having built the same. */
export const bundleBuildId = (members: readonly { readonly path: string; readonly sha256: string }[]): string =>
  uuid5(
    namespaces.bundle,
    members
      .map(({ path, sha256 }) => `${path}:${sha256}`)
      .sort()
      .join('\n'),
  )

/** Id of spectra merged from several arms: an MD5 in the shape of a UUID, of no version RFC 9562 knows. */
export const multiArmId = (ids: readonly string[]): string =>
  hyphenate(toHex(md5(utf8ToBytes([...ids].sort().join('|')))))

/** Texts as they stood in the file that was read: `2452148.8390` is another row than `2452148.839`. */
export interface RowSource {
  readonly nova_id: string
  readonly epoch: string
  readonly band_id: string
  readonly flux: string
  readonly filename: string
}

export const photometryRowId = ({ nova_id, epoch, band_id, flux, filename }: RowSource): string =>
  hyphenate(sha256Hex([nova_id, epoch, band_id, flux, filename].join('|')).slice(0, 32))

export const errorFingerprint = (...parts: readonly string[]): string => sha256Hex(parts.join(':')).slice(0, 12)

function uuid5(namespace: string, name: string): string {
  const input = new Uint8Array([...fromHex(namespace.replaceAll('-', '')), ...utf8ToBytes(name)])
  const digits = toHex(sha1(input))
  const variant = ((Number.parseInt(digits.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return hyphenate(`${digits.slice(0, 12)}5${digits.slice(13, 16)}${variant}${digits.slice(17, 32)}`)
}

const hyphenate = (digits: string): string => digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
