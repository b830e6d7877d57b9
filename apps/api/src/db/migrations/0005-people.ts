import { PostgresAdapter, sql, type ColumnDataType, type CreateTableBuilder, type Kysely } from 'kysely'

/** What the two engines call an instant and a yes or no: the sign-in library writes JavaScript dates and booleans where it can. */
interface Kinds {
  readonly instant: ColumnDataType
  readonly flag: ColumnDataType
  readonly no: unknown
}

/**
 * Who people are, how they sign in, what they may do, and what was done about it. The first six tables are the sign-in library's, under
 * our names. Frozen: later changes are later migrations.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const onPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  const kinds: Kinds = onPostgres
    ? { instant: 'timestamptz', flag: 'boolean', no: sql`false` }
    : { instant: 'text', flag: 'integer', no: sql`0` }
  await people(db, kinds)
  await factors(db, kinds)
  await memberships(db)
  await signIns(db)
  await audit(db, onPostgres)
}

async function people(db: Kysely<unknown>, { instant, flag, no }: Kinds): Promise<void> {
  await kept(db, 'person', instant)
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('email_verified', flag, (column) => column.notNull().defaultTo(no))
    .addColumn('image', 'text')
    .addColumn('second_factor', flag, (column) => column.notNull().defaultTo(no))
    .execute()
  await ofPerson(kept(db, 'credential', instant))
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('provider_id', 'text', (column) => column.notNull())
    .addColumn('access_token', 'text')
    .addColumn('refresh_token', 'text')
    .addColumn('id_token', 'text')
    .addColumn('access_token_expires_at', instant)
    .addColumn('refresh_token_expires_at', instant)
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .execute()
  await ofPerson(kept(db, 'session', instant))
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('expires_at', instant, (column) => column.notNull())
    .addColumn('address', 'text')
    .addColumn('user_agent', 'text')
    .execute()
  await kept(db, 'verification', instant)
    .addColumn('identifier', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expires_at', instant, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('verification_of').on('verification').column('identifier').execute()
  for (const table of ['credential', 'session']) await indexed(db, table)
}

async function factors(db: Kysely<unknown>, { instant, flag, no }: Kinds): Promise<void> {
  await ofPerson(db.schema.createTable('second_factor').addColumn('id', 'text', (column) => column.primaryKey()))
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('backup_codes', 'text', (column) => column.notNull())
    .addColumn('verified', flag, (column) => column.notNull().defaultTo(no))
    .addColumn('failed_verification_count', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('locked_until', instant)
    .execute()
  await ofPerson(db.schema.createTable('passkey').addColumn('id', 'text', (column) => column.primaryKey()))
    .addColumn('name', 'text')
    .addColumn('public_key', 'text', (column) => column.notNull())
    .addColumn('credential_id', 'text', (column) => column.notNull().unique())
    .addColumn('counter', 'double precision', (column) => column.notNull())
    .addColumn('device_type', 'text', (column) => column.notNull())
    .addColumn('backed_up', flag, (column) => column.notNull())
    .addColumn('transports', 'text')
    .addColumn('created_at', instant)
    .addColumn('aaguid', 'text')
    .execute()
  for (const table of ['second_factor', 'passkey']) await indexed(db, table)
}

async function memberships(db: Kysely<unknown>): Promise<void> {
  await ofPerson(db.schema.createTable('membership'))
    .addColumn('campaign', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('given_by', 'text')
    .addPrimaryKeyConstraint('membership_of', ['person_id', 'campaign'])
    .execute()
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('email', 'text')
    .addColumn('campaign', 'text')
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('invited_at', 'text', (column) => column.notNull())
    .addColumn('invited_by', 'text')
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('redeemed_at', 'text')
    .addColumn('redeemed_by', 'text')
    .execute()
}

async function signIns(db: Kysely<unknown>): Promise<void> {
  await ofPerson(db.schema.createTable('known_device'))
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('since', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('attempt')
    .addColumn('key_hash', 'text', (column) => column.primaryKey())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .execute()
  await indexed(db, 'known_device')
}

async function audit(db: Kysely<unknown>, onPostgres: boolean): Promise<void> {
  await db.schema
    .createTable('audit_entry')
    .addColumn('id', onPostgres ? 'serial' : 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text')
    .addColumn('campaign', 'text')
    .addColumn('about', 'text')
    .addColumn('address', 'text')
    .execute()
  await db.schema.createIndex('audit_entry_of').on('audit_entry').columns(['campaign', 'id']).execute()
  await (
    onPostgres
      ? sql`create trigger audit_entry_never_changed before update on audit_entry
          for each statement execute function refuse_change()`
      : sql`create trigger audit_entry_never_changed before update on audit_entry
          begin select raise(abort, 'audit_entry is never changed'); end`
  ).execute(db)
}

/** A table whose rows say when they were made and changed. */
function kept(db: Kysely<unknown>, table: string, instant: ColumnDataType): CreateTableBuilder<string, string> {
  return db.schema
    .createTable(table)
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('updated_at', instant, (column) => column.notNull())
}

/** What is a person's goes with the person. */
function ofPerson(table: CreateTableBuilder<string, string>): CreateTableBuilder<string, string> {
  return table.addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
}

async function indexed(db: Kysely<unknown>, table: string): Promise<void> {
  await db.schema.createIndex(`${table}_of_person`).on(table).column('person_id').execute()
}
