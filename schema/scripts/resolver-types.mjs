/**
 * Settings of the generated resolver types, the same for every system.
 * @param system the system's name, and that of its SDL file.
 * @param mappers from SDL type to the row that resolvers of that type are given, relative to `src/generated/`.
 */
export function resolverTypesOf(system, mappers) {
  return {
    schema: `../../schema/${system}.graphql`,
    generates: {
      'src/generated/resolver-types.ts': {
        plugins: ['typescript', 'typescript-resolvers'],
        config: {
          federation: true,
          useTypeImports: true,
          enumsAsTypes: true,
          strictScalars: true,
          // Both, or Node would not find what the generated file imports.
          importExtension: '.js',
          emitLegacyCommonJSImports: false,
          contextType: '../context.js#Context',
          mappers,
          scalars: {
            Date: 'string',
            DateTime: 'Date',
            Decimal: 'string',
            CurrencyCode: 'string',
            CountryCode: 'string',
            TimeZone: 'string',
            // Federation's own: no resolver gives one, but strict scalars want them all named.
            _FieldSet: 'string',
            federation__Scope: 'string',
            federation__Policy: 'string',
            link__Import: 'string',
          },
        },
      },
    },
  };
}
