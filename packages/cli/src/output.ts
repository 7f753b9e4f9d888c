import { createProgressBar, type ProgressBar, type TerminalStream } from './progress-bar.ts'
import { createProgressBoard, type ProgressBoard } from './progress-board.ts'
import { describeProgress, type ProgressLine, progressStep } from './progress-line.ts'

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
  /**
   * Where several things stand. A terminal shows all lines and redraws them in place, and nothing else is said until
   * they end; a log and a program get only the news.
   */
  board(lines: () => readonly string[], news: News): void
  /** Why there is no result. Said also with `--quiet`. */
  failure(text: string, data: unknown): void
  /** Ends a bar, so that the next line starts at the left edge and the cursor is back. */
  endProgress(): void
}

export interface News {
  /** For a log; null when a person needs not be told. */
  readonly text: string | null
  readonly data: Record<string, unknown>
}

export interface OutputStreams {
  readonly stdout: { write(text: string): unknown }
  readonly stderr: TerminalStream & { readonly isTTY?: boolean }
}

export interface OutputOptions {
  readonly json: boolean
  readonly quiet: boolean
}

export function createOutput({ json, quiet }: OutputOptions, { stdout, stderr }: OutputStreams): Output {
  let bar: ProgressBar | undefined
  let board: ProgressBoard | undefined
  let lastStep: string | null = null

  const print = (stream: { write(text: string): unknown }, text: string, data: unknown) =>
    void stream.write(`${json ? JSON.stringify(data) : withoutControls(text)}\n`)
  const endProgress = () => {
    bar?.stop()
    bar = undefined
    board?.stop()
    board = undefined
    lastStep = null
  }

  return {
    result(text, data) {
      endProgress()
      print(stdout, text, data)
    },
    note(text, data = {}) {
      if (quiet) return
      endProgress()
      print(stderr, text, { note: text, ...data })
    },
    progress(label, line) {
      // Before the length is known there is nothing to show: an upload begins by looking at its file.
      if (quiet || line.totalBytes === 0) return
      if (!json && stderr.isTTY) {
        bar ??= createProgressBar(stderr)
        bar.show(label, line)
        return
      }
      // A program also hears of each state: between the last byte and the end an upload has work to do.
      const step = `${progressStep(line)} ${json ? line.state : ''}`
      if (step === lastStep) return
      lastStep = step
      const { done, of, percent, files } = describeProgress(label, line)
      print(stderr, `${label} ${percent}(${done}${of})${files && `, ${files}`}`, { progress: label, ...line })
    },
    board(lines, news) {
      if (quiet) return
      if (!json && stderr.isTTY) {
        if (!board) endProgress()
        board ??= createProgressBoard(stderr)
        board.show(() => lines().map(withoutControls))
        return
      }
      const { text, data } = news
      if (text !== null) print(stderr, text, { note: text, ...data })
      else if (json) print(stderr, '', data)
    },
    failure(text, data) {
      endProgress()
      print(stderr, text, data)
    },
    endProgress,
  }
}

/** Names come from other people: what steers a terminal is shown, not done. */
function withoutControls(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '\ufffd')
}
