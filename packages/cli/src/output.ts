import { SingleBar } from 'cli-progress'
import { formatBytes, formatDuration } from './format.ts'

/** One step of a transfer, as the SDK's progress events say it. */
export interface ProgressLine {
  readonly bytes: number
  readonly totalBytes: number | null
  readonly rateBytesPerSecond: number | null
  readonly etaMs: number | null
}

/**
 * Where a command writes: a bar for a terminal, plain lines for a log, one JSON object per line
 * for a program. Results go to stdout, everything else to stderr, so that a pipe gets results only.
 */
export interface Output {
  /** The result of the command. `text` for people, `data` for `--json`. */
  result(text: string, data: unknown): void
  /** Something worth knowing on the way. */
  note(text: string, data?: Record<string, unknown>): void
  progress(label: string, line: ProgressLine): void
  /** Ends a bar, so that the next line starts at the left edge. */
  endProgress(): void
}

export interface OutputStreams {
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean }
}

/** A log gets a line each time another tenth is done: enough to see life, too few to drown in. */
const LOG_STEPS = 10

export function createOutput(
  options: { readonly json: boolean; readonly quiet: boolean },
  streams: OutputStreams,
): Output {
  let bar: SingleBar | undefined
  let lastStep = -1

  const print = (stream: { write(text: string): unknown }, text: string) => void stream.write(`${text}\n`)
  const endProgress = () => {
    bar?.stop()
    bar = undefined
    lastStep = -1
  }

  return {
    result(text, data) {
      endProgress()
      print(streams.stdout, options.json ? JSON.stringify(data) : text)
    },
    note(text, data = {}) {
      if (options.quiet) return
      endProgress()
      if (options.json) print(streams.stderr, JSON.stringify({ note: text, ...data }))
      else print(streams.stderr, text)
    },
    progress(label, line) {
      if (options.quiet) return
      const totalBytes = line.totalBytes ?? 0
      const percent = totalBytes > 0 ? Math.floor((line.bytes / totalBytes) * 100) : 0
      if (!options.json && streams.stderr.isTTY) {
        const rate = line.rateBytesPerSecond === null ? '' : `${formatBytes(line.rateBytesPerSecond)}/s`
        const eta = line.etaMs === null ? '' : `${formatDuration(line.etaMs)} left`
        const payload = { label, rate, eta, done: formatBytes(line.bytes), all: formatBytes(totalBytes) }
        bar ??= startBar(streams.stderr, totalBytes, payload)
        bar.update(line.bytes, payload)
        return
      }
      const step = Math.floor((percent / 100) * LOG_STEPS)
      if (step === lastStep) return
      lastStep = step
      if (options.json) print(streams.stderr, JSON.stringify({ progress: label, ...line }))
      else print(streams.stderr, `${label} ${percent}% (${formatBytes(line.bytes)} of ${formatBytes(totalBytes)})`)
    },
    endProgress,
  }
}

function startBar(stream: OutputStreams['stderr'], totalBytes: number, payload: object): SingleBar {
  const bar = new SingleBar({
    stream: stream as NodeJS.WriteStream,
    format: '{label} {bar} {percentage}%  {done} / {all}  {rate}  {eta}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    barsize: 28,
    gracefulExit: false,
  })
  bar.start(totalBytes, 0, payload)
  return bar
}
