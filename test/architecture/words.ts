const BUSINESS = new Set([
  ...['customer', 'contract', 'rate', 'invoice', 'charge', 'reservation', 'conference', 'campaign'],
  ...['sales', 'billing', 'mailing', 'call record'],
]);

/** The words of a text, also those inside names such as `billingAccount` or `SALES_URL`, in lower case and singular. */
function wordsOf(text: string): readonly string[] {
  const spaced = text.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  return (spaced.toLowerCase().match(/[a-z]+/g) ?? []).map((word) =>
    // Names of the list that end in an s are not cut to what they are not.
    BUSINESS.has(word) ? word : word.replace(/s$/, ''),
  );
}

/** Words of the business in a text of the runtime, such as `customer at line 3`. */
export function findBusinessWords(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const words = wordsOf(line);
    const pairs = words.map((word, at) => `${word} ${words[at + 1]}`);
    return [...words, ...pairs].filter((word) => BUSINESS.has(word)).map((word) => `${word} at line ${index + 1}`);
  });
}
