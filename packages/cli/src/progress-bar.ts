import { SingleBar } from 'cli-progress'
import { describeProgress, type ProgressLine } from './progress-line.ts'

/** What a terminal has of a stream. */
export interface TerminalStream {
  write(text: string): unknown
  readonly columns?: number
}

export interface ProgressBar {
  show(label: string, line: ProgressLine): void
  /** Leaves the bar as it is and gives the cursor back at the start of the next line. */
  stop(): void
}

/** Columns of everything beside the bar, at its widest: a terminal cuts off what is longer, and the end says most. */
const TEXT_COLUMNS = 70
const LABEL_COLUMNS = 20

/** A bar at the bottom of a terminal, redrawn in place. It appears with the first step that is shown. */
export function createProgressBar(stream: TerminalStream): ProgressBar {
  const bar = new SingleBar({
    stream: stream as NodeJS.WriteStream,
    format: '{name} {bar} {percent}{done}{of}  {rate}  {left}  {files}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    barsize: Math.min(30, Math.max(10, (stream.columns ?? 80) - TEXT_COLUMNS)),
    // Ctrl-C is ours: it has to keep what was sent.
    gracefulExit: false,
  })
  let isStarted = false
  return {
    show(label, line) {
      const payload = { ...describeProgress(label, line), name: shortName(label) }
      const totalBytes = line.totalBytes ?? line.bytes
      if (!isStarted) bar.start(totalBytes, line.bytes, payload)
      isStarted = true
      bar.setTotal(totalBytes)
      bar.update(line.bytes, payload)
    },
    stop: () => bar.stop(),
  }
}

/** The last segment of a path or key, cut to what a terminal has room for. */
export function shortName(label: string): string {
  const name = label.slice(label.search(/[^/\\]*[/\\]?$/))
  return name.length <= LABEL_COLUMNS ? name : `${name.slice(0, LABEL_COLUMNS - 1)}…`
}
