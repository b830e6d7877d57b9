import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from '@dutywatch/harness/chromium'
import type { APIRequestContext, BrowserContext, Page } from 'playwright-core'
import type { RunningSite } from './running-site.ts'
import { desk } from './visits.ts'

const program = path.resolve(import.meta.dirname, '../../../apps/api/src/cli/main.ts')
const campaign = 'duty-of-care'

/** A password that is strong enough for anybody. */
export const password = 'blue kettle sings slowly'

/** Runs the command line on the ledger of a site; answers what it printed. */
export async function runDutywatch({ dataDir }: RunningSite, words: readonly string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', BASE_URL: '', LOG_LEVEL: 'error' }
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...words], { env })
  return stdout
}

/** Where somebody who is invited to the desk goes first. */
export async function invited(site: RunningSite, email: string, role: string): Promise<string> {
  const said = await runDutywatch(site, ['admin', 'invite', '--email', email, '--role', role, '--campaign', campaign])
  return `${site.address}/desk/join#${said.trim().split('#')[1] ?? ''}`
}

/** Somebody in a browser of their own. */
export interface Visitor extends AsyncDisposable {
  readonly context: BrowserContext
  readonly page: Page
  /** What the browser had to say, and what it asked of other sites; that somebody is signed out is said by the answer 401. */
  readonly said: string[]
  /** Has the server do something in their name, where how it is done at the desk is not what is tried. */
  ask(procedure: string, input: object): Promise<Answered>
  /** Asks the server something in their name. */
  look(procedure: string, input: object): Promise<Answered>
}

/** What the procedures that are asked for here answer with. */
interface Answered {
  readonly proposal: string
  readonly edition: number
  readonly link: string
  readonly digest: string
  readonly note: string
}

/** Somebody whom the desk does not know yet. */
export async function aVisitor({ address }: RunningSite, browser: Browser): Promise<Visitor> {
  const context = await browser.newContext(desk)
  const page = await context.newPage()
  const said: string[] = []
  context.on('console', (message) => {
    if (!/\b401\b/.test(message.text())) said.push(`${message.text()} ${message.location().url}`)
  })
  context.on('weberror', (error) => said.push(error.error().message))
  context.on('request', (request) => {
    if (!request.url().startsWith(address)) said.push(`asks ${request.url()}`)
  })
  const { request } = context
  const ask = (procedure: string, input: object) => askProcedure({ address, request }, procedure, input)
  const look = async (procedure: string, input: object) => {
    const asked = encodeURIComponent(JSON.stringify({ campaign, ...input }))
    const answer = await request.get(`${address}/desk/trpc/${procedure}?input=${asked}`)
    return (await answer.json()).result.data
  }
  return { context, page, said, ask, look, [Symbol.asyncDispose]: () => context.close() }
}

/** The people of a campaign, each of whom is at the desk when they come, for tests that are not about coming in. */
export interface Team {
  /** Somebody of that name and role, signed in in a browser of their own. */
  come(name: string, role: 'viewer' | 'editor' | 'reviewer' | 'admin'): Promise<Visitor>
}

/** The team of a new site. Its first admin has come already and invites everybody else. */
export async function aTeam(site: RunningSite, browser: Browser): Promise<Team> {
  const { address } = site
  const { request } = await browser.newContext()
  await comeIn({ address, request }, { link: await invited(site, 'ada@charity.example', 'admin'), name: 'Ada', role: 'admin' })
  return {
    come: async (name, role) => {
      const email = emailOf(name)
      const { link } = await askProcedure({ address, request }, 'people.invite', { email, role })
      const visitor = await aVisitor(site, browser)
      await comeIn({ address, request: visitor.context.request }, { link, name, role })
      return visitor
    },
  }
}

/** Has somebody approve a proposal as it is and publish it; answers the edition. */
export async function approveAndPublish({ ask, look }: Visitor, proposal: string): Promise<number> {
  const { digest, note } = await look('proposals.byId', { proposal })
  await ask('proposals.approve', { proposal, digest })
  return (await ask('proposals.publish', { proposal, note })).edition
}

/** The address under which somebody is invited. */
export function emailOf(name: string): string {
  return `${name.toLowerCase()}@charity.example`
}

/** A browser that sends from the desk. */
interface Sender {
  readonly address: string
  readonly request: APIRequestContext
}

interface Coming {
  readonly link: string
  readonly name: string
  readonly role: string
}

/** Accepts an invitation and sets up a second factor where the role needs it, without a page. */
async function comeIn(sender: Sender, { link, name, role }: Coming): Promise<void> {
  const [, token] = link.split('#')
  await send(sender, '/desk/auth/invitation/redeem', { token, name, password })
  if (role !== 'reviewer' && role !== 'admin') return
  const { totpURI } = await send(sender, '/desk/auth/two-factor/enable', { password })
  await send(sender, '/desk/auth/two-factor/verify-totp', { code: codeShown(new URL(totpURI).searchParams.get('secret') ?? '') })
}

async function askProcedure(sender: Sender, procedure: string, input: object): Promise<Answered> {
  const { result } = await send(sender, `/desk/trpc/${procedure}`, { campaign, ...input })
  return result.data
}

/** What either door answers. */
interface Answer {
  readonly totpURI: string
  readonly result: { readonly data: Answered }
}

async function send({ address, request }: Sender, to: string, body: object): Promise<Answer> {
  const answer = await request.post(`${address}${to}`, { data: body, headers: { origin: address } })
  if (!answer.ok()) throw new Error(`${to} answers ${answer.status()}: ${await answer.text()}`)
  return await answer.json()
}

/** The code that an authenticator app shows for a secret now, or so many half minutes later. RFC 6238. */
export function codeShown(secret: string, stepsLater = 0): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = Array.from(secret.replaceAll(' ', ''), (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + stepsLater))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 0xf
  return String((digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0')
}
