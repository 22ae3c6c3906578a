import {expect, onTestFinished, test} from 'vitest'
import {Interruption} from '../../src/run/interruption.ts'

test.each(['SIGHUP', 'SIGINT', 'SIGTERM', 'SIGXFSZ'] as const)(
  '%s is for those who listened before, once a run is over',
  (signal) => {
    const other = (): void => undefined
    process.on(signal, other)
    onTestFinished(() => void process.off(signal, other))
    const interruption = new Interruption()
    expect(process.listeners(signal)).not.toContain(other)
    interruption.release()
    expect(process.listeners(signal)).toContain(other)
    expect(process.listenerCount(signal)).toBe(new Set(process.listeners(signal)).size)
  }
)
