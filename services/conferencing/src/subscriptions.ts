/** Event of another system -> the act that follows it. Conferencing follows none: orders reach it through the graph. */
export const subscriptions = {} as const;
