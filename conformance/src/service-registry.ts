import type { Report } from './report.ts'
import type { RunOptions } from './run-suite.ts'
import { runSuite } from './run-suite.ts'
import { transferSuite } from './transfer/suite.ts'
import { transferContract } from './transfer/transfer-contract.ts'

interface RegisteredService {
  /** Closes over the suite, whose operations and facts no other service shares. */
  run(options: Omit<RunOptions, 'contract'>): Promise<Report>
}

/** Every service there is a suite for. */
export const services = {
  transfer: {
    run: (options) => runSuite(transferSuite, { ...options, contract: transferContract }),
  },
} as const satisfies Record<string, RegisteredService>

export type ServiceName = keyof typeof services

export const isServiceName = (name: string): name is ServiceName => Object.hasOwn(services, name)
