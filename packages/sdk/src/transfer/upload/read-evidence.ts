import type { ReceiveRangeResponse } from '../../internal/runtime.ts'
import { bareEtag } from '../storage/storage-answer.ts'
import { type ExpectedObject, type ObjectEvidence, totalOfContentRange } from './judge-object.ts'
import type { UploadRun } from './upload-run.ts'

/**
 * Looks at the object at our key through a presigned download: its last expected byte and, where
 * the length stays hidden (pages may not read `Content-Range`), the byte after it. No endpoint of
 * the service says whether an object exists.
 */
export async function readEvidence(run: UploadRun, key: string, expected: ExpectedObject): Promise<ObjectEvidence> {
  const { client, control } = run
  const { url } = await client.presignDownload({ key }, { signal: control.signal })
  const last = expected.sizeBytes - 1
  const answer = await readByte(run, url, `bytes=${last}-${last}`)
  const totalBytes =
    answer.status === 206
      ? totalOfContentRange(answer.header('content-range'))
      : lengthOf(answer.header('content-length'))
  const hidden = answer.status === 206 && totalBytes === null
  const pastEnd = hidden ? await readByte(run, url, `bytes=${expected.sizeBytes}-`) : null
  return {
    lastByteStatus: answer.status,
    totalBytes: answer.status === 206 || answer.status === 200 ? totalBytes : null,
    pastEndStatus: pastEnd?.status ?? null,
    etag: bareEtag(answer.header('etag')),
  }
}

async function readByte(run: UploadRun, url: string, range: string): Promise<ReceiveRangeResponse> {
  const { runtime, control } = run
  const answer = await runtime.receiveRange({ url, headers: { Range: range }, signal: control.signal })
  // Reading on after the first piece would fetch the whole object from a store that ignores ranges.
  for await (const _ of answer.body) break
  return answer
}

const lengthOf = (header: string | null) => (header !== null && /^\d+$/.test(header) ? Number(header) : null)
