/** Something that went wrong for a reason a reader can do something about. `words` says what is wrong and what to do. */
export class Trouble extends Error {
  constructor(words, output = '') {
    super(words)
    this.name = 'Trouble'
    this.output = output
  }
}

const causes = [
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|dns error|connection refused|error sending request/i,
    words:
      'The package registry cannot be reached. Check the network (and the proxy, if there is one), then run the command again.',
  },
  {
    pattern: /ENOSPC|EDQUOT|no space left on device|quota exceeded/i,
    words: 'The disk is full. Free some space (a first install takes about 1 GB), then run the command again.',
  },
  {
    pattern: /EROFS|EACCES|EPERM|read-only file system|permission denied/i,
    words: 'A folder may not be written to. Make the clone writable for the account that runs this command.',
  },
  {
    pattern: /OUTDATED_LOCKFILE|LOCKFILE_CONFIG_MISMATCH/,
    words: 'A package.json was changed without the lockfile. Run `npx pnpm install` and commit pnpm-lock.yaml with it.',
  },
]

/** Turns a failed command's output into a Trouble that says in plain words what to do. */
export function troubleFrom(doing, output) {
  const flowing = output.replaceAll(/\s+/g, ' ')
  const cause = causes.find(({ pattern }) => pattern.test(flowing))
  return new Trouble(cause ? `${doing} failed. ${cause.words}` : `${doing} failed; its own words are above.`, output)
}

/** Runs a script's work; a Trouble becomes a sentence on stderr and exit code 1, anything else keeps its stack. */
export async function main(work) {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 18) {
    console.error(
      `Dutywatch needs Node 18 or newer to start itself; this is Node ${process.versions.node}. See https://nodejs.org.`,
    )
    process.exit(1)
  }
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    tell(error)
    process.exitCode = 1
  }
}

/** Prints a Trouble: first the failed command's last lines, then the sentence. */
export function tell(trouble) {
  const lines = trouble.output.trim().split('\n').slice(-20)
  if (trouble.output.trim() !== '') console.error(lines.map((line) => `  ${line}`).join('\n'))
  console.error(`\n${trouble.message}`)
}
