import type { LedgerFacts } from '../commands/backup/index.ts'
import { counted } from './output.ts'

/** "edition 12 of “Online Safety”, published 2026-07-01T09:00:00.000Z by Ada". */
export function standsAt({ edition, tracker }: LedgerFacts): string {
  return `edition ${edition.number} of “${tracker.title}”, published ${edition.publishedAt} by ${edition.publishedBy}`
}

/** What a ledger holds, and how far it was looked through, on two lines. */
export function factLines({ edition, records, proposals, accounts, proofs, differing }: LedgerFacts): string[] {
  const held = [counted(edition.number, 'edition'), counted(records, 'record'), counted(proposals, 'proposal')]
  const proven = proofs === edition.number ? 'every edition' : `the last ${counted(proofs, 'edition')}`
  const outcome =
    differing.length === 0
      ? `${proven} worked out again and found as published`
      : `${proven} worked out again; not as published: ${differing.join(', ')}`
  return [`  It holds ${held.join(', ')} and ${counted(accounts, 'account')}.`, `  Looked through: ${outcome}.`]
}
