import { sha256Hex } from '../../store/crypto.ts'
import { pythonFloat } from '../artifacts/python-json.ts'
import type { CatalogProduct } from './catalog-product.ts'

type Signed = Pick<
  CatalogProduct,
  'shape' | 'provider' | 'instrument' | 'telescope' | 'epoch_mjd' | 'exposure_s' | 'arm' | 'provider_product_key'
>

/** First 16 digits of a digest over the header cards that tell files apart. Reals keep the `.0` of whole numbers. */
export function headerSignatureHash(product: Signed): string {
  const common = [product.provider, product.instrument ?? '', product.telescope ?? '', pythonFloat(product.epoch_mjd)]
  if (product.shape === 'hasp') {
    const key = product.provider_product_key ?? ''
    return digest([...common, key.split('_')[1] ?? '', key])
  }
  return digest([...common, pythonFloat(product.exposure_s), ...(product.shape === 'xshooter' ? [product.arm] : [])])
}

const digest = (fields: readonly string[]): string => sha256Hex(fields.join('|')).slice(0, 16)
