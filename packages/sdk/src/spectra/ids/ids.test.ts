import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isSpectraError } from '../errors.ts'
import { compositeFingerprint, compositeId, multiArmId } from './composite-ids.ts'
import { errorFingerprint, type FailureFacts } from './error-fingerprint.ts'
import { SPECTRUM_NAMESPACE } from './namespaces.ts'
import { type PhotometryRowSource, photometryEnvelopeId, photometryRowId } from './photometry-ids.ts'
import { type SpectrumIdentity, spectrumId, ticketSpectrumId } from './spectrum-id.ts'
import { uuid5 } from './uuid5.ts'

const nova = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
const first = '2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9'
const second = 'a1b2c3d4-1234-5678-9abc-def012345678'

/** The field of the error that a call throws, which is always `value_invalid`. */
function refusedField(act: () => unknown): unknown {
  try {
    return `made ${String(act())}`
  } catch (error) {
    return isSpectraError(error, 'value_invalid') ? error.details['field'] : error
  }
}

describe('uuid5', () => {
  it.each([
    ['6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com', '2ed6657d-e927-568b-95e1-2665a8aea6a2'],
    ['6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'ESO:SPEC12345', '25f44fa8-2c91-51f1-9b69-4b4eaa36e0c1'],
    ['6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'Nova São 🙂', '1d67d641-e53a-5ce0-8769-ac516007ff87'],
  ])('%s, %s', (namespace, name, want) => expect(uuid5(namespace, name)).toBe(want))

  it('refuses what has no bytes of its own', () => {
    expect(refusedField(() => uuid5('6BA7B810-9dad-11d1-80b4-00c04fd430c8', 'x'))).toBe('namespace')
    expect(refusedField(() => uuid5(SPECTRUM_NAMESPACE, 'a\ud83d'))).toBe('name')
    expect(refusedField(() => uuid5(SPECTRUM_NAMESPACE, ''))).toBe('name')
  })
})

describe('spectrumId', () => {
  it.each<[SpectrumIdentity, string]>([
    [{ provider: 'ESO', provider_product_key: 'ADP.2020-06-09T06:35:43.457' }, '3335b576-13de-5931-8a14-0e193df73fdd'],
    [
      { provider: 'ESO', provider_product_key: 'ivo://eso.org/ID?ADP.2020-06-09T06:35:43.457' },
      '5424b708-82d5-5831-a63b-b09a281b2703',
    ],
    [{ provider: 'ESO', provider_product_key: 'SPEC12345' }, '4296b2b3-b284-5158-8a25-07ec6c37d990'],
    [
      { provider: 'MAST', provider_product_key: 'hst_13388_stis_novadel2013_e140m_oc7r06_cspec.fits' },
      'b446c5ae-0b9d-5146-abc9-22a084f857b1',
    ],
    [
      {
        provider: 'ESO',
        locator_identity: 'url:http://archive.eso.org/datalink/links?ID=ivo://eso.org/ID?ADP.2014-05-16T21:59:03.103',
      },
      '4e0a4b3c-9c25-5d6d-994f-ab3774d7c753',
    ],
    [
      { provider: 'AMATEUR', locator_identity: 'url:https://example.org/uploads/spectrum_001.fits' },
      'e71774c3-a918-593b-a529-48dc790f260b',
    ],
  ])('%j', (identity, want) => expect(spectrumId(identity)).toBe(want))

  it('is not made in the namespace of URLs', () => {
    const id = spectrumId({ provider: 'ESO', provider_product_key: 'SPEC12345' })
    expect(id).not.toBe(uuid5('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'ESO:SPEC12345'))
  })

  it('minds the case of the provider', () => {
    const [upper, lower] = ['ESO', 'eso'].map((provider) => spectrumId({ provider, provider_product_key: 'x' }))
    expect(upper).not.toBe(lower)
  })

  it.each<[SpectrumIdentity, string]>([
    [{ provider: '', provider_product_key: 'x' }, 'provider'],
    [{ provider: 'ESO', provider_product_key: '' }, 'provider_product_key'],
    [{ provider: 'ESO', locator_identity: '' }, 'locator_identity'],
    [{ provider: 'ESO' } as unknown as SpectrumIdentity, 'locator_identity'],
  ])('refuses %j', (identity, field) => expect(refusedField(() => spectrumId(identity))).toBe(field))
})

it('a spectrum of a ticket has its id of publication, file and nova', () => {
  const ticket = {
    bibcode: '1992AJ....104..725W',
    spectrum_filename: 'GQMUSC_Williams_Optical_Spectra.csv',
    nova_id: nova,
  }
  expect(ticketSpectrumId(ticket)).toBe('32dd04b6-0a4b-5f1b-bbb6-1e6d4a59d1fb')
  expect(refusedField(() => ticketSpectrumId({ ...ticket, nova_id: nova.toUpperCase() }))).toBe('nova_id')
  expect(refusedField(() => ticketSpectrumId({ ...ticket, bibcode: '' }))).toBe('bibcode')
  expect(refusedField(() => ticketSpectrumId({ ...ticket, spectrum_filename: '' }))).toBe('spectrum_filename')
})

it('the photometry table of a nova has one id', () => {
  expect(photometryEnvelopeId(nova)).toBe('120d22b4-3b72-5a27-b1a8-7e78e876016f')
  expect(refusedField(() => photometryEnvelopeId('V1324 Sco'))).toBe('nova_id')
})

describe('photometryRowId', () => {
  const row: PhotometryRowSource = {
    nova_id: nova,
    epoch_raw: '2452148.839',
    band_id: 'Generic_V',
    flux_raw: '7.46',
    filename: 'V4739_Sgr_Livingston_optical_Photometry.csv',
  }

  it('is that of the text of the file', () => {
    expect(photometryRowId(row)).toBe('179aedf8-5f84-c5cb-ca9e-c949c28c95d1')
    expect(photometryRowId({ ...row, epoch_raw: '2452148.853', flux_raw: '7.51' })).toBe(
      '9e900055-9c65-8897-f8d6-77f3c74ae076',
    )
    expect(photometryRowId({ ...row, flux_raw: '7.460' })).not.toBe(photometryRowId(row))
  })

  it('refuses a number, whose text may be another than that of the file', () => {
    const parsed = { ...row, flux_raw: 7.46 } as unknown as PhotometryRowSource
    expect(refusedField(() => photometryRowId(parsed))).toBe('flux_raw')
  })
})

describe('ids of several spectra', () => {
  it.each([
    [[first, second], '6e4d9741-7141-5a40-ab46-bf1ed4838871', '1305689e-dd8e-b63d-adfc-50833470574a'],
    [[second, first], '6e4d9741-7141-5a40-ab46-bf1ed4838871', '1305689e-dd8e-b63d-adfc-50833470574a'],
    [[first], 'adef9eab-6421-5d5b-a9f1-f807442be330', null],
  ])('%j', (ids, composite, arms) => {
    const given = [...ids]
    expect(compositeId(ids)).toBe(composite)
    if (arms !== null) expect(multiArmId(ids)).toBe(arms)
    expect(ids).toEqual(given)
  })

  it('refuses none, one twice, and what is no id', () => {
    expect(refusedField(() => compositeId([]))).toBe('data_product_ids')
    expect(refusedField(() => multiArmId([first, second, first]))).toBe('data_product_ids')
    expect(refusedField(() => compositeId([first, 'x']))).toBe('data_product_id')
  })

  it('has a fingerprint of the bytes', () => {
    const [a, b] = [
      { data_product_id: first, sha256: 'a'.repeat(64) },
      { data_product_id: second, sha256: 'b'.repeat(64) },
    ] as const
    const want = '5044ae9a7db6ed9a48e7227b14af2ec4fb92c29b00c801d99babf546a6e02f2f'
    expect([compositeFingerprint([a, b]), compositeFingerprint([b, a])]).toEqual([want, want])
    expect(compositeFingerprint([a, { ...b, sha256: 'c'.repeat(64) }])).not.toBe(want)
    expect(refusedField(() => compositeFingerprint([a, { ...b, sha256: 'B'.repeat(64) }]))).toBe('sha256')
    expect(refusedField(() => compositeFingerprint([a, a]))).toBe('data_product_ids')
  })
})

describe('errorFingerprint', () => {
  const job_run_id = '5a4fce02-3b02-4b5c-8d06-541d9f2d4f60'
  const terminal = (cause: string): FailureFacts => ({
    kind: 'terminal',
    error_type: 'RetryableError',
    job_run_id,
    cause,
  })

  it.each<[FailureFacts, string]>([
    [
      {
        kind: 'quarantine',
        reason: 'UNKNOWN_PROFILE',
        workflow_name: 'acquire_and_validate_spectra',
        primary_id: nova,
      },
      '6eb23e90796f',
    ],
    [
      {
        kind: 'quarantine',
        reason: 'COORDINATE_AMBIGUITY',
        workflow_name: 'initialize_nova',
        primary_id: 'V1324 Sco',
      },
      '865a54ad407c',
    ],
    [terminal('timeout'), '248f189ab234'],
  ])('%j', (failure, want) => expect(errorFingerprint(failure)).toBe(want))

  it('is that of the text alone where bytes could not be acquired', () => {
    const message = 'connection reset'
    const want = createHash('sha256').update(message).digest('hex').slice(0, 12)
    expect(errorFingerprint({ kind: 'acquisition', message })).toBe(want)
  })

  it('counts 100 whole characters of a cause', () => {
    const fingerprints = [100, 101, 5000].map((length) => errorFingerprint(terminal('🙂'.repeat(length))))
    expect(new Set(fingerprints).size).toBe(1)
    const want = createHash('sha256')
      .update(`RetryableError:${job_run_id}:${'🙂'.repeat(100)}`)
      .digest('hex')
    expect(fingerprints[0]).toBe(want.slice(0, 12))
    expect(errorFingerprint(terminal('🙂'.repeat(99)))).not.toBe(fingerprints[0])
  })
})
