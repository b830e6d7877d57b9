import { ensureInstalled } from './workspace/install.mjs'
import { tool } from './workspace/run.mjs'
import { say } from './workspace/say.mjs'
import { main } from './workspace/trouble.mjs'

await main(async () => {
  await ensureInstalled()
  const linted = await tool('oxlint', ['--fix'])
  const formatted = await tool('oxfmt', ['--write'])
  if (linted.code !== 0) say(linted.output)
  if (formatted.code !== 0) say(formatted.output)
  say(
    linted.code === 0
      ? 'Formatted, and everything the linter can mend is mended.'
      : 'Formatted. What the linter shows above needs a hand.',
  )
  process.exitCode = linted.code || formatted.code
})
