import type { IppAttribute, IppGroup, IppMessage, IppValue, textTags } from './message.js';

type SimpleTag = keyof typeof textTags | 'integer' | 'enum' | 'boolean';
type ValueOf<Tag extends SimpleTag> =
  Extract<IppValue, { readonly tag: Tag }> extends { readonly value: infer Value } ? Value : never;

/** An attribute of values of one kind. */
export function attribute<Tag extends SimpleTag>(
  name: string,
  tag: Tag,
  ...values: readonly ValueOf<Tag>[]
): IppAttribute {
  return { name, values: values.map((value) => ({ tag, value }) as unknown as IppValue) };
}

/** The groups of a message that have a tag, in their order. */
export function groupsOf({ groups }: IppMessage, tag: number): readonly IppGroup[] {
  return groups.filter((group) => group.tag === tag);
}

export function valuesOf(group: IppGroup | undefined, name: string): readonly IppValue[] {
  return group?.attributes.find((one) => one.name === name)?.values ?? [];
}

/** The texts of an attribute of whatever kind, with or without their language; none when it is absent. */
export function textsOf(group: IppGroup | undefined, name: string): readonly string[] {
  return valuesOf(group, name).flatMap((one) => ('value' in one && typeof one.value === 'string' ? [one.value] : []));
}

/** The integers or enumerated numbers of an attribute; none when it is absent. */
export function numbersOf(group: IppGroup | undefined, name: string): readonly number[] {
  return valuesOf(group, name).flatMap((one) => ('value' in one && typeof one.value === 'number' ? [one.value] : []));
}

export function flagOf(group: IppGroup | undefined, name: string): boolean | undefined {
  const [value] = valuesOf(group, name);
  return value?.tag === 'boolean' ? value.value : undefined;
}
