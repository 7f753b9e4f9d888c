import { createDecipheriv, createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { encryptSecret } from './encrypt-secret.ts'

const iv = '000102030405060708090a0b0c0d0e0f'

test('another implementation reads it with the key', async () => {
  const [shown = '', cipher = ''] = (await encryptSecret('grün und geheim', 'passphrase', iv)).split(':')
  expect(shown).toBe(iv)
  const key = createHash('sha256').update('passphrase').digest()
  const decipher = createDecipheriv('aes-256-cbc', key, Buffer.from(shown, 'hex'))
  const clear = Buffer.concat([decipher.update(Buffer.from(cipher, 'hex')), decipher.final()])
  expect(clear.toString('utf8')).toBe('grün und geheim')
})

test('it has the form of two hexadecimal texts and does not show the secret', async () => {
  const encrypted = await encryptSecret('secret', 'passphrase', iv)
  expect(encrypted).toMatch(/^[0-9a-f]{32}:(?:[0-9a-f]{32})+$/)
  expect(encrypted).not.toContain('secret')
})
