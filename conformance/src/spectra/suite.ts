import type { SpectraOperationName } from '@nova/sdk/spectra/contract'
import type { Suite } from '../check.ts'
import type { SpectraCredentials } from '../credentials/spectra-credentials.ts'
import { bundleChecks } from './checks/bundles.ts'
import { catalogChecks } from './checks/catalog.ts'
import { documentChecks } from './checks/documents.ts'
import { httpChecks } from './checks/http.ts'
import { layoutChecks } from './checks/layout.ts'
import { missingChecks } from './checks/missing.ts'
import { rangeChecks } from './checks/ranges.ts'
import { releaseChecks } from './checks/release.ts'
import { sparklineChecks } from './checks/sparklines.ts'
import { describeSample, discoverFacts } from './discover-facts.ts'
import type { SpectraFacts } from './spectra-check.ts'
import { whyUnreachable } from './why-unreachable.ts'

/** The checks of the release site of the catalogue, and of the buckets behind it. All of them only read. */
export function createSpectraSuite(): Suite<SpectraOperationName, SpectraFacts, SpectraCredentials> {
  return {
    service: 'spectra',
    discover: discoverFacts,
    checks: [
      ...releaseChecks,
      ...missingChecks,
      ...catalogChecks,
      ...documentChecks,
      ...sparklineChecks,
      ...httpChecks,
      ...rangeChecks,
      ...bundleChecks,
      ...layoutChecks,
    ],
    notes: describeSample,
    unreachable: whyUnreachable,
  }
}
