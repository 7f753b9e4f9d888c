import { deflateSync } from 'fflate'
import { crc32 } from '#platform'
import type { BundleManifest } from '../generated/site/types.ts'

/** A member of an archive whose every field can be a lie. */
export interface FixtureMember {
  readonly path: string
  readonly content: Uint8Array
  readonly method?: number
  readonly mode?: number
  readonly flags?: number
  readonly crc32?: number
  readonly sizeBytes?: number
  /** What is packed, instead of the content. */
  readonly packed?: Uint8Array
  /** What the local header says, where it is not what the directory says. */
  readonly local?: {
    readonly path?: string
    readonly method?: number
    readonly sizeBytes?: number
    readonly extra?: Uint8Array
  }
  /** Points into another member. */
  readonly headerOffset?: number
  /** Bytes in front of its header. */
  readonly gap?: number
}

const encoder = new TextEncoder()
export const text = (value: string): Uint8Array<ArrayBuffer> => encoder.encode(value)

/** Bytes that look like nothing and are the same each time. */
export function noise(sizeBytes: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sizeBytes)
  let state = seed * 2654435761
  for (let index = 0; index < sizeBytes; index += 1) {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + index) | 0
    bytes[index] = state >>> 24
  }
  return bytes
}

/** An archive as it is told to be, right or wrong. */
export function zipOf(
  members: readonly FixtureMember[],
  tail: { readonly comment?: string; readonly gap?: number } = {},
): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const member of members) {
    const { path, content, method = 8, mode = 0o100600, flags = 0, local = {}, gap = 0 } = member
    if (gap > 0) {
      pieces.push(new Uint8Array(gap))
      offset += gap
    }
    const packed = member.packed ?? (method === 8 ? deflateSync(content) : content)
    const sizeBytes = member.sizeBytes ?? content.byteLength
    const facts = { flags, method, crc: member.crc32 ?? crc32(content), packedBytes: packed.byteLength, sizeBytes }
    const localName = text(local.path ?? path)
    const extra = local.extra ?? new Uint8Array()
    const head = new DataView(new ArrayBuffer(30))
    head.setUint32(0, 0x04034b50, true)
    writeFacts(head, 4, { ...facts, method: local.method ?? method, sizeBytes: local.sizeBytes ?? sizeBytes })
    head.setUint16(26, localName.byteLength, true)
    head.setUint16(28, extra.byteLength, true)
    pieces.push(new Uint8Array(head.buffer), localName, extra, packed)
    const name = text(path)
    const entry = new DataView(new ArrayBuffer(46))
    entry.setUint32(0, 0x02014b50, true)
    entry.setUint16(4, (3 << 8) | 20, true)
    writeFacts(entry, 6, facts)
    entry.setUint16(28, name.byteLength, true)
    entry.setUint32(38, (mode << 16) >>> 0, true)
    entry.setUint32(42, member.headerOffset ?? offset, true)
    central.push(new Uint8Array(entry.buffer), name)
    offset += 30 + localName.byteLength + extra.byteLength + packed.byteLength
  }
  const directory = concat(central)
  pieces.push(new Uint8Array(tail.gap ?? 0))
  offset += tail.gap ?? 0
  const comment = text(tail.comment ?? '')
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, members.length, true)
  end.setUint16(10, members.length, true)
  end.setUint32(12, directory.byteLength, true)
  end.setUint32(16, offset, true)
  end.setUint16(20, comment.byteLength, true)
  return concat([...pieces, directory, new Uint8Array(end.buffer), comment])
}

interface HeaderFacts {
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly sizeBytes: number
}

function writeFacts(view: DataView, at: number, { flags, method, crc, packedBytes, sizeBytes }: HeaderFacts): void {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, flags, true)
  view.setUint16(at + 4, method, true)
  view.setUint16(at + 8, 0x21, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, packedBytes, true)
  view.setUint32(at + 18, sizeBytes, true)
}

export function concat(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.byteLength
  }
  return all
}

export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export const FIXTURE_NOVA = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'

/** The manifest that is true of an archive of these members. */
export async function manifestOf(
  archive: Uint8Array,
  members: readonly Pick<FixtureMember, 'path' | 'content'>[],
): Promise<BundleManifest> {
  return {
    schema_version: '1.0',
    nova_id: FIXTURE_NOVA,
    primary_name: 'V1324 Sco',
    bundle_build_id: '2c7d1f4d-5b7a-5a4d-9f31-8d3b4fd0d4d9',
    created_at: '2026-03-30T14:31:00Z',
    bundle: { key: `bundles/${FIXTURE_NOVA}/full.zip`, byte_length: archive.byteLength, sha256: await sha256(archive) },
    data_product_ids: [],
    photometry_table_key: null,
    files: await Promise.all(
      members.map(async ({ path, content }) => ({
        path,
        byte_length: content.byteLength,
        sha256: await sha256(content),
        role: path.endsWith('.fits') ? ('spectrum' as const) : ('other' as const),
      })),
    ),
  }
}

/** A small bundle as they are: a nested folder out of an instrument's name, blanks in another. */
export const bundleMembers: readonly FixtureMember[] = [
  { path: 'README.txt', content: text('V1324 Sco — a nova\n'.repeat(40)) },
  { path: 'spectra/V1324-Sco_spectrum_MAST_HST_COS/FUV_56534.5000.fits', content: noise(20_000) },
  { path: 'spectra/V1324-Sco_spectrum_ticket_ingestion_CTIO 1 m_2D-Frutti_47599.5000.fits', content: noise(9_000, 2) },
  { path: 'V1324-Sco_references.bib', content: new Uint8Array() },
]
