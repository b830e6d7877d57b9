import { readFileSync } from 'node:fs'
import { Option, type Command } from 'commander'
import { eraseAccount } from '../auth/erase-account.ts'
import { EmailAddress, invite } from '../auth/invitations.ts'
import { invitationLetter } from '../auth/letters.ts'
import { joinLink } from '../auth/links.ts'
import { Role } from '../auth/permission.ts'
import { deskSecret } from '../auth/secret.ts'
import { systemClock, type Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import type { Env } from '../env.ts'
import { currentEditionNumber, editionOf } from '../ledger/index.ts'
import { mailerOf } from '../mail/mailer.ts'
import { addressOf } from '../serve.ts'
import { nonEmpty } from './arguments.ts'
import type { CommandParts } from './connector-commands.ts'
import type { Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'

/** Whom to invite, as what, to which campaign. */
interface InviteOptions {
  readonly email: string
  readonly role: Role
  readonly campaign?: string | undefined
}

/** Adds what whoever has the machine can do about people. */
export function addAdmin(command: Command, { withLedger, output }: CommandParts): void {
  const admin = command.command('admin').description('Who may come to the desk.')

  admin
    .command('invite')
    .description(
      'Invites somebody to the desk: prints a link that works once, within seven days, and sends it when mail is set up.',
    )
    .requiredOption('--email <address>', 'whom to invite', nonEmpty)
    .addOption(new Option('--role <role>', 'what they will be').choices(Role.options).default('admin'))
    .option('--campaign <id>', 'the campaign; every one that there is when the link is opened unless given', nonEmpty)
    .action((options: InviteOptions) =>
      withLedger((db, env) => inviteCommand(db, { ...options, env, clock: systemClock(), output })),
    )

  admin
    .command('recover')
    .description(
      'Prints a link by which somebody sets their password anew, where no mail is set up or their second factor is lost.',
    )
    .requiredOption('--email <address>', 'whose account', nonEmpty)
    .option('--second-factor', 'take their second factor away as well')
    .action((options: RecoverOptions) =>
      withLedger((db, env) => recoverCommand(db, { ...options, env, clock: systemClock(), output })),
    )

  admin
    .command('renew-secret')
    .description(
      'Encrypts second factors with a new secret of the desk, so that nobody sets theirs up again. Stop the server first.',
    )
    .requiredOption('--before <file>', 'the file that holds the secret until now', nonEmpty)
    .action(({ before }: { before: string }) =>
      withLedger((db, env) => renewCommand(db, { before, env, clock: systemClock(), output })),
    )

  admin
    .command('erase')
    .description('Deletes an account with its memberships and all that lets its owner in. What they did stays on record.')
    .requiredOption('--email <address>', 'whose account', nonEmpty)
    .action(({ email }: Pick<RecoverOptions, 'email'>) =>
      withLedger((db) => eraseCommand(db, { email, clock: systemClock(), output })),
    )
}

/** `admin erase`: deletes an account; what its owner did stays. */
async function eraseCommand(db: Db, { email, clock, output }: { email: string; clock: Clock; output: Output }): Promise<void> {
  const erased = await eraseAccount(db, { email, at: clock.now() })
  if (!erased.ok) throw new RefusedCommand(erased.message)
  output.say(`The account of ${email} is gone. What was done with it stays on record, and backups made before still hold it.`)
}

/** `admin renew-secret`: encrypts second factors with the secret that is set now, in the place of the one before. */
async function renewCommand(db: Db, options: { before: string; env: Env; clock: Clock; output: Output }): Promise<void> {
  const { before: file, env, clock, output } = options
  let before: string
  try {
    before = readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new RefusedCommand(
      `The secret before cannot be read from ${file}: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
  const { renewSecret } = await import('../auth/renew-secret.ts')
  const renewed = await renewSecret(db, { before, now: deskSecret(env), at: clock.now() })
  if (!renewed.ok) throw new RefusedCommand(renewed.message)
  output.say(`${renewed.value} second factors are encrypted with the new secret, and everybody is signed out.`)
  output.warn(`Start the server again, with the new secret, and then delete ${file} and its copies.`)
}

/** Whose account to open again. */
interface RecoverOptions {
  readonly email: string
  readonly secondFactor?: boolean | undefined
}

/** `admin recover`: prints a link by which somebody sets their password anew, and takes a lost second factor away when told to. */
async function recoverCommand(db: Db, options: RecoverOptions & { env: Env; clock: Clock; output: Output }): Promise<void> {
  const { email, secondFactor = false, env, clock, output } = options
  const { createAuth } = await import('../auth/create-auth.ts')
  const auth = createAuth({
    database: { db, engine: env.DATABASE_URL === undefined ? 'sqlite' : 'postgres' },
    secret: deskSecret(env),
    baseUrl: baseUrlOf(env),
    clock,
    log: { warn: (_facts, message) => output.warn(message), error: (_facts, message) => output.warn(message) },
    campaigns: () => Promise.resolve([]),
  })
  const recovered = await auth.recover(email, secondFactor)
  if (!recovered.ok) throw new RefusedCommand(recovered.message)
  output.say(recovered.value)
  output.warn('Hand it to its owner, whom you know, and to nobody else. It works once, within an hour.')
  if (secondFactor) output.warn('Their second factor is gone: they set up another when they have signed in.')
}

function baseUrlOf(env: Env): string {
  return env.BASE_URL ?? addressOf(env.HOST, env.PORT)
}

/** `admin invite`: makes an invitation, prints its link, and sends it when mail is set up. */
async function inviteCommand(db: Db, options: InviteOptions & { env: Env; clock: Clock; output: Output }): Promise<void> {
  const { role, campaign, env, clock, output } = options
  const email = EmailAddress.safeParse(options.email)
  if (!email.success) throw new RefusedCommand(email.error.issues[0]?.message ?? '', { exitCode: 2 })
  const title = await titleOf(db, campaign)
  const invited = await invite(db, { email: email.data, role, campaign, at: clock.now() })
  if (!invited.ok) throw new RefusedCommand(invited.message)
  const link = joinLink(baseUrlOf(env), invited.value.token)
  output.say(link)
  const mailer = mailerOf(env)
  if (!mailer) return output.warn('No mail is set up (SMTP_URL, MAIL_FROM): hand the link on yourself, to nobody else.')
  const sent = await mailer.send(invitationLetter({ to: email.data, by: 'Whoever runs this site', campaign: title, role, link }))
  output.warn(sent.ok ? `Sent to ${email.data}.` : `${sent.message} Hand the link on yourself, to nobody else.`)
}

/** What the letter calls the campaign, or all of them. Refuses one that there is not. */
async function titleOf(db: Db, campaign: string | undefined): Promise<string> {
  if ((await currentEditionNumber(db)) === 0) {
    if (campaign === undefined) return 'Dutywatch'
    throw new RefusedCommand('The ledger is empty: there is no campaign yet. Start the server once, or publish a tracker.')
  }
  const { tracker } = await editionOf(db)
  if (campaign === undefined) return tracker.title
  const found = tracker.campaigns.find(({ id }) => id === campaign)
  if (found) return found.title
  const known = tracker.campaigns.map(({ id }) => id).join(', ')
  throw new RefusedCommand(`There is no campaign "${campaign}". There are: ${known}.`, { exitCode: 2 })
}
