import { randomFillSync } from 'node:crypto'
import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadBuilt } from './load-built.ts'

type Spectra = typeof import('../src/spectra/index.ts')

export const novae = {
  proved: '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1',
  unproved: '11111111-1111-4111-8111-111111111111',
} as const

/** The member of 1 MB that is read alone. Stored, so that it is as large in the archive. */
export const SINGLE_MEMBER = 'plots/preview.png'
const SINGLE_BYTES = 1_000_000
const SMALL_MEMBERS = 20

export interface BenchArchive {
  readonly archive: string
  readonly manifest: string
  readonly sizeBytes: number
}

/** A bundle of noise: one stored member that is nearly all of it, one of 1 MB, and twenty small ones that are compressed. */
export async function writeBenchArchive(folder: string, sizeBytes: number): Promise<BenchArchive> {
  const { buildBundle } = await loadBuilt<Spectra>('spectra/index.ts')
  const large = join(folder, 'large.png')
  await writeNoise(large, sizeBytes)
  const { manifest, manifest_bytes, path } = await buildBundle(
    {
      nova_id: novae.proved,
      primary_name: 'V1324 Sco',
      photometry_table_key: null,
      created_at: '2026-03-30T14:31:00Z',
      members: [
        { path: 'plots/all.png', source: large, role: 'other' },
        { path: SINGLE_MEMBER, source: randomFillSync(new Uint8Array(SINGLE_BYTES)), role: 'other' },
        ...Array.from({ length: SMALL_MEMBERS }, (_, at) => ({
          path: `notes/${at}.txt`,
          source: new TextEncoder().encode(`A note of night ${at}\n`.repeat(1000)),
          role: 'other' as const,
        })),
      ],
    },
    { to: join(folder, 'bundle.zip') },
  )
  const manifestPath = join(folder, 'manifest.json')
  await writeFile(manifestPath, manifest_bytes)
  return { archive: path, manifest: manifestPath, sizeBytes: manifest.bundle.byte_length }
}

async function writeNoise(path: string, sizeBytes: number): Promise<void> {
  const handle = await open(path, 'w')
  const block = Buffer.alloc(4 * 2 ** 20)
  for (let at = 0; at < sizeBytes; at += block.length) {
    randomFillSync(block)
    await handle.write(block, 0, Math.min(block.length, sizeBytes - at))
  }
  await handle.close()
}
