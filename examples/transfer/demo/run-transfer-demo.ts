import { createHash } from 'node:crypto'
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Listening, MockPlatform } from '@nova/mock'
import { createTransferClient, downloadFile, startExport, type UploadReceipt, waitForExport } from '@nova/sdk/transfer'
import { runUpload } from './run-upload.ts'
import { type DemoOutput, formatBytes } from './show.ts'

const MiB = 1024 * 1024
const PART_BYTES = 8 * MiB

/** What the platform has to be set up with. The service's default parts are 128 MiB: few people have a file of several. */
export const transferDemoPolicy = {
  multipart_threshold_bytes: PART_BYTES,
  minimum_part_size_bytes: 5 * MiB,
  upload_part_size_bytes: PART_BYTES,
} as const

/** What the demo is about, unless somebody has a better file: one that everybody has. */
export const defaultDemoFile = process.execPath

/** Why a file will not do; null when it will. */
export function refuseDemoFile(file: string): string | null {
  const sizeBytes = statSync(file).size
  if (sizeBytes >= 2 * PART_BYTES) return null
  return `${file} has ${formatBytes(sizeBytes)}; the demo wants several parts, so at least 16 MiB.`
}

export interface TransferDemoOptions {
  /** Set up with {@link transferDemoPolicy}. */
  readonly platform: MockPlatform
  /** Where it listens: the file is uploaded by other processes. */
  readonly listening: Listening
  /** @default {@link defaultDemoFile} */
  readonly file?: string
  readonly out: DemoOutput
}

export interface TransferDemoResult {
  readonly ok: boolean
  /** For people. */
  readonly summary: string
}

/**
 * A real file goes into an S3-style store through presigned URLs, the uploading process is killed half way,
 * another one goes on, and the object is downloaded, compared and exported.
 */
export async function runTransferDemo(options: TransferDemoOptions): Promise<TransferDemoResult> {
  const { listening, out, file = defaultDemoFile } = options
  const folder = mkdtempSync(join(tmpdir(), 'nova-demo-'))
  try {
    const { baseUrl, token } = { baseUrl: listening.baseUrls.transfer, token: listening.credentials.token }
    out.line(`Transfer service on ${baseUrl}, storage on ${listening.baseUrls.store}`)
    const client = createTransferClient({ baseUrl, auth: token })
    const receipt = await uploadInTwoLives({ ...options, file }, join(folder, 'uploads'))

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

    const ok = local === stored && local === download.sha256_hex
    return { ok, summary: summarise({ receipt, local, stored, ok, exportedTo: finished.output.key }) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function uploadInTwoLives(
  { platform, listening, file, out }: TransferDemoOptions & { readonly file: string },
  stateFolder: string,
): Promise<UploadReceipt> {
  const { size: sizeBytes } = statSync(file)
  const wanted = { baseUrl: listening.baseUrls.transfer, token: listening.credentials.token, file, stateFolder }
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
  return receipt
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: MiB })) hash.update(chunk)
  return hash.digest('hex')
}

interface Outcome {
  readonly receipt: UploadReceipt
  readonly local: string
  readonly stored: string
  readonly ok: boolean
  readonly exportedTo: string
}

function summarise({ receipt, local, stored, ok, exportedTo }: Outcome): string {
  const all = receipt.parts_sent + receipt.parts_reused
  return [
    '',
    'Summary of transfer',
    `  object    ${receipt.bucket}/${receipt.key}, ${formatBytes(receipt.size_bytes)}, verified by ${receipt.verified_by}`,
    `  resumed   ${receipt.parts_reused} of ${all} parts were not sent again (${receipt.reused_part_numbers.join(', ')}); ${receipt.parts_sent} were sent by the second process`,
    `  SHA-256   file   ${local}`,
    `            stored ${stored}`,
    `            digests are ${ok ? 'equal' : 'DIFFERENT'}`,
    `  export    ${exportedTo}`,
    '',
  ].join('\n')
}
