import { parentPort } from 'node:worker_threads'
import { accept } from '@dutywatch/domain'
import { handedOver, type FromThread, type ToThread } from '../http/desk-question.ts'

// A thread that answers what it was asked for, and dies of what it does not like.
const port = parentPort
if (!port) throw new Error('This is the thread of a server, and begins with it.')
const say = (words: FromThread) => port.postMessage(words)
port.on('message', (words: ToThread) => {
  if (words === 'end') process.exit(0)
  const { number, question } = words
  if (question.url === '/throws') throw new Error('A bug at the desk.')
  if (question.url === '/leaves') process.exit(3)
  if (question.url === '/never') return
  while (question.url === '/hangs');
  say({ line: `asked for ${question.url}\n` })
  say({ number, answer: accept({ status: 200, headers: {}, body: handedOver(Buffer.from(question.url)) }) })
})
