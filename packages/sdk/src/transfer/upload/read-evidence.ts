import type { ExpectedObject, ObjectEvidence } from '../../internal/storage/judge-object.ts'
import { readObject } from '../../internal/storage/read-object.ts'
import type { UploadRun } from './upload-run.ts'

/** Looks at the object at our key. No endpoint of the service says whether an object exists. */
export async function readEvidence(run: UploadRun, key: string, expected: ExpectedObject): Promise<ObjectEvidence> {
  const { client, control, runtime } = run
  const { url } = await client.presignDownload({ key }, { signal: control.signal })
  return await readObject({ receive: runtime.receiveRange, url, sizeBytes: expected.sizeBytes, signal: control.signal })
}
