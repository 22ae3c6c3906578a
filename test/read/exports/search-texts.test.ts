import {expect, test} from 'vitest'
import {searchTexts} from '../../../src/read/exports/search-texts.ts'

const post = {
  title: 'Boats',
  siteTitle: 'Old Harbour',
  siteTagline: 'Bread',
  excerpt: 'They leave.'
}

test.each([
  ['of Yoast', '%%title%% %%page%% %%sep%% %%sitename%%', 'Boats - Old Harbour'],
  ['of Rank Math', '%title% %sep% %sitedesc%', 'Boats - Bread'],
  ['of All in One SEO', '#post_title #separator_sa #site_title, #1', 'Boats - Old Harbour, #1'],
  ['of SEOPress', '%%post_title%% %%sep%% %%sitetitle%%', 'Boats - Old Harbour'],
  ['without variables', '50% off, 100%sure', '50% off, 100%sure'],
  ['that only the site knows', '%%title%% %%cf_price%%', undefined],
  ['with what it is about', '%title% %customfield(price)%', undefined],
  ['of a name that all objects have', '%%constructor%%', undefined]
])('a template %s', (_, template, filled) => {
  const fields = new Map([
    ['rank_math_title', template],
    ['_aioseo_description', template]
  ])
  const expected = filled === undefined ? {} : {seoTitle: filled, description: filled}
  expect(searchTexts((key) => fields.get(key), post)).toEqual(expected)
})

test('the first plugin that has something', () => {
  const fields = new Map([
    ['_yoast_wpseo_title', ''],
    ['rank_math_title', 'A'],
    ['_aioseo_title', 'B']
  ])
  expect(searchTexts((key) => fields.get(key), post)).toEqual({seoTitle: 'A'})
})

test.each([
  ['SEOPress', '_seopress_titles_title', '_seopress_titles_desc'],
  ['The SEO Framework', '_genesis_title', '_genesis_description']
])('of %s', (_, title, description) => {
  const fields = new Map([
    [title, 'A'],
    [description, 'B']
  ])
  expect(searchTexts((key) => fields.get(key), post)).toEqual({seoTitle: 'A', description: 'B'})
})
