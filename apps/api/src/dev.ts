import { loadDevelopmentApp } from './development-app.ts'
import { start } from './start.ts'

await start(loadDevelopmentApp)
