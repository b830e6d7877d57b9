import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { clientOf } from './client-of.ts'

function from(forwarded?: string): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: '10.0.0.1' })
  const request = new IncomingMessage(socket)
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded
  return request
}

test.each([
  [0, 'a client may write what it likes', '10.0.0.1'],
  [0, undefined, '10.0.0.1'],
  [1, '192.0.2.9, 203.0.113.7', '203.0.113.7'],
  [2, '192.0.2.9, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
  [2, '203.0.113.7', '10.0.0.1'],
  [1, undefined, '10.0.0.1'],
])('behind %i proxies, who sends "%s" comes from %s', (proxies, forwarded, client) => {
  expect(clientOf(from(forwarded), proxies)).toBe(client)
})
