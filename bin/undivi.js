#!/usr/bin/env node
import module from 'node:module'

// What was compiled once need not be compiled again, where Node can keep it (22.1 and later).
module.enableCompileCache?.()

const {main} = await import('../dist/command/main.js')
process.exitCode = await main(process.argv.slice(2))
