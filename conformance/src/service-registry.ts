import { agentsContract } from './agents/agents-contract.ts'
import { createAgentsSuite } from './agents/suite.ts'
import type { MockControl, Suite } from './check.ts'
import { accountCredentials } from './credentials/account-credentials.ts'
import { agentsCredentials } from './credentials/agents-credentials.ts'
import type { CredentialKind } from './credentials/credential-kind.ts'
import { edfiCredentials } from './credentials/edfi-credentials.ts'
import { spectraCredentials } from './credentials/spectra-credentials.ts'
import { tokenCredentials } from './credentials/token-credentials.ts'
import { edfiContract } from './edfi/edfi-contract.ts'
import { createEdfiSuite } from './edfi/suite.ts'
import { labsContract } from './labs/labs-contract.ts'
import { remoteHost } from './labs/remote-host.ts'
import { createLabsSuite } from './labs/suite.ts'
import type { Report } from './report.ts'
import type { RunOptions } from './run-suite.ts'
import { runSuite } from './run-suite.ts'
import type { ServiceContract } from './service-contract.ts'
import type { AnyFrame } from './socket/socket.ts'
import { spectraContract } from './spectra/spectra-contract.ts'
import { createSpectraSuite } from './spectra/suite.ts'
import { transferSuite } from './transfer/suite.ts'
import { transferContract } from './transfer/transfer-contract.ts'

interface RegisteredService {
  readonly credentials: CredentialKind<object>
  run(options: Omit<RunOptions<object>, 'contract'>): Promise<Report>
}

/** Closes over the suite of a run, whose operations, facts and credentials no other service shares. */
function register<Operation extends string, Facts, Given extends object, Frame extends AnyFrame>(
  suiteFor: (control: MockControl | null) => Suite<Operation, Facts, Given, Frame>,
  contract: ServiceContract,
  credentials: CredentialKind<Given>,
): RegisteredService {
  return {
    credentials,
    // Whoever runs it has got its credentials from this kind.
    run: (options) =>
      runSuite(suiteFor(options.control ?? null), { ...options, credentials: options.credentials as Given, contract }),
  }
}

function hostOption(control: MockControl | null) {
  const host = remoteHost(control)
  return host ? { host } : {}
}

/** Every service there is a suite for. */
export const services = {
  transfer: register(() => transferSuite, transferContract, tokenCredentials),
  labs: register((control) => createLabsSuite(hostOption(control)), labsContract, accountCredentials),
  edfi: register(createEdfiSuite, edfiContract, edfiCredentials),
  spectra: register(() => createSpectraSuite(), spectraContract, spectraCredentials),
  agents: register(createAgentsSuite, agentsContract, agentsCredentials),
} as const satisfies Record<string, RegisteredService>

export type ServiceName = keyof typeof services

export const isServiceName = (name: string): name is ServiceName => Object.hasOwn(services, name)
