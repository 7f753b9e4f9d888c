/**
 * The main job of the family in one command: a real file goes into an S3-style store through
 * presigned URLs, the uploading process is killed half way, another one goes on, and the object is
 * downloaded, compared and exported.
 */
import { createHash } from 'node:crypto'
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { createMockPlatform, systemClock } from '@nova/mock'
import { createTransferClient, downloadFile, startExport, type UploadReceipt, waitForExport } from '@nova/sdk/transfer'
import { runUpload } from './run-upload.ts'
import { servePage } from './serve-page.ts'
import { createDemoOutput, formatBytes } from './show.ts'

const MiB = 1024 * 1024
const PART_BYTES = 8 * MiB

const usage = `usage: demo [--file PATH] [--once]

  --file PATH  upload this file instead of the running Node binary (at least 16 MiB)
  --once       end after the summary instead of serving the page
  --help       show this`

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { file: { type: 'string' }, once: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) {
    console.log(usage)
    return 0
  }
  const file = values.file ?? process.execPath
  const sizeBytes = statSync(file).size
  if (sizeBytes < 2 * PART_BYTES) {
    console.error(`${file} has ${formatBytes(sizeBytes)}; the demo wants several parts, so at least 16 MiB.`)
    return 2
  }
  const out = createDemoOutput(process.stderr)
  const folder = mkdtempSync(join(tmpdir(), 'nova-demo-'))
  const platform = await createMockPlatform({
    clock: systemClock,
    corsOrigins: ['*'],
    // The service's default parts are 128 MiB; smaller ones make a demonstration of a file that everybody has.
    transfer: {
      multipart_threshold_bytes: PART_BYTES,
      minimum_part_size_bytes: 5 * MiB,
      upload_part_size_bytes: PART_BYTES,
    },
  })
  try {
    const listening = await platform.listen()
    const { baseUrl, token } = { baseUrl: listening.baseUrls.transfer, token: listening.credentials.token }
    out.line(`Transfer service on ${baseUrl}, storage on ${listening.baseUrls.store}`)
    const client = createTransferClient({ baseUrl, auth: token })

    const wanted = { baseUrl, token, file, stateFolder: join(folder, 'uploads') }
    out.line(`Uploading ${file} (${formatBytes(sizeBytes)})`)
    // Half of the parts get through, then the wire freezes: on a fast machine there would be nothing left to kill.
    const halfOfTheParts = Math.floor(sizeBytes / PART_BYTES / 2)
    platform.faults.add({
      on: { operation: 's3:UploadPart', nth: halfOfTheParts + 1, times: 'always' },
      do: { kind: 'stall', afterBytes: MiB },
    })
    const first = await runUpload({
      ...wanted,
      onProgress: (progress) => out.bar('first process ', progress),
      killWhen: ({ partsDone }) => partsDone >= halfOfTheParts,
    })
    platform.faults.clear()
    out.endBar()
    if (!first.killed) throw new Error('the first process finished before it could be killed')
    out.line('Killed the uploading process (SIGKILL). A new one goes on:')
    const { receipt } = await runUpload({ ...wanted, onProgress: (progress) => out.bar('second process', progress) })
    out.endBar()
    if (!receipt) throw new Error('the second process gave no receipt')

    out.line('Downloading and comparing')
    const copy = join(folder, basename(file))
    const [local, download] = await Promise.all([
      sha256Of(file),
      downloadFile(
        client,
        { key: receipt.key },
        { to: copy, onProgress: (progress) => out.bar('download      ', progress) },
      ),
    ])
    out.endBar()
    const stored = await sha256Of(copy)

    out.line('Exporting')
    const { resource } = await startExport(client, { source_key: receipt.key, filename: basename(file) })
    const finished = await waitForExport(client, resource.export_id)

    const digestsEqual = local === stored && local === download.sha256_hex
    console.log(summary({ receipt, sizeBytes, local, stored, digestsEqual, exportedTo: finished.output.key }))
    if (!digestsEqual) return 1
    if (values.once) return 0

    const page = await servePage({ baseUrl, token }, [baseUrl, listening.baseUrls.store])
    out.line(`Try it by hand: ${page.url}\nCtrl-C ends it.`)
    await new Promise<void>((resolve) => process.once('SIGINT', resolve))
    await page.close()
    return 0
  } finally {
    await platform.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: MiB })) hash.update(chunk)
  return hash.digest('hex')
}

interface Summary {
  readonly receipt: UploadReceipt
  readonly sizeBytes: number
  readonly local: string
  readonly stored: string
  readonly digestsEqual: boolean
  readonly exportedTo: string
}

function summary({ receipt, sizeBytes, local, stored, digestsEqual, exportedTo }: Summary): string {
  const all = receipt.parts_sent + receipt.parts_reused
  return [
    '',
    'Summary',
    `  object    ${receipt.bucket}/${receipt.key}, ${formatBytes(sizeBytes)}, verified by ${receipt.verified_by}`,
    `  resumed   ${receipt.parts_reused} of ${all} parts were not sent again (${receipt.reused_part_numbers.join(', ')}); ${receipt.parts_sent} were sent by the second process`,
    `  SHA-256   file   ${local}`,
    `            stored ${stored}`,
    `            digests are ${digestsEqual ? 'equal' : 'DIFFERENT'}`,
    `  export    ${exportedTo}`,
    '',
  ].join('\n')
}

process.exitCode = await main()
