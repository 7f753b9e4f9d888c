import { photometryTable } from '../fits/photometry-table.ts'
import type { CatalogNova } from '../model/create-catalog-model.ts'
import { metadataJson, type PackedSpectrum, readmeText, referencesBib, sourcesJson } from './bundle-documents.ts'
import { bundleName, spectrumFileNames } from './bundle-names.ts'

export type MemberRole = 'readme' | 'spectrum' | 'photometry' | 'metadata' | 'sources' | 'references' | 'other'

/** A file of a bundle before it is packed. */
export interface BundleMember {
  readonly path: string
  readonly bytes: Uint8Array
  readonly role: MemberRole
  readonly data_product_id?: string
  /** Packed without compression. @default false */
  readonly stored?: boolean
}

export interface BundleMembersOptions {
  readonly generated_at: string
  /** Adds a member of that many bytes, which is stored: for measuring downloads. @default 0 */
  readonly padding_bytes?: number
}

/** What a bundle of the nova holds, in the order it is packed. The table of photometry is left out when it would be empty. */
export function bundleMembers(
  nova: CatalogNova,
  { generated_at, padding_bytes = 0 }: BundleMembersOptions,
): BundleMember[] {
  const name = bundleName(nova.primary_name)
  const products = nova.products().filter(({ validation_status }) => validation_status === 'VALID')
  const fileNames = spectrumFileNames(nova.primary_name, products)
  const packed: PackedSpectrum[] = products.map((product, index) => ({ product, filename: fileNames[index] ?? '' }))
  const rows = nova.photometry()
  const members: BundleMember[] = [
    ...packed.map(({ product, filename }) => ({
      path: `spectra/${filename}`,
      bytes: product.fits(),
      role: 'spectrum' as const,
      data_product_id: product.data_product_id,
    })),
    ...(rows.length === 0
      ? []
      : [{ path: `${name}_photometry.fits`, bytes: photometryTable(rows), role: 'photometry' as const }]),
    text(`${name}_metadata.json`, 'metadata', metadataJson(nova, packed, generated_at)),
    text(`${name}_sources.json`, 'sources', sourcesJson(nova, packed, generated_at)),
    text(`${name}_references.bib`, 'references', referencesBib(nova.references())),
    ...(padding_bytes === 0
      ? []
      : [{ path: 'padding.bin', bytes: padding(padding_bytes), role: 'other' as const, stored: true }]),
  ]
  const paths = ['README.txt', ...members.map(({ path }) => path)]
  return [text('README.txt', 'readme', readmeText(nova, paths, nova.products().length, generated_at)), ...members]
}

const text = (path: string, role: MemberRole, content: string): BundleMember => ({
  path,
  role,
  bytes: new TextEncoder().encode(content),
})

/** Bytes that no compressor makes small, and that differ from place to place, so that a part in the wrong place is noticed. */
function padding(size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  const words = new Uint32Array(bytes.buffer, 0, size >> 2)
  let state = 0x9e3779b9
  for (let index = 0; index < words.length; index++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    words[index] = state
  }
  return bytes
}
