import type { TransferProgress } from '@nova/sdk/transfer'
import { SingleBar } from 'cli-progress'

export interface DemoOutput {
  line(text: string): void
  /** A bar on a terminal; a line for each quarter elsewhere. */
  bar(label: string, progress: TransferProgress): void
  endBar(): void
}

export function createDemoOutput(stream: NodeJS.WriteStream): DemoOutput {
  let bar: SingleBar | undefined
  let quarter = -1
  const endBar = () => {
    bar?.stop()
    bar = undefined
    quarter = -1
  }
  return {
    line(text) {
      endBar()
      stream.write(`${text}\n`)
    },
    bar(label, { bytes, totalBytes, rateBytesPerSecond }) {
      if (!totalBytes) return
      if (stream.isTTY) {
        const rate = rateBytesPerSecond ? `${formatBytes(rateBytesPerSecond)}/s` : ''
        if (!bar) {
          bar = new SingleBar({
            stream,
            format: '  {label} {bar} {percentage}%  {rate}',
            hideCursor: true,
            barsize: 32,
          })
          bar.start(totalBytes, bytes, { label, rate })
        }
        bar.update(bytes, { label, rate })
        return
      }
      const reached = Math.floor((4 * bytes) / totalBytes)
      if (reached === quarter) return
      quarter = reached
      stream.write(`  ${label} ${reached * 25}%\n`)
    },
    endBar,
  }
}

export function formatBytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`
}
