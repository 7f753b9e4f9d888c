import { openRelease } from './open-release.ts'
import type { ReadOptions, ReleaseSource, SpectraRelease } from './spectra-release.ts'

/** The release itself, or the current one of a client. Helpers that take either begin with this. */
export async function asRelease(source: ReleaseSource, options: ReadOptions = {}): Promise<SpectraRelease> {
  return 'release_id' in source ? source : openRelease(source, options)
}
