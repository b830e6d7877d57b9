import type { Command } from 'commander'
import { audit } from '../auth/audit.ts'
import { EmailAddress } from '../auth/invitations.ts'
import { systemClock, type Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { listCampaignsWrittenTo } from '../db/queries/enquiries-of-person.ts'
import { listInvitationsTo } from '../db/queries/invitations.ts'
import { listMemberships } from '../db/queries/memberships.ts'
import { findPersonByEmail } from '../db/queries/people.ts'
import { allHeldOn, eraseEnquirer } from '../enquiries/held-on.ts'
import { nonEmpty } from './arguments.ts'
import type { CommandParts } from './connector-commands.ts'
import { counted, type Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'
import { writeWhole } from './write-whole.ts'

interface EmailOption {
  readonly email: string
}

interface Doing extends EmailOption {
  readonly clock: Clock
  readonly output: Output
}

/** Adds what whoever has the machine can do for somebody who wrote. */
export function addEnquiries(command: Command, { withLedger, output }: CommandParts): void {
  const enquiries = command.command('enquiries').description('What people wrote through the contact page, in every campaign.')

  enquiries
    .command('export')
    .description('Writes all that is held on an e-mail address as JSON, to be handed to its owner.')
    .requiredOption('--email <address>', 'whose', nonEmpty)
    .option('--out <file>', 'write to a file instead of standard output', nonEmpty)
    .action((options: EmailOption & { out?: string }) =>
      withLedger((db) => exportEnquirer(db, { ...options, clock: systemClock(), output })),
    )

  enquiries
    .command('erase')
    .description(
      'Erases what somebody wrote, with all that was said about it. That it was done is written down, without the address.',
    )
    .requiredOption('--email <address>', 'whose', nonEmpty)
    .action((options: EmailOption) => withLedger((db) => eraseCommand(db, { ...options, clock: systemClock(), output })))
}

/** `enquiries export`: what people wrote, and what the desk holds on them besides. */
async function exportEnquirer(db: Db, options: Doing & { out?: string | undefined }): Promise<void> {
  const { clock, output, out } = options
  const email = readEmail(options)
  const held = await allHeldOn(db, { email }, clock.now())
  const person = await findPersonByEmail(db, email)
  const account = person && { name: person.name, memberships: await listMemberships(db, person.id) }
  const text = JSON.stringify({ ...held, account, invitations: await listInvitationsTo(db, email) }, null, 2)
  if (out === undefined) return output.say(text)
  writeWhole(out, `${text}\n`)
  output.warn(`Wrote ${counted(held.enquiries.length, 'enquiry', 'enquiries')} to ${out}.`)
}

/** `enquiries erase`: everything that somebody wrote, in one transaction with the note that it was done in each campaign. */
async function eraseCommand(db: Db, options: Doing): Promise<void> {
  const { clock, output } = options
  const [email, at] = [readEmail(options), clock.now()]
  const erased = await db.transaction().execute(async (trx) => {
    const total = { enquiries: 0, letters: 0 }
    for (const campaign of await listCampaignsWrittenTo(trx, email)) {
      const gone = await eraseEnquirer(trx, { email, campaign })
      const about = `${counted(gone.enquiries, 'enquiry', 'enquiries')}, by command`
      await audit(trx, { at, what: 'enquirer-erased', campaign, about })
      total.enquiries += gone.enquiries
      total.letters += gone.letters
    }
    return total
  })
  output.say(
    `Erased ${counted(erased.enquiries, 'enquiry', 'enquiries')} with ${counted(erased.letters, 'letter')}. Backups that were made before still hold them.`,
  )
  if (await findPersonByEmail(db, email)) {
    output.warn(
      'This address also has an account at the desk. An admin ends its memberships there; what it published stays on record.',
    )
  }
}

function readEmail({ email }: EmailOption): string {
  const read = EmailAddress.safeParse(email)
  if (read.success) return read.data
  throw new RefusedCommand(read.error.issues[0]?.message ?? '', { exitCode: 2 })
}
