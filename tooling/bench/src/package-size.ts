import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { repository } from './repository.ts'

/** Bytes of a package's root entry bundled, minified and gzipped: what a web page pays that imports all of it. */
export async function packageSize(name: string, { without }: { readonly without: readonly RegExp[] }): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: path.join(repository, 'packages', name),
    build: {
      write: false,
      minify: true,
      lib: { entry: 'src/index.ts', formats: ['es'] },
      rollupOptions: { external: [...without] },
    },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const chunks = outputs.flatMap((output) => ('output' in output ? output.output : []))
  const code = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n')
  if (code.trim() === '') throw new Error(`${name} bundled to nothing`)
  return gzipSync(code, { level: 9 }).length
}
