const secretParameters = ['password', 'sslpassword']

/** What to run to back a PostgreSQL ledger up, line by line. Never tells a password. */
export function postgresBackupLines(url: string): string[] {
  return ['umask 077', `pg_dump --format=custom --no-owner --no-privileges --file=dutywatch.dump ${quoted(withoutSecrets(url))}`]
}

/** What to run to restore such a backup into a new database beside the one that is there, line by line. Never tells a password. */
export function postgresRestoreLines(url: string, file: string): string[] {
  const target = URL.parse(withoutSecrets(url))
  if (target) target.pathname = '/dutywatch_restored'
  const address = quoted(target?.href ?? 'postgres:///dutywatch_restored')
  return [
    `psql --command='create database dutywatch_restored' ${quoted(withoutSecrets(url))}`,
    `pg_restore --single-transaction --no-owner --no-privileges --dbname=${address} ${quoted(file)}`,
    `DATABASE_URL=${address} npm run dutywatch -- verify`,
  ]
}

function withoutSecrets(url: string): string {
  const parsed = URL.parse(url)
  if (!parsed) return 'DATABASE_URL'
  parsed.password = ''
  for (const name of secretParameters) parsed.searchParams.delete(name)
  return parsed.href
}

/** As one word of a shell. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`
}
