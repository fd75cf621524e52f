/** What somebody outside posted, as it came. */
export interface Delivery {
  readonly body: string;
  /** By its name in lower case; the first where it came several times. */
  readonly header: (name: string) => string | undefined;
}

/** Taken, or why not: who posts it tries again unless it is told 2xx. */
export type DeliveryFate =
  | { readonly status: 204 }
  | { readonly status: 400 | 401 | 404; readonly code: string; readonly message: string };

/** Takes what is posted; it has to find out by itself who posts. */
export type TakeDelivery = (delivery: Delivery) => Promise<DeliveryFate>;

/** By the name in the path, `/webhooks/<name>`. */
export type Webhooks = ReadonlyMap<string, TakeDelivery>;
