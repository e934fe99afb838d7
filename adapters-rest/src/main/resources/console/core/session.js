// Who is signed in, in all tabs of this browser. The access token is renewed quietly when it has run out; a refresh token may
// be spent once only, so tabs take turns.
import { computed, reactive } from "../lib/vue.js";
import { kept, keep } from "./keep.js";
import { Problem } from "./problem.js";

const NAME = "session";
const state = reactive({ session: read() });

function read() {
  try {
    return JSON.parse(kept(NAME) ?? "null");
  } catch (unreadable) {
    return null;
  }
}

function write(session) {
  keep(NAME, session ? JSON.stringify(session) : undefined);
  state.session = session;
}

window.addEventListener("storage", (event) => {
  if (event.key === `shopkeeper.${NAME}`) {
    state.session = read();
  }
});

export const user = computed(() => state.session?.user ?? null);
export const signedIn = computed(() => state.session !== null);

/** Whether the person may do what one of these roles may; an admin may do whatever another role may. */
export function may(...roles) {
  const own = user.value?.roles ?? [];
  return own.includes("admin") || roles.some((role) => own.includes(role));
}

export function isStaff() {
  return may("marketer", "support");
}

export function accessToken() {
  return state.session?.access;
}

function sessionOf(answer) {
  return { user: answer.user, access: answer.access_token, refresh: answer.refresh_token };
}

async function post(path, body, token) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", ...(token && { Authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  }).catch(() => {
    throw Problem.unreachable();
  });
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response.status === 204 ? undefined : response.json();
}

export async function signIn(username, password) {
  write(sessionOf(await post("/auth/login", { username, password })));
}

export async function signOut() {
  try {
    await end({});
  } finally {
    write(null);
  }
}

/** Ends all sessions of this account, in whatever browser; where that fails, this one goes on and says so. */
export async function signOutEverywhere() {
  await end({ everywhere: true });
  write(null);
}

async function end(wish) {
  const token = accessToken();
  try {
    await post("/auth/logout", wish, token);
  } catch (problem) {
    if (problem.status !== 401 || !(await renew(token))) {
      throw problem;
    }
    await post("/auth/logout", wish, accessToken());
  }
}

/** Forgets the session here, because the server no longer knows it. */
export function forget() {
  write(null);
}

let renewing;

/** Gets a new access token in place of one that was refused; true when there is one. */
export function renew(refused) {
  renewing ??= takeTurn(() => renewNow(refused)).finally(() => {
    renewing = undefined;
  });
  return renewing;
}

function takeTurn(work) {
  return navigator.locks ? navigator.locks.request("shopkeeper.renew", work) : work();
}

async function renewNow(refused) {
  const now = read();
  if (now && now.access !== refused) {
    state.session = now; // another tab was faster
    return true;
  }
  if (!now?.refresh) {
    return false;
  }
  try {
    write(sessionOf(await post("/auth/refresh", { refresh_token: now.refresh })));
    return true;
  } catch (problem) {
    if (problem.status === 401) {
      write(null);
      return false;
    }
    throw problem;
  }
}
