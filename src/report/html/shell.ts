import {createHash} from 'node:crypto'
import {frameStyle, pageMarkup, pageScript, pageStyle} from './assets.ts'

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function policy(directives: Readonly<Record<string, string>>): string {
  const content = Object.entries(directives).map(([name, value]) => `${name} ${value}`)
  return `<meta http-equiv="Content-Security-Policy" content="${content.join('; ')}">`
}

const meta =
  '<meta charset="utf-8">\n<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">'

/**
 * All of the page in front of its data. The policy lets nothing run and nothing load but what stands here, told by hashes,
 * and pictures that are written out in the content. Frames get a head of their own, which lets no script run at all; as
 * they come under the policy of the page too, it names their style.
 */
export function pageStart(): string {
  const own = policy({
    'default-src': "'none'",
    'script-src': hashOf(pageScript),
    'style-src': `${hashOf(pageStyle)} ${hashOf(frameStyle)}`,
    'img-src': 'data:',
    'base-uri': "'none'",
    'form-action': "'none'"
  })
  const ofFrames = policy({
    'default-src': "'none'",
    'style-src': hashOf(frameStyle),
    'img-src': 'data:',
    'base-uri': "'none'",
    'form-action': "'none'"
  })
  return `<!DOCTYPE html>
<html lang="en">
<head>
${meta}
${own}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Review of a migration</title>
<style>${pageStyle}</style>
<script>${pageScript}</script>
</head>
<body>
${pageMarkup}
<template id="frame-head">${meta}${ofFrames}<title>Result</title><style>${frameStyle}</style></template>
`
}

export const pageEnd = '</body>\n</html>\n'
