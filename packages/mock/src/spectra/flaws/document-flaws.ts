import { type Document, type EditableFiles, editJson, keysLike, removeLike } from './edit-files.ts'

export interface Flaw {
  readonly summary: string
  readonly plant: (files: EditableFiles) => void
}

const inCatalog = (edit: (catalog: Document) => unknown) => (files: EditableFiles) =>
  editJson(files, '/catalog.json', edit)
const inNovae = (edit: (nova: Document) => unknown) => (files: EditableFiles) => editJson(files, '/nova.json', edit)
const inReferences = (edit: (references: Document) => unknown) => (files: EditableFiles) =>
  editJson(files, '/references.json', edit)
const inSpectra = (edit: (spectra: Document) => unknown) => (files: EditableFiles) =>
  editJson(files, '/spectra.json', edit)
const inPhotometry = (edit: (photometry: Document) => unknown) => (files: EditableFiles) =>
  editJson(files, '/photometry.json', edit)

const newerMajor = (document: Document) => {
  document.schema_version = `${Number(String(document.schema_version).split('.')[0]) + 1}.0`
}

/** Ways for the documents of a release to be wrong. */
export const documentFlaws = {
  'spectra-catalog-major': { summary: 'The catalogue is of a newer major version.', plant: inCatalog(newerMajor) },
  'spectra-nova-major': { summary: 'Novae are of a newer major version.', plant: inNovae(newerMajor) },
  'spectra-references-major': { summary: 'References are of a newer major version.', plant: inReferences(newerMajor) },
  'spectra-spectra-major': { summary: 'Spectra are of a newer major version.', plant: inSpectra(newerMajor) },
  'spectra-photometry-major': { summary: 'Photometry is of a newer major version.', plant: inPhotometry(newerMajor) },
  'spectra-version-missing': {
    summary: 'The catalogue does not say its version.',
    plant: inCatalog((catalog) => {
      catalog.schema_version = undefined
    }),
  },
  'spectra-unknown-member': {
    summary: 'Novae have a member that their version does not have.',
    plant: inNovae((nova) => {
      nova.peak_magnitude = 4.3
    }),
  },
  'spectra-stats-wrong': {
    summary: 'The sums of the catalogue are not those of its rows.',
    plant: inCatalog((catalog) => {
      catalog.stats.spectra_count += 1
    }),
  },
  'spectra-catalog-unsorted': {
    summary: 'The catalogue is in another order.',
    plant: inCatalog((catalog) => {
      catalog.novae.reverse()
    }),
  },
  'spectra-listed-twice': {
    summary: 'A nova is in the catalogue twice.',
    plant: inCatalog((catalog) => {
      catalog.novae.push(catalog.novae.at(-1))
      catalog.stats.nova_count += 1
    }),
  },
  'spectra-upper-case-id': {
    summary: 'Ids of novae are in upper case.',
    plant: inCatalog((catalog) => {
      for (const nova of catalog.novae) nova.nova_id = nova.nova_id.toUpperCase()
    }),
  },
  'spectra-listed-without-artifacts': {
    summary: 'The catalogue lists a nova whose files are missing.',
    plant: (files) => {
      const [first = ''] = keysLike(files, '/nova.json')
      const folder = first.slice(0, first.lastIndexOf('/') + 1)
      for (const key of [...files.keys()]) if (key.startsWith(folder)) files.delete(key)
    },
  },
  'spectra-other-nova': {
    summary: 'Documents name another nova than the one whose files they are.',
    plant: inNovae((nova) => {
      nova.nova_id = '00000000-0000-4000-8000-000000000000'
    }),
  },
  'spectra-counts-disagree': {
    summary: 'Nova and catalogue count its spectra differently.',
    plant: inNovae((nova) => {
      nova.spectra_count += 1
    }),
  },
  'spectra-references-count-wrong': {
    summary: 'The catalogue counts more references than there are.',
    plant: inCatalog((catalog) => {
      for (const nova of catalog.novae) nova.references_count += 1
    }),
  },
  'spectra-references-unsorted': {
    summary: 'References are newest first.',
    plant: inReferences((document) => {
      document.references.reverse()
    }),
  },
  'spectra-ads-url-wrong': {
    summary: 'References lead to the page of another one.',
    plant: inReferences((document) => {
      for (const reference of document.references) reference.ads_url = 'https://ui.adsabs.harvard.edu/abs/'
    }),
  },
  'spectra-nan': {
    summary: 'Spectra hold NaN, so that they are no JSON.',
    plant: (files) => {
      editJson(files, '/spectra.json', (document) => {
        for (const spectrum of document.spectra) spectrum.flux_normalized[0] = 'NaN'
      })
      for (const key of keysLike(files, '/spectra.json')) {
        const object = files.get(key)
        if (!object) continue
        const text = new TextDecoder().decode(object.bytes).replaceAll('"NaN"', 'NaN')
        files.set(key, { ...object, bytes: new TextEncoder().encode(text) })
      }
    },
  },
  'spectra-lengths-differ': {
    summary: 'A spectrum has more wavelengths than fluxes.',
    plant: inSpectra((document) => {
      for (const spectrum of document.spectra) spectrum.flux_normalized.pop()
    }),
  },
  'spectra-flux-below-floor': {
    summary: 'Flux falls below the floor that stands for nothing.',
    plant: inSpectra((document) => {
      for (const spectrum of document.spectra) spectrum.flux_normalized[1] = 0
    }),
  },
  'spectra-flux-not-normalized': {
    summary: 'Flux is not divided by its peak.',
    plant: inSpectra((document) => {
      for (const spectrum of document.spectra)
        spectrum.flux_normalized = spectrum.flux_normalized.map((flux: number) => flux * 2)
    }),
  },
  'spectra-wavelengths-in-angstrom': {
    summary: 'Wavelengths are in Å.',
    plant: inSpectra((document) => {
      document.wavelength_unit = 'angstrom'
    }),
  },
  'spectra-range-wrong': {
    summary: 'The range of a spectrum is not that of its wavelengths.',
    plant: inSpectra((document) => {
      for (const spectrum of document.spectra) spectrum.wavelength_max += 100
    }),
  },
  'spectra-too-many-points': {
    summary: 'A spectrum has more than 2000 points.',
    plant: inSpectra((document) => {
      for (const spectrum of document.spectra)
        while (spectrum.wavelengths.length <= 2000) {
          spectrum.wavelengths.push(spectrum.wavelengths.at(-1))
          spectrum.flux_normalized.push(0.5)
        }
    }),
  },
  'spectra-unsorted': {
    summary: 'Spectra are newest first.',
    plant: inSpectra((document) => {
      document.spectra.reverse()
    }),
  },
  'spectra-regime-not-listed': {
    summary: 'A spectrum is of a regime that is not listed.',
    plant: inSpectra((document) => {
      document.regimes = []
    }),
  },
  'spectra-observations-unsorted': {
    summary: 'Observations are newest first.',
    plant: inSpectra((document) => {
      document.observations?.reverse()
    }),
  },
  'spectra-total-wrong': {
    summary: 'The total of products is not their number.',
    plant: inSpectra((document) => {
      document.total_data_products += 1
    }),
  },
  'spectra-photometry-unsorted': {
    summary: 'Photometry is newest first.',
    plant: inPhotometry((document) => {
      document.observations.reverse()
    }),
  },
  'spectra-band-not-listed': {
    summary: 'Photometry is of a band that is not listed.',
    plant: inPhotometry((document) => {
      document.bands.pop()
    }),
  },
  'spectra-two-quantities': {
    summary: 'A measurement has a value in two quantities.',
    plant: inPhotometry((document) => {
      for (const one of document.observations) Object.assign(one, { magnitude: 12, photon_flux: 1 })
    }),
  },
  'spectra-photometry-count-wrong': {
    summary: 'The catalogue counts more observations than there are.',
    plant: inCatalog((catalog) => {
      catalog.stats.photometry_count = 0
      for (const nova of catalog.novae) {
        nova.photometry_count += 1
        catalog.stats.photometry_count += nova.photometry_count
      }
    }),
  },
  'spectra-magnitudes-upright': {
    summary: 'The axis of magnitudes is not inverted.',
    plant: inPhotometry((document) => {
      for (const regime of document.regimes) regime.y_axis_inverted = false
    }),
  },
  'spectra-sparkline-missing': {
    summary: 'A thumbnail that the catalogue promises is missing.',
    plant: (files) => removeLike(files, '/sparkline.svg'),
  },
  'spectra-sparkline-not-svg': {
    summary: 'A thumbnail is no SVG.',
    plant: (files) => {
      for (const key of keysLike(files, '/sparkline.svg')) {
        const object = files.get(key)
        if (object) files.set(key, { ...object, bytes: new TextEncoder().encode('<p>No picture</p>') })
      }
    },
  },
  'spectra-disposition-wrong': {
    summary: 'Archives are saved under a name that does not name the nova.',
    plant: (files) => {
      for (const key of keysLike(files, '/bundle.zip')) {
        const object = files.get(key)
        if (object) files.set(key, { ...object, contentDisposition: 'attachment; filename="bundle.zip"' })
      }
    },
  },
  'spectra-manifest-major': {
    summary: 'Manifests are of a newer major version.',
    plant: (files) => editJson(files, '/manifest.json', newerMajor),
  },
  'spectra-manifest-of-another': {
    summary: 'Manifests name another nova.',
    plant: (files) =>
      editJson(files, '/manifest.json', (manifest) => {
        manifest.nova_id = '00000000-0000-4000-8000-000000000000'
      }),
  },
  'spectra-manifest-length-wrong': {
    summary: 'Manifests give archives another length.',
    plant: (files) =>
      editJson(files, '/manifest.json', (manifest) => {
        manifest.bundle.byte_length += 1
      }),
  },
  'spectra-manifest-build-id-random': {
    summary: 'The build id of manifests is not that of their files.',
    plant: (files) =>
      editJson(files, '/manifest.json', (manifest) => {
        manifest.bundle_build_id = '00000000-0000-5000-8000-000000000000'
      }),
  },
  'spectra-manifest-unsorted': {
    summary: 'Manifests list members in another order.',
    plant: (files) =>
      editJson(files, '/manifest.json', (manifest) => {
        manifest.files.reverse()
      }),
  },
} as const satisfies Readonly<Record<string, Flaw>>
