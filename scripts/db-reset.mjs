import { readdirSync, readlinkSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { root } from './workspace/folders.mjs'
import { main, Trouble } from './workspace/trouble.mjs'

const help = `Usage: npm run db:reset [-- --yes]

Deletes the ledger, with every edition published in it: dutywatch.db in DATA_DIR (data/ when not set), and the files SQLite keeps beside it.
Asks first. The next npm start publishes the shipped tracker again as edition 1.

  --yes   do not ask`

/** The ledger's files that exist, in full. */
function ledgerFiles(folder) {
  const names = ['dutywatch.db', 'dutywatch.db-wal', 'dutywatch.db-shm', 'dutywatch.db-journal']
  return names.map((name) => path.join(folder, name)).filter((file) => statSync(file, { throwIfNoEntry: false }))
}

/** The processes that hold one of the files open. Only Linux tells cheaply; elsewhere the answer is none. */
function holders(files) {
  try {
    return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && holds(pid, files))
  } catch {
    return []
  }
}

function holds(pid, files) {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => files.includes(linkOf(`/proc/${pid}/fd/${fd}`)))
  } catch {
    return false
  }
}

function linkOf(link) {
  try {
    return readlinkSync(link)
  } catch {
    return undefined
  }
}

async function agrees(question) {
  if (!process.stdin.isTTY) throw new Trouble('Nobody is here to ask. Run `npm run db:reset -- --yes` to delete without asking.')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(question)
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

await main(async () => {
  const flags = process.argv.slice(2)
  if (flags.includes('--help')) return console.log(help)
  const unknown = flags.find((flag) => flag !== '--yes')
  if (unknown) throw new Trouble(`${unknown} is not known here.\n\n${help}`)
  if (process.env.DATABASE_URL) {
    throw new Trouble(
      'DATABASE_URL is set, and this deletes only the SQLite ledger. Unset it, or drop the PostgreSQL database with its own tools.',
    )
  }

  const folder = path.resolve(root, process.env.DATA_DIR || 'data')
  const files = ledgerFiles(folder)
  if (files.length === 0) return console.log(`There is no ledger in ${folder}: nothing to delete.`)

  const held = holders(files)
  if (held.length > 0) throw new Trouble(`The ledger is in use by process ${held.join(', ')}. Stop the server first.`)

  console.log(`This deletes, with every edition published here:\n${files.map((file) => `  ${file}`).join('\n')}`)
  if (!flags.includes('--yes') && !(await agrees('Delete? (y/N) '))) return console.log('Nothing was deleted.')
  for (const file of files) rmSync(file)
  console.log('Deleted. The next start publishes the shipped tracker as edition 1.')
})
