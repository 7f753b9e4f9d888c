import { MultiBar } from 'cli-progress'
import type { TerminalStream } from './progress-bar.ts'

export interface ProgressBoard {
  /** From now on these lines stand there; asked for again ten times a second, so that durations run. */
  show(lines: () => readonly string[]): void
  /** Leaves the lines as they are and gives the cursor back at the start of the next one. */
  stop(): void
}

/** Lines at the bottom of a terminal, redrawn in place. They may become more, never fewer. */
export function createProgressBoard(stream: TerminalStream): ProgressBoard {
  const rows = new MultiBar({
    stream: stream as NodeJS.WriteStream,
    hideCursor: true,
    // Lines are cut here: not every terminal can be told not to wrap.
    linewrap: true,
    // Ctrl-C is ours: it has to say what becomes of the work.
    gracefulExit: false,
    format: '',
  })
  let current: () => readonly string[] = () => []
  let count = 0
  return {
    show(lines) {
      current = lines
      for (const wanted = lines().length; count < wanted; count++) {
        const index = count
        rows.create(1, 0, {}, { format: () => current()[index] ?? '' })
      }
    },
    stop: () => rows.stop(),
  }
}
