/** A program whose only work is a thread that takes digests, ended while its reports are on their way. */
import process, { argv } from 'node:process'
import { startStretchThread } from '../../src/internal/platform/node/stretch-thread.ts'

const path = argv[2] ?? ''
const stretch = { offset: 0, packedBytes: 2000, packing: 'stored', sizeBytes: 2000 } as const

for (let round = 0; round < 5; round++) {
  const thread = startStretchThread(path)
  if (!thread) throw new Error('no thread')
  thread.grow(stretch.packedBytes)
  const first = thread.digest(stretch)
  const others = Array.from({ length: 300 }, () => thread.digest(stretch).catch(() => null))
  await first
  await thread.close()
  await Promise.all(others)
}
process.stdout.write('all ended\n')
