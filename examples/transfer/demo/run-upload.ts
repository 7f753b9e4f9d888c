import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { UploadProgress, UploadReceipt } from '@nova/sdk/transfer'

const program = fileURLToPath(new URL('upload-process.ts', import.meta.url))

export interface UploadRun {
  readonly killed: boolean
  readonly receipt: UploadReceipt | null
}

export interface UploadRunOptions {
  readonly baseUrl: string
  readonly token: string
  readonly file: string
  readonly stateFolder: string
  readonly onProgress: (progress: UploadProgress) => void
  /** Kills the process (SIGKILL: no handler runs, nothing is flushed) at the first progress for which this is true. */
  readonly killWhen?: (progress: UploadProgress) => boolean
}

/** Uploads in a process of its own, and kills it when told to. Rejects when the upload fails by itself. */
export function runUpload(options: UploadRunOptions): Promise<UploadRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--conditions=nova-source', '--import', import.meta.resolve('tsx'), program, options.file, options.stateFolder],
      {
        env: { ...process.env, NOVA_TRANSFER_URL: options.baseUrl, NOVA_TRANSFER_TOKEN: options.token },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    let killed = false
    let receipt: UploadReceipt | null = null
    let failure = ''
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (killed) return
      const { event, data } = JSON.parse(line)
      if (event === 'receipt') receipt = data
      if (event === 'error') failure = `${data.code ?? ''} ${data.message} ${data.advice ?? ''}`.trim()
      if (event !== 'progress') return
      options.onProgress(data)
      if (options.killWhen?.(data)) {
        killed = true
        child.kill('SIGKILL')
      }
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (killed || receipt) resolve({ killed, receipt })
      else reject(new Error(failure || `the uploading process ended with code ${code}`))
    })
  })
}
