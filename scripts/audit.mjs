import { auditDependencies } from './workspace/audit.mjs'
import { ensureInstalled } from './workspace/install.mjs'
import { say } from './workspace/say.mjs'
import { main } from './workspace/trouble.mjs'

await main(async () => {
  await ensureInstalled()
  const { code, output, told } = await auditDependencies()
  if (output) say(output.trimEnd())
  say(`${told}.`)
  process.exitCode = code ?? 2
})
