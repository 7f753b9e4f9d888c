/** A process that uploads one file and says so, to be killed by the test that started it. */
import { createFileTokenStore, createTransferClient, uploadFile } from '../../src/transfer/index.ts'

const [baseUrl = '', auth = '', file = '', folder = ''] = process.argv.slice(2)
const client = createTransferClient({ baseUrl, auth })
const { key, parts_reused, parts_sent, composite_sha256 } = await uploadFile(client, file, {
  tokenStore: createFileTokenStore(folder),
  concurrency: 2,
})
process.stdout.write(JSON.stringify({ key, parts_reused, parts_sent, composite_sha256 }))
