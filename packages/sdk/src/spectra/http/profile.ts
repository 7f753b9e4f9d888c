import type { ServiceProfile } from '../../internal/http/service-profile.ts'
import { spectraError } from '../errors.ts'
import { errorCodes } from '../tables.ts'
import { judgeArtifact } from './judge-answer.ts'

/** Two thousand points a spectrum are 100 kB of text, and a bright nova has hundreds of them. */
const LARGEST_ARTIFACT_BYTES = 256 * 1024 * 1024

/** What the pipeline calls a success that cannot be read. */
const UNREADABLE: ReadonlySet<string> = new Set(['unexpected_body', 'body_truncated'])

/** What the shared pipeline has to know about a site of files. */
export const spectraProfile: ServiceProfile = {
  service: 'spectra',
  errorCodes,
  judge: judgeArtifact,
  hasNoPreflight: true,
  successLimitBytes: LARGEST_ARTIFACT_BYTES,
  fail(init) {
    if (!UNREADABLE.has(init.code)) return spectraError(init)
    const { code, advice: _ofServices, kind: _same, ...facts } = init
    const why = code === 'body_truncated' ? 'truncated' : 'not-the-artifact'
    return spectraError({ ...facts, code: 'artifact_unreadable', details: { ...init.details, why } })
  },
}
