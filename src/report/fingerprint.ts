import type {Message} from '../types.ts'

/** What a finding is known by wherever it stands: the rule, what is said, and what was met, not its line. */
export interface Fingerprint extends Pick<Message, 'ruleId' | 'reason'> {
  actual?: string | undefined
}

/** The fingerprint of a message. Findings of one document that are alike have the same one. */
export function fingerprintOf({ruleId, reason, actual}: Fingerprint): string {
  return JSON.stringify([ruleId, reason, actual ?? ''])
}
