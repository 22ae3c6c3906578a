/** An address as it is compared: decoded, without what WordPress adds for its own ends. */
export function address(value: string): string {
  const plain = value
    .trim()
    .replace(/&(?:amp|#0?38);/g, '&')
    .replace(/[?&]_=\d+$/, '')
  return provider(plain) ?? decode(plain)
}

/** A video by its provider and number: its page and its player are the same thing. */
function provider(value: string): string | undefined {
  const youtube =
    /^(?:https?:)?\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|watch\?(?:.*&)?v=)|youtu\.be\/)([\w-]+)/.exec(
      value
    )
  if (youtube) return `youtube:${youtube[1]}`
  const vimeo = /^(?:https?:)?\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d+)/.exec(value)
  return vimeo ? `vimeo:${vimeo[1]}` : undefined
}

/** What is no address WordPress takes for a host, and writes http:// before it. */
function decode(value: string): string {
  const written = value.replace(/^http:\/\/(?=[^./]+$)/, '')
  try {
    return decodeURI(written)
  } catch {
    return written
  }
}
