import type { TransferOperationName } from '@nova/sdk/transfer/contract'
import type { Suite } from '../check.ts'
import { authenticationChecks } from './checks/authentication.ts'
import { platformChecks } from './checks/platform.ts'
import { discoverFacts } from './discover-facts.ts'
import type { TransferFacts } from './transfer-check.ts'
import { whyUnreachable } from './why-unreachable.ts'

export interface TransferSuiteOptions {
  /** Lets time pass for the service between two looks at it. @default real time */
  readonly wait?: (ms: number) => Promise<unknown>
  /** Origins whose pages may call the service, likeliest first. @default the ones of a developer's machine */
  readonly pageOrigins?: readonly string[]
}

const developerOrigins = ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://localhost:8050']

/** The checks of the transfer service. */
export function createTransferSuite(options: TransferSuiteOptions = {}): Suite<TransferOperationName, TransferFacts> {
  const { pageOrigins = developerOrigins } = options
  return {
    service: 'transfer',
    discover: (context) => discoverFacts(context, pageOrigins),
    checks: [...platformChecks, ...authenticationChecks],
    unreachable: whyUnreachable,
  }
}

export const transferSuite: Suite<TransferOperationName, TransferFacts> = createTransferSuite()
