// Uploads one file so that it survives a crash: run the same command again and it goes on where it stopped.
//
//   NOVA_TRANSFER_URL=https://... NOVA_TRANSFER_TOKEN=... node upload-file.mjs FILE [STATE_FOLDER]
import { createFileTokenStore, createTransferClient, isTransferError, uploadFile } from '@nova/sdk/transfer'

const [file, stateFolder = '.nova-uploads'] = process.argv.slice(2)
const { NOVA_TRANSFER_URL: baseUrl, NOVA_TRANSFER_TOKEN: token } = process.env
if (!file || !baseUrl || !token) {
  console.error('usage: NOVA_TRANSFER_URL=... NOVA_TRANSFER_TOKEN=... node upload-file.mjs FILE [STATE_FOLDER]')
  process.exit(2)
}

const client = createTransferClient({ baseUrl, auth: token })
const upload = uploadFile(client, file, {
  tokenStore: createFileTokenStore(stateFolder),
  onProgress: ({ bytes, totalBytes }) => console.error(`${Math.floor((100 * bytes) / totalBytes)}%`),
})
process.once('SIGINT', () => process.exit(130))

try {
  const receipt = await upload
  console.log(JSON.stringify(receipt, null, 2))
} catch (error) {
  if (!isTransferError(error)) throw error
  console.error(`${error.code}: ${error.message}${error.advice ? `\n${error.advice}` : ''}`)
  process.exit(1)
}
