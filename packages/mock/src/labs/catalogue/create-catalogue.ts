import type { Catalogue, CatalogueImage, NodeType } from './catalogue.ts'
import { type DockerImage, dockerImageSet, isMarker } from './docker-images.ts'
import { imageSet, pairedTemplateSet, templateSet } from './template-set.ts'

export interface KeptCatalogue {
  readonly images: readonly (readonly [string, CatalogueImage])[]
  readonly docker: readonly DockerImage[]
  /** Idle values by image file. */
  readonly idle: readonly (readonly [string, string])[]
}

/** The catalogue with what can be changed about it. */
export interface MutableCatalogue extends Catalogue {
  addImage(key: string, image: CatalogueImage): void
  /** In the order they came; replaced by marking and pulling. */
  docker: readonly DockerImage[]
  readonly idle: Map<string, string>
  snapshot(): KeptCatalogue
}

export const nodeTypes: readonly NodeType[] = ['qemu', 'docker', 'iol', 'dynamips']

/** What nodes can be made of, as the host has it or as an earlier life left it. */
export function createCatalogue(from?: KeptCatalogue): MutableCatalogue {
  const images = new Map<string, Map<string, CatalogueImage>>()
  const catalogue: MutableCatalogue = {
    templates: templateSet,
    pairedTemplates: pairedTemplateSet,
    docker: from?.docker ?? dockerImageSet,
    idle: new Map(from?.idle),
    template: (type, key) => templateSet.find((template) => template.type === type && template.key === key),
    pairedTemplate: (key) => pairedTemplateSet.find((template) => template.key === key),
    images: (type, key) => (type === 'docker' ? markedImages(catalogue.docker) : (images.get(key) ?? new Map())),
    addImage(key, image) {
      const known = images.get(key) ?? new Map<string, CatalogueImage>()
      images.set(key, known.set(image.image, image))
    },
    snapshot: () => ({
      images: [...images].flatMap(([key, known]) => [...known.values()].map((image) => [key, image] as const)),
      docker: catalogue.docker,
      idle: [...catalogue.idle],
    }),
  }
  for (const [key, image] of from?.images ?? imageSet) catalogue.addImage(key, image)
  return catalogue
}

function markedImages(docker: readonly DockerImage[]): ReadonlyMap<string, CatalogueImage> {
  const tags = docker.flatMap(({ repo_tags }) => repo_tags.filter(isMarker))
  return new Map(tags.map((image) => [image, { image, files: [], path: '', source: 'docker' }]))
}
