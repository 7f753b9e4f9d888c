import { succeed } from '../expect-answer.ts'
import type { TransferCheck, TransferContext, Wait } from '../transfer-check.ts'
import { initiateBody, openMultipart, putBytes, storeObject, targetOf, textBytes } from '../uploads.ts'
import { wantStoreError } from './single-upload.ts'

const graceSeconds = 5

/** URLs whose time has passed. Waiting for them takes as long as they live. */
export const createExpiryChecks = (wait: Wait): readonly TransferCheck[] => [
  {
    id: 'expiry/upload-urls',
    title: 'Upload URLs are refused when their time has passed; parts can be signed anew.',
    operations: ['initiateUpload', 'signUploadParts'],
    consent: ['long-wait'],
    async run(context: TransferContext) {
      if (context.facts.checksumMode === 'required') context.skip('the deployment demands checksums of every upload')
      const body = textBytes('late')
      const single = await succeed(context, 'initiateUpload', {
        body: initiateBody(context, { size_bytes: body.byteLength }),
      })
      const upload = await openMultipart(context)
      const sign = async () =>
        (await succeed(context, 'signUploadParts', { body: { ...targetOf(upload), part_numbers: [1] } })).urls['1'] ??
        ''
      const partUrl = await sign()
      await wait((single.expires_in_seconds + graceSeconds) * 1000)
      for (const url of [single.url ?? '', partUrl])
        wantStoreError(context, await context.send(url, { method: 'PUT', body }), [403], 'a URL past its time')
      await putBytes(context, await sign(), body)
    },
  },
  {
    id: 'expiry/download-urls',
    title: 'Download URLs are refused when their time has passed.',
    operations: ['presignDownload'],
    consent: ['long-wait'],
    async run(context: TransferContext) {
      const { key } = await storeObject(context)
      const { url, expires_in_seconds } = await succeed(context, 'presignDownload', { body: { key } })
      await wait((expires_in_seconds + graceSeconds) * 1000)
      wantStoreError(context, await context.send(url), [403], 'a URL past its time')
    },
  },
]
