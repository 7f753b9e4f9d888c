import type { Flaw } from './document-flaws.ts'
import { type EditableFiles, editJson, keysLike, removeLike } from './edit-files.ts'

const put = (files: EditableFiles, key: string, text = 'x') =>
  files.set(key, { bytes: new TextEncoder().encode(text), contentType: 'application/octet-stream' })

/** The same object under a key that is changed. */
function rename(files: EditableFiles, ending: string, change: (key: string) => string): void {
  const [key = ''] = keysLike(files, ending)
  const object = files.get(key)
  files.delete(key)
  if (object) files.set(change(key), object)
}

/** Ways for the private bucket to be wrong. */
export const layoutFlaws = {
  'spectra-layout-stray-key': {
    summary: 'The private bucket holds an object that no pattern names.',
    plant: (files) => put(files, 'tmp/notes.txt'),
  },
  'spectra-layout-upper-case-id': {
    summary: 'A key has an id in upper case.',
    plant: (files) => rename(files, '/primary.fits', (key) => key.replace(/[0-9a-f-]{36}/, (id) => id.toUpperCase())),
  },
  'spectra-layout-traversal': {
    summary: 'A key climbs out of its folder.',
    plant: (files) => {
      const [key = ''] = keysLike(files, '/source.json')
      put(files, key.replace('/source.json', '/unzipped/../primary.fits'))
    },
  },
  'spectra-layout-fraction-of-second': {
    summary: 'An attempt in quarantine is named after a fraction of a second.',
    plant: (files) => {
      for (const key of keysLike(files, '/context.json').filter((one) => one.startsWith('quarantine/spectra/'))) {
        const object = files.get(key)
        files.delete(key)
        if (object) files.set(key.replace(/Z\/context\.json$/, '.500Z/context.json'), object)
      }
    },
  },
  'spectra-layout-source-missing': {
    summary: 'Raw bytes have no source beside them.',
    plant: (files) => removeLike(files, '/source.json'),
  },
  'spectra-layout-source-digest-wrong': {
    summary: 'The source of raw bytes gives them another digest.',
    plant: (files) =>
      editJson(files, '/source.json', (source) => {
        source.sha256 = '0'.repeat(64)
      }),
  },
  'spectra-layout-source-of-another': {
    summary: 'The source of raw bytes names another spectrum than its key.',
    plant: (files) =>
      editJson(files, '/source.json', (source) => {
        source.data_product_id = '00000000-0000-4000-8000-000000000000'
      }),
  },
  'spectra-layout-source-shape': {
    summary: 'The source of raw bytes does not say where they came from.',
    plant: (files) =>
      editJson(files, '/source.json', (source) => {
        source.provider = undefined
      }),
  },
  'spectra-layout-context-missing': {
    summary: 'Bytes in quarantine have no context.',
    plant: (files) => {
      for (const key of keysLike(files, '/context.json')) if (key.startsWith('quarantine/spectra/')) files.delete(key)
    },
  },
  'spectra-layout-context-shape': {
    summary: 'A quarantine context gives a reason nobody knows.',
    plant: (files) =>
      editJson(files, '/context.json', (context) => {
        if ('quarantine_reason_code' in context) context.quarantine_reason_code = 'BAD_WEATHER'
      }),
  },
  'spectra-layout-metadata-missing': {
    summary: 'A normalized spectrum has no metadata.',
    plant: (files) => removeLike(files, '/normalized/metadata.json'),
  },
  'spectra-layout-photometry-metadata-missing': {
    summary: 'A photometry table has no metadata.',
    plant: (files) => {
      for (const key of [...files.keys()])
        if (/^derived\/photometry\/[^/]+\/metadata\.json$/.test(key)) files.delete(key)
    },
  },
  'spectra-layout-snapshot-metadata-missing': {
    summary: 'A snapshot of photometry has no metadata.',
    plant: (files) => {
      for (const key of [...files.keys()]) if (/\/snapshots\/schema=[^/]+\/metadata\.json$/.test(key)) files.delete(key)
    },
  },
  'spectra-layout-manifest-missing': {
    summary: 'A bundle has no manifest.',
    plant: (files) => {
      for (const key of keysLike(files, '/manifest.json')) if (key.startsWith('bundles/')) files.delete(key)
    },
  },
  'spectra-layout-bundle-missing': {
    summary: 'A manifest has no bundle.',
    plant: (files) => removeLike(files, '/full.zip'),
  },
  'spectra-layout-bundle-replaced': {
    summary: 'A bundle is not the one its manifest describes.',
    plant: (files) => {
      for (const key of keysLike(files, '/full.zip')) put(files, key, 'PK')
    },
  },
  'spectra-layout-content-type-wrong': {
    summary: 'Objects are stored without their content type.',
    plant: (files) => {
      for (const [key, object] of files) files.set(key, { ...object, contentType: 'binary/octet-stream' })
    },
  },
} as const satisfies Readonly<Record<string, Flaw>>
