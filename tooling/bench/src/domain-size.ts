import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { repository } from './repository.ts'

/** Bytes of the domain's root entry bundled, minified and gzipped: what a web page pays that imports all of it. */
export async function domainSize({ withZod }: { withZod: boolean }): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: path.join(repository, 'packages/domain'),
    build: {
      write: false,
      minify: true,
      lib: { entry: 'src/index.ts', formats: ['es'] },
      rollupOptions: { external: withZod ? [] : ['zod'] },
    },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const chunks = outputs.flatMap((output) => ('output' in output ? output.output : []))
  const code = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n')
  if (code.trim() === '') throw new Error('The domain bundled to nothing')
  return gzipSync(code, { level: 9 }).length
}
