import { join } from 'node:path'
import type { Outcome } from '@dutywatch/domain'
import {
  usualProofs,
  verifyLedger,
  verifySqlite,
  type LedgerFacts,
  type LedgerFault,
  whyNoFile,
} from '../commands/backup/index.ts'
import { ledgerName, nameOfPlace } from '../db/unavailable.ts'
import type { Env } from '../env.ts'
import type { CommandParts } from './connector-commands.ts'
import { factLines, standsAt } from './ledger-lines.ts'
import { counted, type Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'

/** Which editions to work out again, and with what. */
interface VerifyParts {
  readonly last?: number | undefined
  readonly all?: true | undefined
  readonly env: Env
  readonly withLedger: CommandParts['withLedger']
  readonly output: Output
}

/** `verify [FILE]`: says what a ledger or a backup holds. Refused when it is damaged, or an edition is not as it was published. */
export async function verifyCommand(
  file: string | undefined,
  { last, all, env, withLedger, output }: VerifyParts,
): Promise<void> {
  const proofs = all ? Number.MAX_SAFE_INTEGER : (last ?? usualProofs)
  if (file === undefined && env.DATABASE_URL !== undefined)
    return withLedger(async (db) => tell(nameOfPlace(env).replace(/^the/, 'The'), await verifyLedger(db, proofs), output))
  const path = file ?? join(env.DATA_DIR, ledgerName)
  const unreadable = whyNoFile(path)
  if (unreadable !== undefined) throw new RefusedCommand(unreadable)
  tell(path, await verifySqlite(path, proofs), output)
}

function tell(name: string, verified: Outcome<LedgerFacts, LedgerFault>, output: Output): void {
  if (!verified.ok) throw new RefusedCommand(`${name} ${verified.message}`)
  const facts = verified.value
  output.say(`${name} stands at ${standsAt(facts)}.`)
  for (const line of factLines(facts)) output.say(line)
  const { differing } = facts
  if (differing.length === 0) return
  const come = differing.length === 1 ? 'does' : 'do'
  throw new RefusedCommand(
    `${counted(differing.length, 'edition')} ${come} not come to the digest published: ${differing.join(', ')}. ` +
      'Something was changed since; or an earlier release of Dutywatch published it, which knew fewer kinds of records.',
  )
}
