#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

enableCompileCache()
const [{ runProgram }, { terminal }] = await Promise.all([import('./program.ts'), import('./output.ts')])
process.exitCode = await runProgram(process.argv.slice(2), { output: terminal })
