import { type AgentsCredentials, agentsCredentials } from '../credentials/agents-credentials.ts'
import { type MockRun as AnyMockRun, runOnMockOf } from '../run-on-mock.testing.ts'
import { agentsContract } from './agents-contract.ts'
import { createAgentsSuite } from './suite.ts'

export type MockRun = AnyMockRun<AgentsCredentials>

export const runOnMock = runOnMockOf('agents', {
  contract: agentsContract,
  kind: agentsCredentials,
  noCredentials: { apiKey: 'test-key' },
  createSuite: createAgentsSuite,
})
