import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A real mail server on a port of its own, which keeps what it is handed. Closes with its scope. */
export interface MailServer extends AsyncDisposable {
  /** Where to hand letters in, as a setting. */
  readonly SMTP_URL: string
  readonly MAIL_FROM: string
  /** The letters so far, parsed. */
  readonly letters: readonly ParsedMail[]
  /** The next letter that comes, or the first that nobody has asked for yet. */
  next(): Promise<ParsedMail>
}

/** Starts a mail server; told to refuse, it takes no letter. */
export async function mailServer({ refuses = false } = {}): Promise<MailServer> {
  const letters: ParsedMail[] = []
  const waiting: ((letter: ParsedMail) => void)[] = []
  let told = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refuses ? new Error('No such mailbox.') : null),
    onData: (stream, _session, done) => {
      void keep(stream, done)
    },
  })

  // Whoever hands letters in may be killed, and then resets the connection.
  server.on('error', () => undefined)

  async function keep(stream: Readable, done: () => void): Promise<void> {
    // Whoever hands it in may die in the midst of it.
    const letter = await simpleParser(stream).catch(() => undefined)
    if (!letter) return done()
    letters.push(letter)
    const first = waiting.shift()
    if (first) {
      told += 1
      first(letter)
    }
    done()
  }

  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Dutywatch <desk@tracker.example>',
    letters,
    next: () => {
      const letter = letters[told]
      if (!letter) return new Promise((come) => waiting.push(come))
      told += 1
      return Promise.resolve(letter)
    },
    [Symbol.asyncDispose]: () => new Promise((closed) => server.close(() => closed())),
  }
}
