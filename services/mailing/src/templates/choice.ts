/** The text in the customer's language, or else in the campaign's; undefined when there is neither. */
export function chooseText<Text>(
  textByLanguage: ReadonlyMap<string, Text>,
  language: string | undefined,
  defaultLanguage: string,
): Text | undefined {
  return textByLanguage.get(language ?? defaultLanguage) ?? textByLanguage.get(defaultLanguage);
}
