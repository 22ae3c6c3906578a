/** Posts of our own, in the shape of WordPress's REST interface, with what site generators stumble over. */
const section = (content) =>
  `[et_pb_section][et_pb_row][et_pb_column type="4_4"][et_pb_text]${content}[/et_pb_text][/et_pb_column][/et_pb_row][/et_pb_section]`

let id = 100

function post({title, slug, content, ...rest}) {
  id++
  return {
    id,
    date: '2019-05-04T23:30:00',
    date_gmt: '2019-05-04T21:30:00',
    modified: '2020-01-02T10:00:00',
    modified_gmt: '2020-01-02T09:00:00',
    slug,
    status: 'publish',
    type: 'post',
    link: `https://old.example/2019/05/${slug}/`,
    title: {rendered: title},
    excerpt: {rendered: '<p>Boats &amp; people</p>\n'},
    content: {rendered: section(content)},
    _embedded: {
      'wp:term': [[{taxonomy: 'category', name: 'Sea'}], [{taxonomy: 'post_tag', name: 'no'}]]
    },
    ...rest
  }
}

/** Titles that YAML takes for something else. */
const titles = [
  'no',
  '2016-11-02',
  '1_000',
  '0o17',
  '012',
  '12:30:45',
  '~',
  'null',
  '- a',
  'a: b # c',
  '"Quoted" and &#8220;curled&#8221;',
  'It’s 100 % &amp; {{ title }} {% if %}',
  '@home',
  '&lt;b&gt; is bold',
  'Back\\slash \\n',
  '🚢 Über die Brücke',
  '日本語の題'
]

export const posts = [
  ...titles.map((title, index) =>
    post({title, slug: `title-${index + 1}`, content: `<p>The post number ${index + 1}.</p>`})
  ),
  post({
    title: 'Templates in prose',
    slug: 'templates-in-prose',
    content: `<p>Write {{ page.title }} and {% include header.html %} for it, {{< figure src="a.png" >}} and {{% note %}} in Hugo.</p>
<p>Alone: {{ and {% and {{< and {{% and {# too. Closed: }} and %} and >}}.</p>
<p>{% raw %}{{ kept }}{% endraw %} and {% comment %}shown{% endcomment %}</p>
<ul><li>{{ in.a.list }}</li><li><strong>{% bold %}</strong></li></ul>
<blockquote><p>{{ quoted | upcase }}</p></blockquote>`
  }),
  post({
    title: 'Templates in code',
    slug: 'templates-in-code',
    content: `<p>A span: <code>{{ site.url }}</code>, <code>{% for %}</code>, <code>{{< ref "x" >}}</code>.</p>
<pre><code>{% for post in site.posts %}
  {{ post.title }}
  {{< youtube abc >}}
{% endfor %}</code></pre>`
  }),
  post({
    title: 'Attributes in braces',
    slug: 'attributes-in-braces',
    content:
      '<h2>A heading {#with-id}</h2><p>{: .lead }</p><p>Words {:.note} here</p><h3>Another {.class}</h3><p>Last words.</p>'
  }),
  post({
    title: 'Marks of dialects',
    slug: 'marks-of-dialects',
    content:
      '<p>Home | About | Contact</p><p>Costs $$5$$ or ==nothing==, see [^1] and *[HTML]: more.</p><p>Term<br>: no definition</p><p>:smile: ~low~ ^high^ ++ins++</p>'
  }),
  post({
    title: 'Everything at once',
    slug: 'everything-at-once',
    content: `<h2>Links and pictures</h2>
<p><a href="https://example.org/a?b=1&amp;c=2">A link</a>, <a href="/about/team/">the team</a>, <em>em</em> and <strong>strong</strong>, H<sub>2</sub>O.</p>
<p><img src="https://old.example/wp-content/uploads/2019/05/boat_1.jpg" alt="A boat"></p>
<table><thead><tr><th>Day</th><th>Time</th></tr></thead><tbody><tr><td>Monday</td><td>ten</td></tr></tbody></table>
<ol start="3"><li>three</li><li>four<ul><li>below</li></ul></li></ol>
<pre><code>let a = 1

let b = &lt;c&gt;</code></pre>
<details><summary>More</summary><p>Hidden <b>words</b>.</p></details>
<figure><img src="https://old.example/b.jpg" alt="Pier"><figcaption>The pier</figcaption></figure>`
  }),
  post({
    title: 'Of another script',
    slug: '%e6%97%a5%e6%9c%ac',
    link: 'https://old.example/2019/05/%e6%97%a5%e6%9c%ac/',
    content: '<p>Words of another script.</p>'
  }),
  post({title: 'A draft', slug: 'a-draft', status: 'draft', content: '<p>Unseen draft.</p>'}),
  post({title: 'Private', slug: 'private', status: 'private', content: '<p>Unseen private.</p>'}),
  post({
    title: 'The team',
    slug: 'team',
    type: 'page',
    link: 'https://old.example/about/team/',
    content: '<p>All of the crew.</p>'
  }),
  post({
    title: 'About us',
    slug: 'about',
    type: 'page',
    link: 'https://old.example/about/',
    content: '<p>About the club.</p>'
  })
]
