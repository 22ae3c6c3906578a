/** Loaded before a program: tells what the whole of it took, threads included, once it ends, on file descriptor 3. */
const {writeSync} = require('node:fs')
const {isMainThread} = require('node:worker_threads')

if (isMainThread) {
  process.on('exit', () => {
    const {maxRSS, userCPUTime, systemCPUTime} = process.resourceUsage()
    const seconds = (userCPUTime + systemCPUTime) / 1e6
    writeSync(3, JSON.stringify({megabytes: (maxRSS * 1024) / 1e6, seconds}))
  })
}
