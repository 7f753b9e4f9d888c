import type { TransferOperationName } from '@nova/sdk/transfer/contract'
import type { Suite } from '../check.ts'
import { apiCorsChecks } from './checks/api-cors.ts'
import { authenticationChecks } from './checks/authentication.ts'
import { downloadChecks } from './checks/download.ts'
import { expiryChecks } from './checks/expiry.ts'
import { exportStreamChecks } from './checks/export-stream.ts'
import { exportChecks } from './checks/exports.ts'
import { headerChecks } from './checks/headers.ts'
import { idempotencyChecks } from './checks/idempotency.ts'
import { initiateChecks } from './checks/initiate.ts'
import { limitChecks } from './checks/limits.ts'
import { manyPartsChecks } from './checks/many-parts.ts'
import { multipartChecks } from './checks/multipart.ts'
import { ownershipChecks } from './checks/ownership.ts'
import { partChecksumChecks } from './checks/part-checksums.ts'
import { platformChecks } from './checks/platform.ts'
import { routingChecks } from './checks/routing.ts'
import { singleUploadChecks } from './checks/single-upload.ts'
import { storageCorsChecks } from './checks/storage-cors.ts'
import { validationChecks } from './checks/validation.ts'
import { discoverFacts } from './discover-facts.ts'
import type { TransferFacts } from './transfer-check.ts'
import { whyUnreachable } from './why-unreachable.ts'

export interface TransferSuiteOptions {
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
    checks: [
      ...platformChecks,
      ...authenticationChecks,
      ...routingChecks,
      ...headerChecks,
      ...apiCorsChecks,
      ...validationChecks,
      ...initiateChecks,
      ...idempotencyChecks,
      ...ownershipChecks,
      ...singleUploadChecks,
      ...multipartChecks,
      ...partChecksumChecks,
      ...limitChecks,
      ...downloadChecks,
      ...storageCorsChecks,
      ...exportChecks,
      ...exportStreamChecks,
      ...expiryChecks,
      ...manyPartsChecks,
    ],
    unreachable: whyUnreachable,
  }
}

export const transferSuite: Suite<TransferOperationName, TransferFacts> = createTransferSuite()
