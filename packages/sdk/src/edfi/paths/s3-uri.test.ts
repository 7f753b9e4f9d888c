import { describe, expect, it } from 'vitest'
import { tryParseAppDataBasePath, tryParseS3Uri } from './s3-uri.ts'

const rosterKey = '__rosters/ea/a/b/2025/studentEducationOrganizationAssociations.jsonl'

describe('tryParseS3Uri', () => {
  it.each([
    [`s3://bucket/${rosterKey}`, 'bucket', rosterKey],
    ['s3://dev-1234-data-integration/ea/100%25/2526/1', 'dev-1234-data-integration', 'ea/100%25/2526/1'],
    ['s3://b/a?x#y;z', 'b', 'a?x#y;z'],
  ])('%s', (uri, bucket, key) => expect(tryParseS3Uri(uri)).toEqual({ ok: true, value: { bucket, key } }))

  it.each([
    ['ea/t/2526/42', 'not_s3_uri'],
    ['https://bucket.s3.amazonaws.com/ea/t/2526/42', 'not_s3_uri'],
    ['S3://bucket/a', 'not_s3_uri'],
    ['s3://bucket', 'not_s3_uri'],
    ['s3:///a', 'not_s3_uri'],
    ['s3://us:er@bucket/a', 'not_s3_uri'],
    ['s3://../a', 'not_s3_uri'],
    ['s3://bucket/', 'empty'],
    ['s3://bucket/a\nb', 'control_character'],
    ['s3://bucket//a', 'leading_slash'],
    ['s3://bucket/a/../b', 'dot_segment'],
  ])('refuses %s: %s', (uri, reason) => expect(tryParseS3Uri(uri)).toMatchObject({ ok: false, reason }))
})

it.each([
  [`s3://bucket/${rosterKey}`, 'ambiguous'],
  ['s3://bucket/ea/t/2526/42/output/x', 'foreign'],
  ['s3://bucket/ea/t/2526/42/', 'empty_segment'],
  ['ea/t/2526/42', 'not_s3_uri'],
])('tryParseAppDataBasePath refuses %s: %s', (uri, reason) =>
  expect(tryParseAppDataBasePath(uri)).toMatchObject({ ok: false, reason }),
)
