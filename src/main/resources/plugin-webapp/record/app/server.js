// Speaks with our own API in the session of the page: one place for tags, tokens and refusals.

/** What the server, or the way to it, answered instead of what was asked for. */
export class Refusal extends Error {
  constructor(status, message, fields = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
  }

  /** Nobody is signed in any more. */
  get signedOut() {
    return this.status === 401;
  }
}

const UNREACHABLE = 'The server cannot be reached.';
let session = null;

/** Who is signed in; asked once and again after a refusal. */
export function whoIsSignedIn() {
  session ??= read('/api/session').catch((failure) => {
    session = null;
    throw failure;
  });
  return session;
}

/** A body, or null where the tag says that it is known already. */
export async function readTagged(path, tag) {
  const response = await send(path, { headers: tag ? { 'If-None-Match': tag } : {} });
  return response.status === 304
    ? { tag, body: null }
    : { tag: response.headers.get('ETag'), body: await response.json() };
}

export async function read(path) {
  return (await send(path)).json();
}

/** Writes once, however often it is repeated with this key. */
export function post(path, body, key) {
  return change('POST', path, JSON.stringify(body), {
    'Content-Type': 'application/json',
    'Idempotency-Key': key,
  });
}

/** Adds a file once, however often it is repeated with this key. */
export function upload(path, file, visibility, key) {
  const form = new FormData();
  form.append('file', file);
  form.append('visibility', visibility);
  return change('POST', path, form, { 'Idempotency-Key': key });
}

export function remove(path) {
  return change('DELETE', path, null, {});
}

/** A key that nobody has used; also where the page did not come over HTTPS. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function change(method, path, body, headers) {
  const tokened = async () => {
    const { csrfHeader, csrf } = await whoIsSignedIn();
    return send(path, { method, body, headers: { ...headers, [csrfHeader]: csrf } });
  };
  try {
    return await tokened();
  } catch (failure) {
    if (failure.status !== 403) {
      throw failure;
    }
    // The token goes with the session: after a new sign-in there is a new one.
    session = null;
    return tokened();
  }
}

async function send(path, options = {}) {
  const headers = { Accept: 'application/json', ...options.headers };
  const wanted = { cache: 'no-store', credentials: 'same-origin', ...options, headers };
  const response = await fetch(path, wanted).catch(() => {
    throw new Refusal(0, UNREACHABLE);
  });
  if (response.ok || response.status === 304) {
    return response;
  }
  if (response.status === 401) {
    session = null;
  }
  const told = await response.json().catch(() => ({}));
  const detail = typeof told.detail === 'string' && told.detail ? told.detail : null;
  throw new Refusal(response.status, detail ?? `The server answered ${response.status}.`, told.fields);
}
