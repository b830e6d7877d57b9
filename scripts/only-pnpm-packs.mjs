import { existsSync, readFileSync } from 'node:fs'

// Only pnpm puts the version of a dependency where the manifest says `catalog:`, and the built files where it names sources.
const packer = process.env.npm_config_user_agent ?? 'another program'

if (!packer.startsWith('pnpm/')) {
  const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const pnpm = `npx ${packageManager.split('+')[0]} --filter ${process.env.npm_package_name}`
  console.error(
    `Not packed: made by ${packer.split('/')[0]}, this package could not be installed. Its manifest would keep "catalog:" where the ` +
      `version of a dependency belongs.\nPack it with pnpm instead: ${pnpm} run build && ${pnpm} pack`,
  )
  process.exitCode = 1
} else if (!existsSync('dist')) {
  console.error(`Not packed: there is nothing built to pack. First: pnpm --filter ${process.env.npm_package_name} run build`)
  process.exitCode = 1
}
