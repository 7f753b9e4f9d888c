import { beforeAll, expect, test } from 'vitest'
import { describeCatalogue, neverSucceeded, skipped, unprovoked } from '../coverage.testing.ts'
import { problemsOf } from '../problems-of.testing.ts'
import type { Report } from '../report.ts'
import { everyConsent, runOnMock } from './run-on-mock.testing.ts'
import { transferSuite } from './suite.ts'
import { transferContract } from './transfer-contract.ts'

let report: Report
beforeAll(async () => {
  report = await runOnMock({ consent: everyConsent })
})

test('nothing fails with every consent, and everything is cleaned up', () => {
  expect(problemsOf(report)).toEqual([])
})

test('what stays unprovoked is known, with the reason', () => {
  expect(unprovoked(report)).toMatchInlineSnapshot(`
    [
      "401 jwks_error unreachable, only while the signing keys of the issuer cannot be read: initiateUpload signUploadParts introspectUpload completeUpload abortUpload presignDownload listExports createExport getExport cancelExport metricsSummary",
      "401 jwks_fetch_failed unreachable, only while the signing keys of the issuer cannot be fetched: initiateUpload signUploadParts introspectUpload completeUpload abortUpload presignDownload listExports createExport getExport cancelExport metricsSummary",
      "403 - unreachable, only what stands in front of the service answers with GatewayMessage: getCapabilities getTransferCapabilities planResources getReleaseInfo healthLive healthReady",
      "403 - unreachable, the service itself does not answer with GatewayMessage: initiateUpload signUploadParts introspectUpload completeUpload abortUpload presignDownload listExports createExport getExport cancelExport metricsSummary",
      "403 forbidden unreachable, only where exports are switched off: createExport",
      "403 forbidden unreachable, only where the deployment demands scopes or permissions: initiateUpload signUploadParts introspectUpload completeUpload abortUpload presignDownload listExports getExport cancelExport",
      "403 insufficient_permissions unreachable, no service raises this code: initiateUpload signUploadParts introspectUpload completeUpload abortUpload presignDownload listExports createExport getExport cancelExport metricsSummary",
      "403 insufficient_scope unreachable, no service raises this code: initiateUpload signUploadParts introspectUpload completeUpload abortUpload presignDownload listExports createExport getExport cancelExport metricsSummary",
      "404 - unreachable, the service itself does not answer with FrameworkDetail: getExport cancelExport",
      "409 conflict unreachable, only after a cancellation lost eight races in a row: cancelExport",
      "422 - unreachable, the service itself does not answer with HTTPValidationError: getTransferCapabilities",
      "429 - unreachable, only what stands in front of the service answers with GatewayMessage: introspectUpload completeUpload abortUpload presignDownload listExports createExport getExport cancelExport getCapabilities getTransferCapabilities planResources getReleaseInfo healthLive healthReady metricsSummary",
      "429 - unreachable, the service itself does not answer with GatewayMessage: initiateUpload signUploadParts",
      "500 internal_error unreachable, only an unexpected failure of the service raises it: initiateUpload signUploadParts introspectUpload completeUpload abortUpload presignDownload listExports createExport getExport cancelExport getCapabilities getTransferCapabilities planResources getReleaseInfo metricsSummary",
      "502 - unreachable, only what stands in front of the service answers with GatewayMessage: listExports createExport getExport cancelExport getCapabilities getTransferCapabilities planResources getReleaseInfo healthLive healthReady metricsSummary",
      "502 - unreachable, the service itself does not answer with GatewayMessage: initiateUpload signUploadParts introspectUpload completeUpload abortUpload presignDownload",
      "502 upstream_s3_error unreachable, only while the object store is down: initiateUpload signUploadParts introspectUpload presignDownload",
      "503 - unreachable, only while a dependency of the service is down: healthReady",
      "503 idempotency_unavailable unreachable, only while the idempotency store is down: initiateUpload createExport",
      "503 queue_unavailable unreachable, only while the export workflow cannot be started: createExport",
      "503 session_store_unavailable unreachable, only while the upload session store is down: initiateUpload signUploadParts introspectUpload completeUpload abortUpload",
      "504 - unreachable, only what stands in front of the service answers with GatewayMessage: initiateUpload signUploadParts introspectUpload completeUpload abortUpload presignDownload listExports createExport getExport cancelExport getCapabilities getTransferCapabilities planResources getReleaseInfo healthLive healthReady metricsSummary",
    ]
  `)
})

test('what is skipped on this platform is known, with the reason', () => {
  expect(skipped(report)).toEqual([
    'checksums/optional: the policy is not optional',
    'limits/sign-budget-large: the limit is 6, which limits/sign-budget tries',
    'limits/sign-budget-of-failures-large: the limit is 6, which limits/sign-budget-of-failures tries',
    'limits/active-uploads-large: the limit is 4, which limits/active-uploads tries',
    'exports/switched-off: exports are switched on',
    'multipart/many-parts: no upload here can have 1001 parts signed',
  ])
})

test('every operation is provoked with success', () => {
  expect(neverSucceeded(report, transferContract)).toEqual([])
})

// Preflights, HEAD and spellings of a path are no operations.
describeCatalogue(transferSuite.checks, () => report, { mayNameOnly: (_, id) => /^(routing|cors)\//.test(id) })
