/** Sum of a counter on a process's `/metrics`, over the series whose labels contain `labels`. */
export async function readCounter(url: string, name: string, labels = ''): Promise<number> {
  const text = await (await fetch(`${new URL(url).origin}/metrics`)).text();
  return text
    .split('\n')
    .filter((line) => line.startsWith(name) && line.includes(labels) && !line.startsWith('#'))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}
