/** `npm run score`: prints how the results compare with what WordPress showed; arguments are described in report.ts. */
import {runMain} from '../run-main.js'

await runMain('test/score/report.ts')
