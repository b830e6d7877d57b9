import { Argument, type Command } from 'commander'
import { systemClock } from '../clock.ts'
import type { Env } from '../env.ts'
import { nonEmpty, wholeNumber } from './arguments.ts'
import { backupCommand, type BackupOptions } from './backup-command.ts'
import type { CommandParts } from './connector-commands.ts'
import { restoreCommand, type RestoreOptions } from './restore-command.ts'
import { verifyCommand } from './verify-command.ts'

/** What these commands are given to work with: they open the ledger in their own ways, or must not open it at all. */
export interface BackupParts extends CommandParts {
  readonly withSettings: (work: (env: Env) => Promise<void>) => Promise<void>
}

/** Adds the commands that keep the ledger safe. */
export function addBackup(command: Command, { withLedger, withSettings, output }: BackupParts): void {
  command
    .command('backup')
    .addArgument(new Argument('[file]', 'a file that is not there yet; one in the folder "backups" of DATA_DIR unless given'))
    .description('Copies the ledger to one file, while the server runs, and looks through the copy: whole, or not at all.')
    .option('--with-secret', 'copy the secret of the desk beside it as well, as FILE.secret')
    .action((file: string | undefined, options: BackupOptions) =>
      withSettings((env) => backupCommand(file, { ...options, env, clock: systemClock(), output })),
    )

  command
    .command('restore')
    .argument('<file>', 'what "dutywatch backup" wrote', nonEmpty)
    .description('Puts the ledger of a backup in its place, once it has been looked through. Stop the server first.')
    .option('--replace', 'even when a ledger is there: it is kept beside under another name')
    .option('--with-secret', 'put the secret of the desk back as well, from FILE.secret')
    .option('--differing', 'take editions that do not come to the digest they were published with')
    .action((file: string, options: RestoreOptions) =>
      withSettings((env) => restoreCommand(file, { ...options, env, clock: systemClock(), output })),
    )

  command
    .command('verify')
    .addArgument(new Argument('[file]', 'a backup; the ledger in use unless given'))
    .description('Looks through the ledger or a backup, and works the digests of its last editions out again. Changes nothing.')
    .option('--last <editions>', 'how many editions to work out again', wholeNumber)
    .option('--all', 'work every edition out again')
    .action((file: string | undefined, options: { last?: number; all?: true }) =>
      withSettings((env) => verifyCommand(file, { ...options, env, withLedger, output })),
    )
}
