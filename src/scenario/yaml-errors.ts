import type { YAMLParseError } from 'yaml';
import { saying, type Saying } from '../base/saying.ts';
import type { YamlFault } from './yaml-text.ts';

/** What the parser calls what is wrong with YAML, and what an author is told. */
const SAID: Readonly<Record<YAMLParseError['code'], Saying>> = {
  ALIAS_PROPS: saying('yaml_alias_props'),
  BAD_ALIAS: saying('yaml_bad_alias'),
  BAD_DIRECTIVE: saying('yaml_bad_directive'),
  BAD_DQ_ESCAPE: saying('yaml_bad_dq_escape'),
  BAD_INDENT: saying('yaml_bad_indent'),
  BAD_PROP_ORDER: saying('yaml_bad_prop_order'),
  BAD_SCALAR_START: saying('yaml_bad_scalar_start'),
  BLOCK_AS_IMPLICIT_KEY: saying('yaml_block_as_implicit_key'),
  BLOCK_IN_FLOW: saying('yaml_block_in_flow'),
  DUPLICATE_KEY: saying('yaml_duplicate_key'),
  IMPOSSIBLE: saying('yaml_impossible'),
  KEY_OVER_1024_CHARS: saying('yaml_key_over_1024_chars'),
  MISSING_CHAR: saying('yaml_missing_char'),
  MULTILINE_IMPLICIT_KEY: saying('yaml_multiline_implicit_key'),
  MULTIPLE_ANCHORS: saying('yaml_multiple_anchors'),
  MULTIPLE_DOCS: saying('yaml_multiple_docs'),
  MULTIPLE_TAGS: saying('yaml_multiple_tags'),
  NON_STRING_KEY: saying('yaml_non_string_key'),
  RESOURCE_EXHAUSTION: saying('yaml_resource_exhaustion'),
  TAB_AS_INDENT: saying('yaml_tab_as_indent'),
  TAG_RESOLVE_FAILED: saying('yaml_tag_resolve_failed'),
  UNEXPECTED_TOKEN: saying('yaml_unexpected_token'),
  BAD_COLLECTION_TYPE: saying('yaml_bad_collection_type'),
};

/** What is wrong with YAML that cannot be parsed. */
export function yamlError({ code }: Pick<YAMLParseError, 'code'>): Saying {
  return SAID[code];
}

/** Where the parser gave up at nested brackets, whatever else it says follows from that alone. */
export function telling(errors: readonly YamlFault[]): readonly YamlFault[] {
  const gaveUp = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  return gaveUp ? [gaveUp] : errors;
}

/** Why parsed YAML cannot be unfolded: an alias of nothing, or more of them than can be held. */
export function unfoldError(cause: unknown): Saying {
  const unresolved = cause instanceof Error && cause.message.startsWith('Unresolved');
  return unresolved ? saying('yaml_unknown_alias') : saying('yaml_aliases');
}
