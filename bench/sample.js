/** Posts as Divi stores them, made the same way every time. Sizes in UTF-16 units. */

const words =
  'harbour boat pier race coat ticket evening music herring tide sail crew lantern rope quay window market bread'.split(
    ' '
  )

/** Numbers that look random and are the same in every run (a linear congruential generator). */
export function createRandom(seed) {
  let state = seed
  return (limit) => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return Math.floor((state / 4294967296) * limit)
  }
}

export function sentence(random) {
  const length = 6 + random(14)
  const chosen = Array.from({length}, () => words[random(words.length)])
  return `${chosen.join(' ')}, ${random(3) === 0 ? '<strong>so they said</strong>' : '“as ever”'}.`
}

function paragraphs(random) {
  return Array.from({length: 2 + random(4)}, () =>
    Array.from({length: 2 + random(3)}, () => sentence(random)).join(' ')
  ).join('\n\n')
}

function moduleOf(random) {
  const title = sentence(random).replace(/<[^>]*>/g, '')
  const look =
    'admin_label="Text" background_layout="light" text_orientation="left" use_border_color="off" border_color="#ffffff" border_style="solid"'
  return [
    () => `[et_pb_text ${look}]\n\n${paragraphs(random)}\n\n[/et_pb_text]`,
    () =>
      `[et_pb_blurb title="${title}" image="https://example.org/${random(999)}.jpg" alt="A boat" ${look}]\n\n${sentence(random)}\n\n[/et_pb_blurb]`,
    () =>
      `[et_pb_image src="https://example.org/${random(999)}.png" alt="${title}" ${look}][/et_pb_image]`,
    () =>
      `[et_pb_text ${look}]<h2>${title}</h2>\n<ul>\n<li>${sentence(random)}</li>\n<li>${sentence(random)}</li>\n</ul>[/et_pb_text]`
  ][random(4)]()
}

/** One document of about the size. */
export function makeSample(size, seed = 1) {
  const random = createRandom(seed)
  const parts = []
  let length = 0
  while (length < size) {
    const inner = Array.from({length: 1 + random(3)}, () => moduleOf(random)).join('')
    const part = `[et_pb_section admin_label="section"][et_pb_row admin_label="row"][et_pb_column type="4_4"]${inner}[/et_pb_column][/et_pb_row][/et_pb_section]`
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}

/** The same with the quotes of its tags turned typographic. */
export function curl(source) {
  return source.replace(/\[[^\]]*\]/g, (tag) => tag.replaceAll('"', '”'))
}
