import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

export const systemNames = ['sales', 'billing', 'conferencing', 'mailing'] as const;
export type SystemName = (typeof systemNames)[number];
/** The bridge that stands in where the company names none of its own. */
export const SIMULATOR = 'bridge-simulator';
/** The printer that stands in where the company names none of its own. */
export const PRINT_FOLDER = 'print-folder';
/** The mail server that stands in where the company names none of its own. */
export const MAIL_FOLDER = 'mail-folder';
export type ProcessName = SystemName | 'gateway' | typeof SIMULATOR | typeof PRINT_FOLDER | typeof MAIL_FOLDER;

/** The file that runs a system, the gateway or what stands in for another's machine as a process of its own. */
export function entryOf(name: ProcessName): string {
  const folder = name === 'gateway' ? ['gateway'] : ['services', name];
  return join(projectRoot, ...folder, 'dist', 'main.js');
}

/** What a system looks like when it runs inside this process (`--one-process`). */
export interface RunningSystem {
  readonly url: string;
  stop(): Promise<void>;
}

export type SystemStarter = (env: NodeJS.ProcessEnv) => Promise<RunningSystem>;

/** Loaded only when asked for: separate processes need none of this code here. */
const starters: Readonly<Record<ProcessName, () => Promise<SystemStarter>>> = {
  async sales() {
    const [{ readSalesSettings }, { startSales }] = await Promise.all([
      import('@switchboard/sales/env'),
      import('@switchboard/sales/subgraph'),
    ]);
    return (env) => startSales(readSalesSettings(env));
  },
  async billing() {
    const [{ readBillingSettings }, { startBilling }] = await Promise.all([
      import('@switchboard/billing/env'),
      import('@switchboard/billing/subgraph'),
    ]);
    return (env) => startBilling(readBillingSettings(env));
  },
  async conferencing() {
    const [{ readConferencingSettings }, { startConferencing }] = await Promise.all([
      import('@switchboard/conferencing/env'),
      import('@switchboard/conferencing/subgraph'),
    ]);
    return (env) => startConferencing(readConferencingSettings(env));
  },
  async mailing() {
    const [{ readMailingSettings }, { startMailing }] = await Promise.all([
      import('@switchboard/mailing/env'),
      import('@switchboard/mailing/subgraph'),
    ]);
    return (env) => startMailing(readMailingSettings(env));
  },
  async [SIMULATOR]() {
    const [{ readSimulatorSettings }, { startSimulator }] = await Promise.all([
      import('@switchboard/bridge-simulator/env'),
      import('@switchboard/bridge-simulator/simulator'),
    ]);
    return (env) => startSimulator(readSimulatorSettings(env));
  },
  async [MAIL_FOLDER]() {
    const [{ readMailFolderSettings }, { startMailFolder }] = await Promise.all([
      import('@switchboard/mail-folder/env'),
      import('@switchboard/mail-folder/mail-folder'),
    ]);
    return (env) => startMailFolder(readMailFolderSettings(env));
  },
  async [PRINT_FOLDER]() {
    const [{ readPrintFolderSettings }, { startPrintFolder }] = await Promise.all([
      import('@switchboard/print-folder/env'),
      import('@switchboard/print-folder/print-folder'),
    ]);
    return (env) => startPrintFolder(readPrintFolderSettings(env));
  },
  async gateway() {
    const [{ readOptions }, { startGateway }] = await Promise.all([
      import('@switchboard/gateway/env'),
      import('@switchboard/gateway/app'),
    ]);
    return (env) => startGateway(readOptions(env));
  },
};

export function starterOf(name: ProcessName): Promise<SystemStarter> {
  return starters[name]();
}
