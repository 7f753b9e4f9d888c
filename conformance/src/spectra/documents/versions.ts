import type { DocumentName } from '@nova/sdk/spectra/contract'

interface Version {
  readonly major: number
  readonly minor: number
}

/** Null for what is none. */
export function parseVersion(text: unknown): Version | null {
  const [, major, minor] = typeof text === 'string' ? (/^(\d+)\.(\d+)(?:\.\d+)?$/.exec(text) ?? []) : []
  return major === undefined || minor === undefined ? null : { major: Number(major), minor: Number(minor) }
}

/** Members of documents that came with a minor version, by the path they stand under. Before it they are not there. */
interface LaterMember {
  readonly since: number
  /** Names of lists on the way, then the member. */
  readonly path: readonly string[]
}

const laterMembers: Readonly<Partial<Record<DocumentName, readonly LaterMember[]>>> = {
  catalog: [
    { since: 2, path: ['novae', 'spectral_visits'] },
    { since: 2, path: ['novae', 'sources'] },
  ],
  spectra: [
    { since: 2, path: ['regimes'] },
    { since: 2, path: ['total_data_products'] },
    { since: 2, path: ['observations'] },
    { since: 2, path: ['spectra', 'regime'] },
  ],
}

/** Paths of members that the version of a document does not fit: missing although it has them, or there although it does not. */
export function findMisplacedMembers(name: DocumentName, minor: number, document: unknown): string[] {
  return (laterMembers[name] ?? []).flatMap(({ since, path }) => {
    const wanted = minor >= since
    const lacking = hasMember(document, path).some((has) => has !== wanted)
    if (!lacking) return []
    return [`${path.join('[].')} is ${wanted ? 'missing' : 'there'} in a version with minor ${minor}`]
  })
}

/** Whether it is there, once for each of the items on the way. */
function hasMember(value: unknown, [name = '', ...rest]: readonly string[]): boolean[] {
  if (Array.isArray(value)) return value.flatMap((item) => hasMember(item, [name, ...rest]))
  if (typeof value !== 'object' || value === null) return []
  if (rest.length === 0) return [Object.hasOwn(value, name)]
  return hasMember(Object.getOwnPropertyDescriptor(value, name)?.value, rest)
}
