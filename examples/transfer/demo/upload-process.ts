/**
 * The uploading process of the demo: one upload with its token in a folder, every event one JSON
 * line on stdout. It is killed half way and started again; nothing in it knows about that.
 */
import { createFileTokenStore, createTransferClient, isNovaError, uploadFile } from '@nova/sdk/transfer'

const { NOVA_TRANSFER_URL: baseUrl = '', NOVA_TRANSFER_TOKEN: auth = '' } = process.env
const [file = '', stateFolder = ''] = process.argv.slice(2)
const say = (event: string, data: unknown) => process.stdout.write(`${JSON.stringify({ event, data })}\n`)

try {
  const receipt = await uploadFile(createTransferClient({ baseUrl, auth }), file, {
    tokenStore: createFileTokenStore(stateFolder),
    onProgress: (progress) => say('progress', progress),
  })
  say('receipt', receipt)
} catch (error) {
  say('error', isNovaError(error) ? error.toJSON() : { message: String(error) })
  process.exitCode = 1
}
