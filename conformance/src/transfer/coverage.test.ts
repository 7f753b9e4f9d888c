import { operations } from '@nova/sdk/transfer/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CoverageCell, Report } from '../report.ts'
import { everyConsent, problemsOf, runOnMock } from './run-on-mock.testing.ts'
import { transferSuite } from './suite.ts'

let report: Report
beforeAll(async () => {
  report = await runOnMock({ consent: everyConsent })
})

/** Cells that stay unprovoked, short enough to be read: per status, code and reason the operations. */
function unprovoked(cells: readonly CoverageCell[]): readonly string[] {
  const groups = new Map<string, string[]>()
  for (const { operation, status, code, state, reason } of cells) {
    if (state === 'provoked') continue
    const group = `${status} ${code ?? '-'} ${state}, ${reason}`
    groups.set(group, [...(groups.get(group) ?? []), operation])
  }
  const all = Object.keys(operations).length
  return [...groups]
    .map(([group, names]) => `${group}: ${names.length === all ? 'every operation' : names.join(' ')}`)
    .sort()
}

test('nothing fails with every consent, and everything is cleaned up', () => {
  expect(problemsOf(report)).toEqual([])
})

test('what stays unprovoked is known, with the reason', () => {
  expect(unprovoked(report.coverage.cells)).toMatchInlineSnapshot(`
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
      "504 - unreachable, only what stands in front of the service answers with GatewayMessage: every operation",
    ]
  `)
})

test('what is skipped on this platform is known, with the reason', () => {
  const skipped = report.checks.filter(({ outcome }) => outcome === 'skip')
  expect(skipped.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([
    'checksums/optional: the policy is not optional',
    'limits/sign-budget-large: the limit is 6, which limits/sign-budget tries',
    'limits/sign-budget-of-failures-large: the limit is 6, which limits/sign-budget-of-failures tries',
    'limits/active-uploads-large: the limit is 4, which limits/active-uploads tries',
    'exports/switched-off: exports are switched on',
    'multipart/many-parts: no upload here can have 1001 parts signed',
  ])
})

test('every operation is provoked with success', () => {
  const succeeded = report.coverage.cells.filter(({ operation, status, state }) => {
    const { success } = operations[operation as keyof typeof operations]
    return state === 'provoked' && status === success
  })
  expect(new Set(succeeded.map(({ operation }) => operation))).toEqual(new Set(Object.keys(operations)))
})

describe('the catalogue', () => {
  test('ids are unique and have a topic', () => {
    const ids = transferSuite.checks.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/)
  })

  test('titles are sentences', () => {
    for (const { title } of transferSuite.checks) expect(title).toMatch(/^[A-Z].*\.$/)
  })

  test('every check names the operations it calls', () => {
    const named = new Map(transferSuite.checks.map(({ id, operations: own }) => [id, new Set<string>(own)]))
    const unnamed = report.coverage.cells.flatMap(({ operation, checks }) =>
      checks.filter((id) => !named.get(id)?.has(operation)).map((id) => `${id} calls ${operation}`),
    )
    expect(unnamed).toEqual([])
  })
})
