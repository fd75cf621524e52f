/** Event of another system -> the act that follows it. Mailing follows none as yet. */
export const subscriptions = {} as const;
