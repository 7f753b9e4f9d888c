import { type SpectraCredentials, spectraCredentials } from '../credentials/spectra-credentials.ts'
import { type MockRun as AnyMockRun, runOnMockOf } from '../run-on-mock.testing.ts'
import { spectraContract } from './spectra-contract.ts'
import { createSpectraSuite } from './suite.ts'

export type MockRun = AnyMockRun<SpectraCredentials>

export const runOnMock = runOnMockOf('spectra', {
  contract: spectraContract,
  kind: spectraCredentials,
  noCredentials: {},
  createSuite: createSpectraSuite,
})
