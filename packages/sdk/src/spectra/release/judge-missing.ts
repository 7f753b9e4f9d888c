import type { CatalogNova } from '../generated/site/types.ts'

/** What was found out after something of a release was not there. */
export interface MissingFacts {
  readonly release_id: string
  /** The file that was not there. */
  readonly artifact: string
  /** Which release the site calls current; null when it names none. */
  readonly current_release_id: string | null
  /** Whether the catalogue of our own release is still there. */
  readonly hasCatalog: boolean
  /** The nova as that catalogue has it; null when it is not in it, or when no nova was asked for. */
  readonly row: CatalogNova | null
}

/** What it means that something is not there. */
export interface MissingVerdict {
  readonly code: 'release_expired' | 'release_flipped' | 'artifact_missing'
  /** A sentence without its beginning, which is the file. */
  readonly problem: string
  /** Where the table of codes does not say it better. */
  readonly advice?: string
}

/** Why a file of a release is not there: the release is gone, or another one took its place, or it never was. */
export function judgeMissing(facts: MissingFacts): MissingVerdict {
  const { release_id, current_release_id, hasCatalog, row, artifact } = facts
  if (!hasCatalog) {
    if (current_release_id === null)
      return {
        code: 'artifact_missing',
        problem: `of release ${release_id} is not there, and the site names no release at all`,
        advice: 'Check that baseUrl is the address in front of /current.json.',
      }
    if (current_release_id === release_id)
      return {
        code: 'release_expired',
        problem: `is gone: the site still names release ${release_id}, whose files are deleted`,
      }
    return { code: 'release_flipped', problem: `is gone with release ${release_id}; ${current_release_id} is current` }
  }
  const whose = `of release ${release_id} is not there`
  if (row === null)
    return {
      code: 'artifact_missing',
      problem: `${whose}, and its catalogue does not list the nova`,
      advice: 'Look the nova up with findNova: its id may be of another release.',
    }
  if (artifact === 'sparkline.svg' && !row.has_sparkline)
    return {
      code: 'artifact_missing',
      problem: `${whose}: the catalogue says that ${row.primary_name} has none`,
      advice: 'Ask for it only where has_sparkline is true.',
    }
  const isOld = current_release_id !== null && current_release_id !== release_id
  return {
    code: 'artifact_missing',
    problem: `${whose}, although its catalogue lists ${row.primary_name}`,
    advice: isOld
      ? `Release ${current_release_id} is current and may have it: open the release again.`
      : 'Its files were not made, or are being deleted: the next release may have them.',
  }
}
