/** The number of the account that is opened for a customer; derived and not counted, so that it does not depend on who is heard of first. */
export function accountNumberOf(customerNumber: string): string {
  return `B-${customerNumber}`;
}
