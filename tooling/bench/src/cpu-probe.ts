// Loaded into a server before its own code (`node --import`): answers its parent how much CPU it used, in all and request by request.
import { subscribe } from 'node:diagnostics_channel'
import type { ProbeAnswer, ProbeQuestion } from './measured-process.ts'

const micros = () => {
  const { user, system } = process.cpuUsage()
  return user + system
}

let requests: number[] = []
let begunAt = 0
subscribe('http.server.request.start', () => {
  begunAt = micros()
})
subscribe('http.server.response.finish', () => {
  requests.push(micros() - begunAt)
})

process.on('message', (question: Partial<ProbeQuestion>) => {
  // The server behind the probe may be sent messages of its own.
  if (question.ask === undefined) return
  const answer: ProbeAnswer = { totalMicros: micros(), requestMicros: question.ask === 'requests' ? requests : [] }
  if (question.ask === 'requests') requests = []
  process.send?.(answer)
})
