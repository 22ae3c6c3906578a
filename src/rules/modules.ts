import type {Rule} from './rule.ts'

/** What of modules a result cannot show, or shows otherwise. */
export const moduleRules: readonly Rule[] = [
  {
    id: 'unknown-module',
    level: 'warning',
    description: 'A module has no mapping.',
    note: 'It is unwrapped: what it encloses and every attribute that reads like content are kept. Those named like one that another module has for the site alone, such as `email`, are left out, because the name of the module may have broken: where readers saw it, a mapping of your own says so.',
    example: '[et_pb_acme_card title="Words"]More[/et_pb_acme_card]'
  },
  {
    id: 'unread-shortcode',
    level: 'warning',
    description: 'A shortcode of a plug-in stays in the text.',
    note: 'It is none of Divi’s or WordPress’s own, so nothing says whether it is a module, and readers of the result see it as it stands. `--shortcodes` reads it as one, and a mapping says what becomes of it. Only clean says so: other sites than Divi’s may run it.',
    example: '[acme_card title="Words"]'
  },
  {
    id: 'dynamic-module',
    level: 'warning',
    description: 'A module shows what only the site knew.',
    note: 'A post’s title, a list of posts or a menu is not in the content; the message says what to rebuild.',
    example: '[et_pb_fullwidth_post_title]'
  },
  {
    id: 'dynamic-content',
    level: 'warning',
    description: 'An attribute takes its value from the site.',
    note: 'The token is not printed; the literal texts before and after it are kept.',
    example:
      '[et_pb_blurb title="@ET-DC@eyJkeW5hbWljIjp0cnVlLCJjb250ZW50IjoicG9zdF90aXRsZSIsInNldHRpbmdzIjp7ImJlZm9yZSI6IiIsImFmdGVyIjoiIn19@"]'
  },
  {
    id: 'global-module',
    level: 'info',
    description: 'A module refers to the Divi library.',
    note: 'The copy in the content is used; it may be older than the one in the library.',
    example: '[et_pb_text global_module="42"]Words[/et_pb_text]'
  },
  {
    id: 'disabled-module',
    level: 'info',
    description: 'A module was switched off in the builder.',
    note: 'No reader saw it, so it is left out. One that was switched off for phone, tablet and desktop alike was hidden by a style sheet only, and is kept.',
    example: '[et_pb_text disabled="on"]Words[/et_pb_text]'
  },
  {
    id: 'conditional-module',
    level: 'warning',
    description: 'A module was shown under conditions: to some visitors, or for some time.',
    note: 'Divi asked who is logged in, when, from where. Nobody asks any more, so it is kept for every reader: take it out where it was not meant for all. The message names the kinds of the conditions; what they compare with is for the site alone.',
    example:
      '[et_pb_text display_conditions="W3siaWQiOiIxIiwiY29uZGl0aW9uIjoibG9nZ2VkSW5TdGF0dXMiLCJjb25kaXRpb25TZXR0aW5ncyI6eyJkaXNwbGF5UnVsZSI6ImxvZ2dlZEluIn19XQ=="]Words[/et_pb_text]'
  },
  {
    id: 'duplicate-module',
    level: 'info',
    description: 'Two copies of a module show the same, each on other screens.',
    note: 'Divi hid one on phones and the other everywhere else; without Divi both are shown. Both are kept: which one to take out is for a person to say.',
    example:
      '[et_pb_text disabled_on="on|on|off"]Words[/et_pb_text][et_pb_text disabled_on="off|off|on"]Words[/et_pb_text]'
  },
  {
    id: 'attribute-dropped',
    level: 'info',
    description: 'An attribute that holds content is not in the result.',
    note: 'The message gives its value. Mostly pictures behind the text; or other words that a module showed on phones and tablets or under the pointer, of which one message names all.',
    example: '[et_pb_section background_image="https://example.org/a.jpg"]Words[/et_pb_section]'
  },
  {
    id: 'unresolved-media',
    level: 'warning',
    description: 'A file of the media library is named by its id alone.',
    note: 'Neither the content nor, of a featured picture, the export says where it is. A table of media does: from the export, or given by the user.',
    example: '[et_pb_gallery gallery_ids="11,12"][/et_pb_gallery]'
  },
  {
    id: 'legacy-encoding',
    level: 'info',
    description: 'A code module is written as old versions of the builder did.',
    note: 'Its line-break placeholders are turned back in the order in which Divi does it (et_builder_convert_line_breaks); markup that is all character references is decoded once.',
    example: '[et_pb_code]<b>a</b><!-- [et_pb_line_break_holder] --><b>b</b>[/et_pb_code]'
  }
]
