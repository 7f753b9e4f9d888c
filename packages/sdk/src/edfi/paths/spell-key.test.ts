import { describe, expect, it } from 'vitest'
import { spelledPaths } from './edfi-paths.fixture.ts'
import { appDataBasePath, tryParseAppDataBasePath } from './s3-uri.ts'
import { fileBasePath, inputKey, outputKey, outputPrefix, outputSetPath, rosterKey } from './spell-key.ts'
import { urlPathOf } from './url-path.ts'

describe.each(spelledPaths)('$title', (spelled) => {
  const { partnerId, tenantCode, schoolYearId, jobId, base } = spelled
  const job = { partnerId, tenantCode, schoolYearId, jobId }

  it('is spelled as the service spells it', () => {
    expect(fileBasePath(spelled)).toBe(base)
    expect(inputKey(spelled)).toBe(spelled.input)
    expect(outputPrefix(spelled)).toBe(`${base}/output/`)
    expect(outputKey(spelled, 'em-results.json')).toBe(`${base}/output/em-results.json`)
    expect(outputSetPath(spelled, 'ods')).toBe(`${base}/output/ods`)
    expect(outputSetPath(spelled, 'non-ods')).toBe(`${base}/output/non-ods`)
    expect(rosterKey(spelled)).toBe(spelled.roster)
  })

  it('has the path of a presigned URL', () => {
    expect(urlPathOf(spelled.input)).toBe(spelled.urlPath)
    expect(decodeURIComponent(spelled.urlPath)).toBe(`/${spelled.input}`)
  })

  it('is the base of what an executor works on, there and back', () => {
    const uri = appDataBasePath('bucket', spelled)
    expect(uri).toBe(`s3://bucket/${base}`)
    expect(tryParseAppDataBasePath(uri)).toEqual({ ok: true, value: { bucket: 'bucket', ...job } })
  })
})
