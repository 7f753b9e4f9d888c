import type { BundleProof, ProvedMember } from '@nova/sdk/spectra'
import { columns, onOneLine } from '../columns.ts'
import { formatBytes } from '../format.ts'
import { counted } from './describe-nova.ts'

/** What a proof does not say. */
interface ProofPlace {
  /** How the bytes came here. */
  readonly origin?: string
  /** Where the proof itself is kept. */
  readonly proofPath?: string
}

/** What was checked of a bundle, against what, when, for people. */
export function describeProof(proof: BundleProof, name: string, { origin, proofPath }: ProofPlace = {}): string {
  const { state, release_id, archive, manifest, counts, checked_at } = proof
  const built = manifest ? `, bundle built ${manifest.created_at}` : ''
  const facts = [
    ['release', `${release_id ?? 'not known'}${built}`],
    ['archive', `${formatBytes(archive.size_bytes)}, SHA-256 ${archive.sha256}`],
    ['checked', checked_at],
    ...(origin === undefined ? [] : [['from', origin]]),
    ...(proofPath === undefined ? [] : [['proof', proofPath]]),
  ]
  return [
    `${onOneLine(name)}: ${state === 'verified' ? 'VERIFIED' : 'UNVERIFIED'}`,
    ...columns([
      ...facts.map(([fact = '', value = '']) => [`  ${fact}`, value]),
      ['  members', `${counted(counts.members, 'file')}, ${formatBytes(counts.bytes)} unpacked`],
    ]),
    ...membersByRole(proof.members),
    `  ${meaningOf(proof)}`,
  ].join('\n')
}

/** Without a manifest nobody said which file is what. */
function membersByRole(members: readonly ProvedMember[]): string[] {
  const byRole = new Map<string, { files: number; bytes: number }>()
  for (const { role, size_bytes } of members) {
    if (role === null) continue
    const { files, bytes } = byRole.get(role) ?? { files: 0, bytes: 0 }
    byRole.set(role, { files: files + 1, bytes: bytes + size_bytes })
  }
  return columns(
    [...byRole].map(([role, { files, bytes }]) => [`    ${role}`, counted(files, 'file'), formatBytes(bytes)]),
    [1, 2],
  )
}

function meaningOf({ state }: BundleProof): string {
  if (state === 'verified')
    return 'Archive and members have the lengths and SHA-256 digests that the manifest promises; nothing else is in it.'
  return 'There is no manifest to compare with: it is undamaged as far as its own CRC-32 tell, which guard against accidents only.'
}
