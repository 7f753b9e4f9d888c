import type { Exchange } from '../../engine/exchange.ts'
import type { LabsCall, LabsContext } from '../context.ts'
import { failure, success } from '../http/answer.ts'
import { missingFile } from '../http/serve-request.ts'
import type { MutableCatalogue } from './create-catalogue.ts'
import { type DockerImage, isMarker, isNamed, markerNamespace, markerOf, showDockerImage } from './docker-images.ts'

export interface CatalogueContext extends LabsContext {
  readonly catalogue: MutableCatalogue
}

/** Keeps name and size of an upload; nothing here would boot it. */
export function uploadImage({ catalogue }: CatalogueContext, call: LabsCall): Exchange {
  const { template_type: type = '', template_key: key = '' } = call.path
  const form = call.form()
  const file = form.get('image')
  if (!(file instanceof Blob)) return missingFile('image')
  if (type === 'docker' || !catalogue.template(type, key))
    return failure(400, `Images of ${type} ${key} cannot be uploaded.`)
  const given = form.get('image_name')
  const name = typeof given === 'string' && given !== '' ? given : (file as File).name
  if (name === '' || /[/\\]|^\.\.?$/.test(name)) return failure(400, 'The image name is not valid.')
  const image = { image: name, files: [(file as File).name], path: `/var/lib/nova-ve/images/${type}/${name}` }
  catalogue.addImage(key, image)
  return success(image, { message: 'Image uploaded.' })
}

export function listDockerImages({ catalogue }: CatalogueContext): Exchange {
  const images = catalogue.docker.map(showDockerImage)
  return success({ images, marker_namespace: markerNamespace }, { message: 'Docker images listed.' })
}

const refused = (message: string): Exchange => failure(400, message, { data: null })

function replace(catalogue: MutableCatalogue, image: DockerImage, tags: readonly string[]): void {
  const changed = { ...image, repo_tags: tags }
  catalogue.docker = catalogue.docker.map((known) => (known === image ? changed : known))
}

export function markDockerImage({ catalogue }: CatalogueContext, call: LabsCall): Exchange {
  const { image: reference } = call.body as { readonly image: string }
  const image = catalogue.docker.find((known) => isNamed(known, reference))
  if (!image) return refused(`There is no image ${reference}.`)
  const marker = markerOf(reference)
  replace(catalogue, image, [...new Set([...image.repo_tags, marker])])
  return success({ reference, marker }, { message: 'Image marked.' })
}

export function unmarkDockerImage({ catalogue }: CatalogueContext, call: LabsCall): Exchange {
  const { image: reference } = call.body as { readonly image: string }
  const marker = isMarker(reference) ? reference : markerOf(reference)
  const image = catalogue.docker.find(({ repo_tags: tags }) => tags.includes(marker))
  if (!image) return refused(`The image ${reference} is not marked.`)
  replace(
    catalogue,
    image,
    image.repo_tags.filter((tag) => tag !== marker),
  )
  return success({ reference, marker_removed: marker }, { message: 'Image unmarked.' })
}

/** Pulls whatever is well-formed: there is no registry to ask. */
export function pullDockerImage({ catalogue, random }: CatalogueContext, call: LabsCall): Exchange {
  const { reference, mark } = call.body as { readonly reference: string; readonly mark: boolean }
  if (!/^[a-z0-9][a-z0-9._/:@-]*$/.test(reference)) return refused(`${reference} is no image reference.`)
  const marker = mark ? markerOf(reference) : null
  if (!catalogue.docker.some((known) => isNamed(known, reference))) {
    const own = /:[^/]+$/.test(reference) ? reference : `${reference}:latest`
    const image = {
      id: `sha256:${random.hex(12)}`,
      repo_tags: [own],
      size: 50_000_000,
      created: '2026-01-05 12:00:00 +0000 UTC',
    }
    catalogue.docker = [...catalogue.docker, image]
  }
  const image = catalogue.docker.find((known) => isNamed(known, reference))
  if (image && marker !== null) replace(catalogue, image, [...new Set([...image.repo_tags, marker])])
  return success({ reference, marker, output: `Status: Downloaded ${reference}` }, { message: 'Image pulled.' })
}
