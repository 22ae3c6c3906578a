export {parse} from './blocks/parse.ts'
export {type UndiviParseOptions, undiviParse} from './blocks/plugin.ts'
export {check} from './check/check.ts'
export {clean} from './clean.ts'
export type {FrontMatterFormat} from './front-matter/values.ts'
export {type UndiviToHastOptions, undiviToHast} from './hast/plugin.ts'
export {toHast} from './hast/to-hast.ts'
export {defineModule} from './mapping/define-module.ts'
export {modules} from './modules/index.ts'
export {presets} from './presets/index.ts'
export type {Preset} from './presets/preset.ts'
export {escapeTemplates, type FrontMatterOptions, frontMatter} from './presets.ts'
export {type RepairOptions, repair} from './repair.ts'
export {type Rule, rules} from './rules.ts'
export {type TokenizeOptions, tokenize} from './shortcode/tokenize.ts'
export type {
  Attribute,
  AttributeKind,
  AttributeToken,
  Closing,
  Condition,
  Content,
  Delimiter,
  Edit,
  Handle,
  Html,
  Ledger,
  Level,
  Media,
  MediaLookup,
  Message,
  MetaValue,
  ModuleMapping,
  ModuleOptions,
  Options,
  Part,
  PostData,
  RawHtml,
  Result,
  RewriteUrl,
  Root,
  RuleSetting,
  Shortcode,
  SourceFormat,
  Spelling,
  Stage,
  State,
  Stats,
  StrayClosingTag,
  TagToken,
  TargetFormat,
  Term,
  TextToken,
  Token,
  TokenList,
  UnknownModules
} from './types.ts'
