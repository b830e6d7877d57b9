import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import type { RunningSite } from './running-site.ts'

const program = path.resolve(import.meta.dirname, '../../../apps/api/src/cli/main.ts')

/** A password that is strong enough for anybody. */
export const password = 'blue kettle sings slowly'

/** Where somebody who is invited to the desk goes first. */
export async function invited({ address, dataDir }: RunningSite, email: string, role: string): Promise<string> {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', BASE_URL: '', LOG_LEVEL: 'error' }
  const words = ['admin', 'invite', '--email', email, '--role', role, '--campaign', 'duty-of-care']
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...words], { env })
  const token = stdout.trim().split('#')[1] ?? ''
  return `${address}/desk/join#${token}`
}

/** Comes in by an invitation, as everybody does. */
export async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Make my account' }).click()
  await page.getByRole('heading', { name: 'Today' }).waitFor()
}

/** The code that an authenticator app shows now for a secret. RFC 6238. */
export function codeShown(secret: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = Array.from(secret.replaceAll(' ', ''), (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 0xf
  return String((digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0')
}
