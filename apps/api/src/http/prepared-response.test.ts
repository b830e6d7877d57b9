import { expect, test } from 'vitest'
import { prepare } from './prepared-response.ts'

const bytesOf = async (type: string) => {
  const body = 'the same words again '.repeat(100)
  const { variants } = await prepare({ status: 200, type, body, cacheControl: 'no-cache' }, { common: {} })
  return { br: variants.br.body.length, whole: body.length }
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
