import { spawn } from 'node:child_process'
import path from 'node:path'
import { at, memory, pinnedNode, pinnedPnpm, root } from './folders.mjs'
import { Trouble } from './trouble.mjs'

const onWindows = process.platform === 'win32'

/** The environment in which the repository's own tools run: the pinned Node first, no telemetry, compiled code kept. */
export function toolEnvironment(extra = {}) {
  const searchPath = [at('node_modules/.bin'), process.env.PATH].join(path.delimiter)
  const quiet = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NODE_COMPILE_CACHE: path.join(memory, 'compiled') }
  return { ...process.env, PATH: searchPath, ...quiet, ...extra }
}

/**
 * Runs a program quietly and answers `{ code, output }`. Each line it writes is shown to `onLine` as it comes.
 * A program that cannot be found is a Trouble.
 */
export function run(program, parameters, { onLine = () => {}, env = process.env } = {}) {
  return new Promise((done, fail) => {
    const options = { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], shell: onWindows }
    const child = spawn(program, parameters, options)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => {
        output += text
        for (const line of text.split(/[\r\n]+/)) if (line) onLine(line)
      })
    }
    child.once('error', (error) =>
      fail(new Trouble(`${program} cannot be started (${error.code}). Is it installed and on the PATH?`)),
    )
    child.once('close', (code) => done({ code: code ?? 1, output }))
  })
}

/** Runs the pinned pnpm through npx: the machine needs only npm. */
export function pnpm(parameters, options = {}) {
  // What it says is kept to explain a failure, even where npm itself was told to be silent.
  const env = { ...(options.env ?? process.env), npm_config_loglevel: 'notice' }
  return run('npx', ['--yes', pinnedPnpm(), ...parameters], { ...options, env })
}

/** One of the tools in node_modules/.bin, run quietly on the pinned Node. */
export function tool(name, parameters, options = {}) {
  return run(onWindows ? `${name}.cmd` : name, parameters, { ...options, env: toolEnvironment(options.env) })
}

/**
 * Hands the terminal to a program on the pinned Node and answers its exit code. Signals sent to this process reach the program once;
 * this process stays until the program is gone.
 */
export function handOver(parameters, { cwd = root, env = {} } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(pinnedNode, parameters, { cwd, env: toolEnvironment(env), stdio: 'inherit' })
    const forwarded = new Map()
    const forward = (signal) => {
      // Ctrl+C reaches the whole terminal group, and npm repeats what it hears: the program should hear it once.
      const heard = Date.now() - (forwarded.get(signal) ?? 0) < 500 || (signal === 'SIGINT' && process.stdin.isTTY)
      forwarded.set(signal, Date.now())
      if (!heard) child.kill(signal)
    }
    const signals = onWindows ? ['SIGINT', 'SIGTERM'] : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2']
    for (const signal of signals) process.on(signal, forward)
    const watch = whenOrphaned(() => child.kill('SIGTERM'))
    child.once('error', fail)
    child.once('close', (code, signal) => {
      clearInterval(watch)
      for (const name of signals) process.off(name, forward)
      done(code ?? 128 + (signal === 'SIGKILL' ? 9 : signal === 'SIGTERM' ? 15 : 2))
    })
  })
}

/** npm ends the shell it started us in and does not tell us: under npm, the loss of our parent is the signal to stop. */
function whenOrphaned(act) {
  const parent = process.ppid
  if (onWindows || !process.env.npm_lifecycle_event) return undefined
  return setInterval(() => {
    if (process.ppid !== parent) act()
  }, 250)
}
