import type { Finding } from '../../conformity/judge-answer.ts'
import { judgeDocument } from '../documents/judge-document.ts'
import type { Schemas } from '../spectra-check.ts'
import { told, unless } from '../want-none.ts'

/** Blanks of the name become hyphens, one for one; nothing else is touched. */
export const bundleName = (primaryName: string) => primaryName.replaceAll(' ', '-')

interface BundleOf {
  readonly nova_id: string
  readonly primary_name: string
}

/** A bundle holds what every bundle holds, under the names of its nova, and its documents are of that nova and of these files. */
export function judgeMembers(files: ReadonlyMap<string, Uint8Array>, nova: BundleOf): Finding[] {
  const name = bundleName(nova.primary_name)
  const fixed = ['README.txt', ...['metadata.json', 'sources.json', 'references.bib'].map((end) => `${name}_${end}`)]
  const missing = fixed.filter((path) => !files.has(path))
  const spectra = [...files.keys()].filter((path) => path.startsWith('spectra/'))
  const misnamed = spectra.filter((path) => !path.startsWith(`spectra/${name}_spectrum_`) || !path.endsWith('.fits'))
  const fits = [...files].filter(([path]) => path.endsWith('.fits'))
  const noFits = fits.filter(([, bytes]) => !isFits(bytes)).map(([path]) => path)
  return [
    ...unless(missing.length === 0, `${fixed.join(', ')} in the archive`, { missing }),
    ...unless(misnamed.length === 0, `spectra/${name}_spectrum_….fits`, misnamed),
    ...unless(noFits.length === 0, 'FITS files begin with SIMPLE', noFits),
    ...judgeMetadata(files.get(`${name}_metadata.json`), nova, spectra.length),
    ...judgeSources(files.get(`${name}_sources.json`), nova, spectra),
  ]
}

/** Providers' bytes are packed as they are, so no more is asked of them than that. */
const isFits = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, 9)) === 'SIMPLE  ='

function judgeMetadata(bytes: Uint8Array | undefined, nova: BundleOf, packed: number): Finding[] {
  if (!bytes) return []
  const { json, findings } = readMember('bundle_metadata', bytes)
  if (findings.length > 0) return told(findings, 'metadata.json')
  const { nova_id, primary_name, spectra_count } = json as Schemas['BundleMetadata']
  return told(
    [
      ...unless(nova_id === nova.nova_id, `nova_id ${nova.nova_id}`, nova_id),
      ...unless(primary_name === nova.primary_name, `primary_name ${nova.primary_name}`, primary_name),
      ...unless(spectra_count === packed, `spectra_count ${packed}, the FITS files in the archive`, spectra_count),
    ],
    'metadata.json',
  )
}

function judgeSources(bytes: Uint8Array | undefined, nova: BundleOf, spectra: readonly string[]): Finding[] {
  if (!bytes) return []
  const { json, findings } = readMember('bundle_sources', bytes)
  if (findings.length > 0) return told(findings, 'sources.json')
  const { nova_id, spectra: sources } = json as Schemas['BundleSources']
  const named = sources.map(({ bundle_filename }) => `spectra/${bundle_filename}`).sort()
  return told(
    [
      ...unless(nova_id === nova.nova_id, `nova_id ${nova.nova_id}`, nova_id),
      ...unless(
        named.join('\n') === [...spectra].sort().join('\n'),
        'a source for each spectrum in the archive',
        named,
      ),
    ],
    'sources.json',
  )
}

function readMember(name: 'bundle_metadata' | 'bundle_sources', bytes: Uint8Array) {
  const text = new TextDecoder().decode(bytes)
  const json = parse(text)
  return { json, findings: judgeDocument(name, { json, text }) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
