import { textsOf } from '@switchboard/kit/ipp/attributes';
import type { IppAttribute, IppGroup } from '@switchboard/kit/ipp/message';

/** Attributes by the group that `requested-attributes` may name them with. */
export type GroupedAttributes = Readonly<Record<string, readonly IppAttribute[]>>;

/** Those of the attributes that the request asks for; `byDefault` when it does not say (RFC 8011, 4.2.5.1). */
export function selectRequested(
  about: IppGroup,
  groups: GroupedAttributes,
  byDefault: readonly string[] = ['all'],
): readonly IppAttribute[] {
  const asked = textsOf(about, 'requested-attributes');
  const names = new Set(asked.length > 0 ? asked : byDefault);
  return Object.entries(groups).flatMap(([group, attributes]) =>
    names.has('all') || names.has(group) ? attributes : attributes.filter(({ name }) => names.has(name)),
  );
}
