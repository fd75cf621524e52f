/** A printer's address as requests name it, and as HTTP reaches it. */
export interface PrinterAddress {
  readonly printerUri: string;
  readonly url: URL;
}

const DEFAULT_PORT = '631';

/** Of an `ipp`, `ipps`, `http` or `https` address (RFC 3510, RFC 7472). */
export function addressOf(text: string): PrinterAddress {
  // The URL of an unknown scheme cannot be given another one.
  const { protocol, host, port, pathname } = new URL(text);
  const isIpp = protocol === 'ipp:' || protocol === 'ipps:';
  const isSecure = protocol === 'ipps:' || protocol === 'https:';
  // HTTP's own port is another one.
  const ownHost = isIpp && port === '' ? `${host}:${DEFAULT_PORT}` : host;
  const path = pathname === '' ? '/' : pathname;
  return {
    printerUri: `${isSecure ? 'ipps' : 'ipp'}://${host}${path}`,
    url: new URL(`${isSecure ? 'https' : 'http'}://${ownHost}${path}`),
  };
}
