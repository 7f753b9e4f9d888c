export type NodeType = 'qemu' | 'docker' | 'iol' | 'dynamips'

export interface TemplateCapabilities {
  readonly hotplug: boolean
  readonly max_nics: number
  readonly machine: 'q35' | 'pc' | null
}

export interface CatalogueImage {
  readonly image: string
  readonly files: readonly string[]
  readonly path: string
  readonly source?: string
  readonly vnc_port?: number
}

export interface Template {
  readonly key: string
  readonly type: NodeType
  readonly name: string
  readonly description: string
  readonly icon_type: string
  readonly icon: string
  readonly cpu: number
  /** MB. */
  readonly ram: number
  readonly ethernet: number
  readonly console_type: string
  readonly delay: number
  readonly cpulimit: number
  readonly extras: Readonly<Record<string, unknown>>
  readonly capabilities: TemplateCapabilities
  readonly image_aliases: readonly string[]
  /** How interfaces are called; null leaves it to the type. */
  readonly interface_naming: { readonly format: string | null; readonly explicit?: readonly string[] }
  /** The paired template a synthetic one belongs to. */
  readonly paired_parent: string | null
}

export interface PairedChild {
  readonly id: string
  readonly name: string
  readonly type: NodeType
  readonly image: string
  /** Of the synthetic template, `{paired key}__{child id}`. */
  readonly template: string
}

export interface PairedLink {
  readonly from: { readonly child: string; readonly interface_index: number }
  readonly to: { readonly child: string; readonly interface_index: number }
}

export interface PairedTemplate {
  readonly key: string
  readonly name: string
  readonly vendor: string
  readonly children: readonly PairedChild[]
  readonly links: readonly PairedLink[]
  readonly valid: boolean
  readonly invalid_reason: string | null
}

/** What nodes can be made of. */
export interface Catalogue {
  readonly templates: readonly Template[]
  readonly pairedTemplates: readonly PairedTemplate[]
  template(type: string, key: string): Template | undefined
  pairedTemplate(key: string): PairedTemplate | undefined
  /** By image name. Uploads are added here. */
  images(type: string, key: string): ReadonlyMap<string, CatalogueImage>
}
