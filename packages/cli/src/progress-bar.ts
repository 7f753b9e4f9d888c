import { SingleBar } from 'cli-progress'

/** A bar at the bottom of a terminal, redrawn in place. */
export function startProgressBar(stream: { write(text: string): unknown }): SingleBar {
  const bar = new SingleBar({
    stream: stream as NodeJS.WriteStream,
    format: '{label} {bar} {percent} {done}{of}  {rate}  {left}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    barsize: 28,
    // Ctrl-C is ours: it has to keep what was sent.
    gracefulExit: false,
  })
  bar.start(1, 0, { label: '', percent: '', done: '', of: '', rate: '', left: '' })
  return bar
}
