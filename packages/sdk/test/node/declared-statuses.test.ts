import { attempt, createTransferClient, type TransferClient, type TransferOperationName } from '@nova/sdk/transfer'
import { errorCodes, type OperationSpec, operations } from '@nova/sdk/transfer/contract'
import { expect, it } from 'vitest'

/** A call of every operation with input that passes the checks on this side. */
const calls: { readonly [Name in TransferOperationName]: (client: TransferClient) => Promise<unknown> } = {
  initiateUpload: (c) => c.initiateUpload({ filename: 'f', size_bytes: 1 }),
  signUploadParts: (c) => c.signUploadParts({ key: 'k', upload_id: 'u', part_numbers: [1] }),
  introspectUpload: (c) => c.introspectUpload({ key: 'k', upload_id: 'u' }),
  completeUpload: (c) => c.completeUpload({ key: 'k', upload_id: 'u', parts: [{ part_number: 1, etag: 'e' }] }),
  abortUpload: (c) => c.abortUpload({ key: 'k', upload_id: 'u' }),
  presignDownload: (c) => c.presignDownload({ key: 'k' }),
  createExport: (c) => c.createExport({ source_key: 'k', filename: 'f' }),
  listExports: (c) => c.listExports(),
  getExport: (c) => c.getExport('e'),
  cancelExport: (c) => c.cancelExport('e'),
  getCapabilities: (c) => c.getCapabilities(),
  getTransferCapabilities: (c) => c.getTransferCapabilities(),
  planResources: (c) => c.planResources({ resources: ['r'] }),
  getReleaseInfo: (c) => c.getReleaseInfo(),
  healthLive: (c) => c.healthLive(),
  healthReady: (c) => c.healthReady(),
  metricsSummary: (c) => c.metricsSummary(),
}

const json = (body: unknown, status: number) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
const envelope = (status: number, code: string) =>
  json({ error: { code, message: 'told', details: {}, request_id: 'srv' } }, status)

const answering = (answer: () => Response) =>
  createTransferClient({ baseUrl: 'https://api.test', auth: 't', retry: false, fetch: async () => answer() })

for (const [name, spec] of Object.entries(operations) as [TransferOperationName, OperationSpec][]) {
  const statuses = Object.entries(spec.responses).map(([status, response]) => ({ status: Number(status), ...response }))

  it(`${name}: every declared status and code arrives typed`, async () => {
    const seen: number[] = []
    for (const { status, body, codes, schema } of statuses) {
      seen.push(status)
      if (schema !== null && schema === spec.responses[spec.success]?.schema) {
        expect(await calls[name](answering(() => json({ a: 1 }, status)))).toEqual({ a: 1 })
        continue
      }
      for (const code of codes) {
        const outcome = await attempt(calls[name](answering(() => envelope(status, code))))
        expect(outcome).toMatchObject({ status: 'ERROR', code })
        if (outcome.status === 'ERROR') {
          const { kind, retryable } = errorCodes[code as keyof typeof errorCodes]
          // Whether a key conflict may pass depends on its message; this one does not say that it will.
          const want = {
            kind,
            retryable: code === 'idempotency_conflict' ? false : retryable,
            status,
            operation: name,
            requestId: 'srv',
          }
          expect(outcome.error).toMatchObject(want)
          expect(outcome.error.advice).toBeTruthy()
        }
      }
      if (body === 'gateway') {
        const outcome = await attempt(calls[name](answering(() => json({ message: 'no' }, status))))
        expect(outcome).toMatchObject({ status: 'ERROR', code: 'gateway_rejected', error: { status } })
      }
    }
    expect(seen.length).toBe(Object.keys(spec.responses).length)
  })
}
