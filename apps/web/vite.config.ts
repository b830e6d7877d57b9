import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { compressedPlugin } from './build/compressed-plugin.ts'
import { fontPlugin } from './build/font-plugin.ts'
import { iconPlugin } from './build/icon-plugin.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig(({ command }) => ({
  root: here('.'),
  appType: 'custom',
  plugins: [fontPlugin(here('.cache/fonts')), iconPlugin('src/shell/icon.svg', here('src/shell/icon.svg')), compressedPlugin()],
  publicDir: false,
  // Data URLs would break the content security policy: fonts and pictures come from our own address only.
  build: { assetsInlineLimit: 0 },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        manifest: true,
        rollupOptions: {
          input: {
            main: here('src/styles/main.css'),
            desk: here('src/desk/desk.css'),
            'desk-app': here('src/desk/main.tsx'),
          },
        },
      },
    },
    ssr: {
      // The built server bundle stands alone; in development Node loads what is installed.
      ...(command === 'build' && {
        define: { 'process.env.NODE_ENV': JSON.stringify('production') },
        resolve: { noExternal: true },
      }),
      build: {
        outDir: 'dist/server',
        ssr: true,
        emitAssets: true,
        target: 'node26',
        rollupOptions: { input: { entry: here('src/entry-server.tsx') } },
      },
    },
  },
}))
