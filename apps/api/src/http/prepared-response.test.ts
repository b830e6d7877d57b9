import { expect, test } from 'vitest'
import { prepare } from './prepared-response.ts'

const bytesOf = async (type: string) => {
  const body = 'the same words again '.repeat(100)
  const prepared = prepare({ status: 200, type, body, cacheControl: 'no-cache' }, { common: {} })
  return { br: (await prepared.variant('br')).body.length, whole: body.length }
}

test.each([
  'text/html; charset=utf-8',
  'text/csv; charset=utf-8',
  'text/javascript',
  'application/json; charset=utf-8',
  'application/ld+json',
  'image/svg+xml; charset=utf-8',
  'application/xml',
])('%s is sent compressed', async (type) => {
  const { br, whole } = await bytesOf(type)
  expect(br).toBeLessThan(whole)
})

test.each(['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'image/png', 'font/woff2'])(
  '%s is compressed already and sent as it is',
  async (type) => {
    const { br, whole } = await bytesOf(type)
    expect(br).toBe(whole)
  },
)

test('a coding is compressed once, however often it is asked for', async () => {
  const prepared = prepare({ status: 200, type: 'text/html', body: 'words '.repeat(200), cacheControl: '' }, { common: {} })
  const [first, again] = await Promise.all([prepared.variant('gzip'), prepared.variant('gzip')])
  expect(again.body).toBe(first.body)
  expect((await prepared.variant('gzip')).body).toBe(first.body)
})

test('a table of figures, which no words are harder to compress than, weighs in all codings together no more than is said', async () => {
  const body = Array.from({ length: 2_000 }, (_, row) => `${(row * 7_919) % 10_007},${(row * 104_729) % 99_991}\n`).join('')
  const prepared = prepare({ status: 200, type: 'text/csv', body, cacheControl: '' }, { common: {} })
  const variants = await Promise.all((['br', 'gzip', 'identity'] as const).map(prepared.variant))
  expect(variants.reduce((sum, variant) => sum + variant.body.length, 0)).toBeLessThan(prepared.bytes)
})
