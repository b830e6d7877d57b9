import { isAbsolute } from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

test('everything has a value that works when nothing is set', () => {
  const read = readEnv({})
  expect(read).toMatchObject({ env: { PORT: 4180, HOST: '127.0.0.1', LOG_LEVEL: 'info' } })
  expect('env' in read && isAbsolute(read.env.DATA_DIR)).toBe(true)
})

test('an empty variable counts as unset, and others are nobody’s business', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: '', HOME: '/root' })).toEqual(readEnv({}))
})

test('what is set is read', () => {
  const set = {
    PORT: '8080',
    HOST: '0.0.0.0',
    DATA_DIR: '/srv/data',
    DATABASE_URL: 'postgres://a:b@db:5432/x',
    LOG_LEVEL: 'warn',
    BASE_URL: 'https://d.example/',
    SMTP_URL: 'smtps://a:b@mail.example',
    MAIL_FROM: 'Dutywatch <desk@d.example>',
    DESK_SECRET: 's'.repeat(32),
    ENQUIRIES_KEPT_DAYS: '90',
    AUDIT_KEPT_DAYS: '100',
    PROXIES: '1',
  }
  expect(readEnv(set)).toEqual({
    env: { ...set, PORT: 8080, BASE_URL: 'https://d.example', ENQUIRIES_KEPT_DAYS: 90, AUDIT_KEPT_DAYS: 100, PROXIES: 1 },
  })
})

test.each([
  ['PORT', 'eighty', 'PORT is "eighty", but it must be a whole number from 0 to 65535 (0: any free port).'],
  ['PORT', '70000', 'PORT is "70000", but it must be a whole number from 0 to 65535 (0: any free port).'],
  ['PORT', '6000', 'PORT is "6000", but it must be a port that browsers open; they refuse this one.'],
  ['HOST', 'a b', 'HOST is "a b", but it must be a host name or an IP address to listen on, like 127.0.0.1 or 0.0.0.0.'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud", but it must be one of fatal, error, warn, info, debug, silent.'],
  [
    'BASE_URL',
    'dutywatch',
    'BASE_URL is "dutywatch", but it must be the address the public reaches the site at, like https://dutywatch.example.',
  ],
  [
    'BASE_URL',
    'https://d.example/sub',
    'BASE_URL is "https://d.example/sub", but it must be an address without a path, like https://dutywatch.example: the site needs a host name, or a port, of its own.',
  ],
  [
    'DATABASE_URL',
    'mysql://a:b@c/d',
    'DATABASE_URL is "mysql://a:…@c/d", but it must be an address like postgres://user:password@host:5432/database.',
  ],
  [
    'SMTP_URL',
    'http://a:b@c',
    'SMTP_URL is "http://a:…@c", but it must be the address of a mail server, like smtps://user:password@mail.example.',
  ],
  [
    'SMTP_URL',
    'smtp://mail.example',
    'MAIL_FROM is "", but it must be given together with SMTP_URL: an address that letters come from, like desk@tracker.example.',
  ],
  [
    'DESK_SECRET',
    'too short',
    'DESK_SECRET is "…", but it must be a secret of at least 32 characters, like the answer of: openssl rand -base64 48.',
  ],
  [
    'PROXIES',
    'many',
    'PROXIES is "many", but it must be how many proxies stand in front and add to X-Forwarded-For, from 0 to 9.',
  ],
])('%s set to "%s" is explained', (name, value, sentence) => {
  expect(readEnv({ [name]: value })).toEqual({ wrong: [sentence] })
})

test('everything that is wrong is said at once', () => {
  const read = readEnv({ PORT: 'x', LOG_LEVEL: 'y' })
  expect('wrong' in read && read.wrong).toHaveLength(2)
})
