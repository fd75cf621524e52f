import { type Peer, signedPost } from './http/signed-post.js';
import { serviceViewer } from './viewer.js';

/** The graph did not answer, or not whole: what waits on it must wait on. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
}

export interface Question {
  readonly query: string;
  readonly variables: object;
  readonly correlationId: string;
}

/** Asks the graph in the system's own name. The answer is whole, or it is an error. */
export type AskGraph = <Data>(question: Question) => Promise<Data>;

// Longer than the gateway gives a request, so that its own answer arrives and says what went wrong.
const TIMEOUT_MS = 15_000;

/** @throws GraphError when the graph cannot be reached, refuses, or answers with any error. */
export function createGraphClient(system: string, peer: Peer): AskGraph {
  return async <Data>({ query, variables, correlationId }: Question): Promise<Data> => {
    const envelope = { viewer: serviceViewer(system), correlationId };
    const body = JSON.stringify({ query, variables });
    const answer = await signedPost(peer, body, {
      contentType: 'application/json',
      envelope,
      timeoutMs: TIMEOUT_MS,
    }).catch((error: unknown) => {
      throw new GraphError(`GRAPH_UNREACHABLE: ${peer.url}`, { cause: error });
    });
    const { data, errors } = readAnswer<Data>(answer.text);
    // A part of an answer is none: what is missing could be the very thing that decides.
    if (!data || errors?.length) {
      throw new GraphError(
        `GRAPH_INCOMPLETE: status ${answer.status}: ${errors?.map(({ message }) => message).join('; ')}`,
      );
    }
    return data;
  };
}

function readAnswer<Data>(text: string): { readonly data?: Data; readonly errors?: readonly { message: string }[] } {
  try {
    return JSON.parse(text);
  } catch {
    return { errors: [{ message: 'the answer is not JSON' }] };
  }
}
