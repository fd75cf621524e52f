/** The demo company's salespeople; the first is the bearer of the demo token of a salesperson. */
export const accountManagers = [
  { subject: 'demo-salesperson', name: 'Nancy Davolio', email: 'nancy.davolio@switchboard.example' },
  { subject: 'demo-salesperson-2', name: 'Andrew Fuller', email: 'andrew.fuller@switchboard.example' },
  { subject: 'demo-salesperson-3', name: 'Janet Leverling', email: 'janet.leverling@switchboard.example' },
  { subject: 'demo-salesperson-4', name: 'Margaret Peacock', email: 'margaret.peacock@switchboard.example' },
] as const;
