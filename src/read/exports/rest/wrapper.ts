/**
 * How an object starts that has posts in it and is none: numbers and words, and then `posts` (WordPress.com), or an envelope (`?_envelope`,
 * `?http_envelope`) around any answer.
 */
export const wrapper =
  /^\{\s*(?:"\w+"\s*:\s*(?:[\w.+-]+|"[^"\\]*")\s*,\s*)*"(?:posts"\s*:\s*\[|body"\s*:\s*(?:\[\s*[{\]]|\{\s*"(?:id|ID|code|found|posts)")|headers"\s*:\s*[[{])/
