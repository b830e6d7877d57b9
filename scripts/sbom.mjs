import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pnpm } from './workspace/run.mjs'
import { say } from './workspace/say.mjs'
import { main, troubleFrom } from './workspace/trouble.mjs'

const usual = 'dutywatch.cdx.json'

// The lockfile is all it reads, so it needs neither a network nor what is installed.
await main(async () => {
  const file = path.resolve(process.argv[2] ?? usual)
  const shipped = ['--filter=@dutywatch/api', '--filter=@dutywatch/web', '--prod']
  const form = ['--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--lockfile-only']
  const { code, output } = await pnpm([...shipped, 'sbom', ...form])
  if (code !== 0) throw troubleFrom('Listing what is in it', output)
  const listed = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1))
  writeFileSync(file, `${JSON.stringify(listed, null, 2)}\n`)
  say(`${listed.components.length} packages are in ${file}, as CycloneDX ${listed.specVersion}.`)
})
