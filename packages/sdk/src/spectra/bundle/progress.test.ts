import { expect, test } from 'vitest'
import type { BundleProgress } from './fetch-options.ts'
import { createProgressReporter } from './progress.ts'

const at = (bytes: number) => ({ bytes, totalBytes: 10, rateBytesPerSecond: null, etaMs: null })

function listen() {
  const phases: BundleProgress['phase'][] = []
  return { phases, reporter: createProgressReporter(({ phase }) => void phases.push(phase)) }
}

test('phases follow each other, also when the meter speaks once more at the end', () => {
  const { phases, reporter } = listen()
  reporter.enter('manifest')
  reporter.onBytes(at(0))
  reporter.onBytes(at(10))
  reporter.enter('verify')
  reporter.onMember(1, 1)
  reporter.enter('publish')
  reporter.onBytes(at(10))
  expect(phases).toEqual(['manifest', 'download', 'download', 'verify', 'verify', 'publish', 'publish'])
})

test('what is fetched anew after it was found wrong is a download again', () => {
  const { phases, reporter } = listen()
  reporter.onBytes(at(10))
  reporter.enter('verify')
  reporter.onBytes(at(0))
  expect(phases).toEqual(['download', 'verify', 'download'])
})
