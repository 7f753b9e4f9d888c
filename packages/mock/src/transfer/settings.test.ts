import { expect, test } from 'vitest'
import { resolveSettings, type TransferOptions } from './settings.ts'

test('defaults are those of a default deployment', () => {
  expect(resolveSettings()).toMatchObject({
    max_upload_bytes: 500 * 2 ** 30,
    sign_batch_size_hint: 64,
    idempotencyTtlSeconds: 900,
    exportTimings: { workerPollMs: 15_000 },
  })
})

test('the batch hint follows the concurrency unless it is given', () => {
  expect(resolveSettings({ max_concurrency_hint: 8 }).sign_batch_size_hint).toBe(64)
  expect(resolveSettings({ max_concurrency_hint: 20 }).sign_batch_size_hint).toBe(80)
  expect(resolveSettings({ max_concurrency_hint: 32, sign_batch_size_hint: 3 }).sign_batch_size_hint).toBe(3)
})

test('single timings leave the others alone', () => {
  expect(resolveSettings({ exportTimings: { copyingMs: 1 } }).exportTimings).toMatchObject({
    copyingMs: 1,
    queuedMs: 200,
  })
})

test.each([
  [{ max_uplod_bytes: 1 }, /Unknown transfer setting max_uplod_bytes/],
  [{ overlay: { part_size: 1 } }, /Unknown field part_size/],
  [{ overlay: { minimum_part_size_bytes: 1 } }, /Unknown field minimum_part_size_bytes/],
  [{ overlay: { profiles: { a: { b: 1 } } } }, /Unknown field b/],
])('refuses %j', (options, message) => {
  expect(() => resolveSettings(options as TransferOptions)).toThrow(message)
})
