import { sha256Hex } from '../../store/crypto.ts'
import type { CatalogModel, CatalogNova } from './create-catalog-model.ts'
import { photometryCsv } from './photometry-csv.ts'
import { uploadManifest } from './private-documents.ts'
import { type StoredObject, storedObject } from './stored-object.ts'

type Entry = readonly [key: string, object: StoredObject]

const ingest_file_id = 'c0a4e9d2-6a51-4c1e-8f63-2b7d9e4f1a35'
const filename = 'survey 2026.csv'

/** What operators put into the private bucket: an upload of two novae and its parts, a ticket with its data, rows that could not be read. */
export function operatorFiles(model: CatalogModel): Entry[] {
  const pair = model.novae.filter(({ primary_name }) => primary_name === 'V4739 Sgr' || primary_name === 'GQ Mus')
  return [
    ...uploadFiles(pair),
    ...ticketFiles(pair.find(({ primary_name }) => primary_name === 'GQ Mus')),
    ...failureFiles(pair),
  ]
}

function uploadFiles(novae: readonly CatalogNova[]): Entry[] {
  const base = `raw/photometry/uploads/${ingest_file_id}`
  const part = (nova: CatalogNova) => new TextEncoder().encode(photometryCsv([nova]))
  const original = () => new TextEncoder().encode(photometryCsv(novae))
  const manifest = () =>
    uploadManifest({
      ingest_file_id,
      filename,
      original: original(),
      splits: novae.map((nova) => ({ nova_id: nova.nova_id, row_count: nova.photometry().length, bytes: part(nova) })),
    })
  return [
    [`${base}/original/${filename}`, storedObject('text/csv', original)],
    ...novae.map(
      (nova): Entry => [`${base}/split/${nova.nova_id}/${filename}`, storedObject('text/csv', () => part(nova))],
    ),
    [`${base}/manifest.json`, storedObject('application/json', () => `${JSON.stringify(manifest(), null, 2)}\n`)],
  ]
}

function ticketFiles(nova: CatalogNova | undefined): Entry[] {
  const product = nova?.products().find(({ shape }) => shape === 'ticket')
  if (!nova || !product) return []
  const data = product.locator_identity.split(':').at(-1) ?? ''
  const ticket = [
    `OBJECT NAME: ${nova.primary_name}`,
    'STATUS: completed',
    `BIBCODE: ${product.bibcode}`,
    'METADATA FILENAME: GQMUS_MetaData.csv',
    `DATA FILENAMES: ${data}`,
    'TIME SYSTEM: JD',
    'REDDENING: NA',
  ]
  const rows = () => {
    const { wavelengths_nm, flux } = product.spectrum()
    return Array.from(wavelengths_nm, (wavelength, index) => `${(wavelength * 10).toFixed(4)},${flux[index]}`)
  }
  return [
    ['raw/tickets/GQ_Mus_Williams_Optical_Spectra.txt', storedObject('text/plain', () => `${ticket.join('\n')}\n`)],
    [`raw/data/gq_mus/${data}`, storedObject('text/csv', () => `wavelength,flux\n${rows().join('\n')}\n`)],
  ]
}

function failureFiles([nova]: readonly CatalogNova[]): Entry[] {
  if (!nova) return []
  const failures = [
    { row_number: 3, reason: 'the magnitude is no number', raw_row: ['2452148.839', 'V', 'n/a'] },
    { row_number: 17, reason: 'the band is not known', raw_row: ['2452151.870', 'Open', '8.1'] },
  ]
  const name = 'V4739_Sgr_Livingston_optical_Photometry.csv'
  return [
    [
      `diagnostics/photometry/${nova.nova_id}/row_failures/${sha256Hex(name)}.json`,
      storedObject('application/json', () => JSON.stringify(failures)),
    ],
  ]
}
