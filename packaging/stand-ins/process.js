/** Stands in for `node:process`: who imports that opens all streams of the process and loads what makes reports of crashes. */
export default globalThis.process
