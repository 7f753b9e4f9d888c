import { type EdfiCredentials, edfiCredentials } from '../credentials/edfi-credentials.ts'
import { type MockRun as AnyMockRun, runOnMockOf } from '../run-on-mock.testing.ts'
import { edfiContract } from './edfi-contract.ts'
import { createEdfiSuite } from './suite.ts'

export type MockRun = AnyMockRun<EdfiCredentials>

export const runOnMock = runOnMockOf('edfi', {
  contract: edfiContract,
  kind: edfiCredentials,
  noCredentials: {},
  createSuite: createEdfiSuite,
})
