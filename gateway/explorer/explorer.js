/* global React, ReactDOM, GraphiQL */

const DEFAULT_QUERY = `# Every question needs a token. Get one for this machine with
#
#   npm run --silent token -- front-end-app
#
# and paste it into the box above. Then press Ctrl-Enter here.

query Hello {
  __typename
}
`;

// In the session's storage: a token must not outlive the tab.
const STORED = 'explorer-token';
const input = document.getElementById('token');
const state = document.getElementById('identity-state');
const root = ReactDOM.createRoot(document.getElementById('explorer'));

/** Sends what GraphiQL asks, with the token from the box unless the headers editor has one. */
async function ask(parameters, { headers = {} } = {}) {
  const token = sessionStorage.getItem(STORED);
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    body: JSON.stringify(parameters),
  });
  state.textContent = response.status === 401 ? 'a valid token is needed' : '';
  return response.json();
}

/** A new key makes GraphiQL read the schema again, as the new viewer. */
function show() {
  root.render(
    React.createElement(GraphiQL, {
      key: sessionStorage.getItem(STORED) ?? '',
      fetcher: ask,
      defaultQuery: DEFAULT_QUERY,
      shouldPersistHeaders: false,
    }),
  );
}

input.value = sessionStorage.getItem(STORED) ?? '';
input.addEventListener('change', () => {
  sessionStorage.setItem(STORED, input.value.trim().replace(/^Bearer\s+/i, ''));
  show();
});
document.getElementById('identity').addEventListener('submit', (event) => {
  event.preventDefault();
  input.blur();
});
show();
