import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {sitePlayer} from './providers.ts'

const videoTypes: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  ogv: 'video/ogg',
  webm: 'video/webm'
}

const audioTypes: Readonly<Record<string, string>> = {
  aac: 'audio/aac',
  flac: 'audio/flac',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav'
}

/** The player of a site in a frame; `undefined` for addresses of no known site. */
export function siteFrame(address: string): ElementContent | undefined {
  const player = sitePlayer(address)
  if (!player) return undefined
  const {src, title, isFilm} = player
  return h('iframe', {src, title, allowFullScreen: isFilm})
}

/** Whether the address is that of a film's file, which a browser plays itself. */
export function isVideoFile(address: string): boolean {
  return fileType(address, videoTypes) !== undefined
}

/** A native player for the files, the first one that the browser knows. */
export function videoPlayer(files: readonly string[], poster: string | undefined): ElementContent {
  const [only] = files
  if (files.length === 1) return h('video', {controls: true, src: only, poster})
  const sources = files.map((src) => h('source', {src, type: fileType(src, videoTypes)}))
  return h('video', {controls: true, poster}, sources)
}

/** Whether the address is that of a sound file. */
export function isAudioFile(address: string): boolean {
  return fileType(address, audioTypes) !== undefined
}

/** A native player for the files, the first one that the browser knows. */
export function audioPlayer(files: readonly string[]): ElementContent {
  const [only] = files
  if (files.length === 1) return h('audio', {controls: true, src: only})
  const sources = files.map((src) => h('source', {src, type: fileType(src, audioTypes)}))
  return h('audio', {controls: true}, sources)
}

function fileType(
  address: string,
  fileTypes: Readonly<Record<string, string>>
): string | undefined {
  const extension = /\.([a-z\d]+)(?:[?#]|$)/i.exec(address)?.[1]?.toLowerCase()
  return extension !== undefined && Object.hasOwn(fileTypes, extension)
    ? fileTypes[extension]
    : undefined
}
