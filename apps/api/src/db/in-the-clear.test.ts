import { expect, test } from 'vitest'
import { databaseInTheClear } from './in-the-clear.ts'

test.each([
  ['postgres://ada:x@db.example/dutywatch', 'db.example'],
  ['postgres://ada:x@db.example/dutywatch?sslmode=disable', 'db.example'],
  ['postgres://ada:x@db.example/dutywatch?sslmode=no-verify', 'db.example'],
  ['postgres://ada:x@db.example/dutywatch?sslmode=require&uselibpqcompat=true', 'db.example'],
  ['postgres://ada:x@10.0.0.7:5433/dutywatch', '10.0.0.7'],
  ['postgres://ada:x@db.example/dutywatch?sslmode=verify-full', undefined],
  ['postgres://ada:x@db.example/dutywatch?sslmode=require', undefined],
  ['postgres://ada:x@db.example/dutywatch?ssl=true', undefined],
  ['postgres://ada:x@127.0.0.1:5433/dutywatch', undefined],
  ['postgres://ada:x@[::1]/dutywatch', undefined],
  ['postgres://localhost/dutywatch', undefined],
  ['postgres:///dutywatch?host=/run/postgresql', undefined],
  ['postgres://%2Frun%2Fpostgresql/dutywatch', undefined],
])('of %s the host that is reached in the clear is %s', (url, host) => {
  expect(databaseInTheClear(url)).toBe(host)
})
