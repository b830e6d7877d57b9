import { Option, type Command } from 'commander'
import { EmailAddress, invite } from '../auth/invitations.ts'
import { invitationLetter } from '../auth/letters.ts'
import { joinLink } from '../auth/links.ts'
import { Role } from '../auth/permission.ts'
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
export interface InviteOptions {
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
}

/** `admin invite`: makes an invitation, prints its link, and sends it when mail is set up. */
export async function inviteCommand(db: Db, options: InviteOptions & { env: Env; clock: Clock; output: Output }): Promise<void> {
  const { role, campaign, env, clock, output } = options
  const email = EmailAddress.safeParse(options.email)
  if (!email.success) throw new RefusedCommand(email.error.issues[0]?.message ?? '', { exitCode: 2 })
  const title = await titleOf(db, campaign)
  const invited = await invite(db, { email: email.data, role, campaign, at: clock.now() })
  if (!invited.ok) throw new RefusedCommand(invited.message)
  const link = joinLink(env.BASE_URL ?? addressOf(env.HOST, env.PORT), invited.value.token)
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
