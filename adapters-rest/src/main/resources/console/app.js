// Starts the console: texts, pages, and the frame around them.
import { createApp, shallowRef, watch } from "./lib/vue.js";
import { html } from "./core/html.js";
import { addTexts, LANGUAGES, locale, speak, t } from "./core/i18n.js";
import { keep } from "./core/keep.js";
import { current, follow, href, navigation } from "./core/router.js";
import { forget, may, signOut, signedIn, user } from "./core/session.js";
import { Questions } from "./parts/dialog.js";
import { Icon } from "./parts/icon.js";
import { Page } from "./parts/page.js";
import { Failed, Loading } from "./parts/states.js";
import { Toasts } from "./parts/toast.js";
import commonTexts from "./parts/texts.js";
import frameTexts from "./texts.js";
import accountTexts from "./pages/account/texts.js";
import { mayEnter, NotStaff, SignIn } from "./pages/account/signin.js";
import "./pages/pages.js";

addTexts(commonTexts);
addTexts(frameTexts);
addTexts(accountTexts);

const GROUPS = ["start", "people", "catalogue", "mail", "chat", "system"];

/** The page of the address, fetched when it is first wanted. */
const Open = {
  setup() {
    const view = shallowRef(null);
    const problem = shallowRef(null);
    async function load() {
      const route = current.route;
      view.value = null;
      problem.value = null;
      if (!route) {
        return;
      }
      try {
        const { default: component } = await route.page();
        if (route === current.route) {
          view.value = component;
        }
      } catch (failure) {
        console.error(failure);
        problem.value = failure;
      }
    }
    watch(() => current.route, load, { immediate: true });
    return () => {
      if (!current.route) {
        return html`<${Page} title=${t("page.unknown")} back=${{ href: "#/", label: t("home.nav") }} />`;
      }
      if (current.route.roles && !may(...current.route.roles)) {
        return html`<${Page} title=${t(current.route.title)} back=${{ href: "#/", label: t("home.nav") }}><p>${t("page.forbidden", { roles: current.route.roles.map((role) => t(`role.${role}`)).join(", ") })}</p><//>`;
      }
      if (problem.value) {
        return html`<${Failed} problem=${{ message: t("page.failed") }} onRetry=${load} />`;
      }
      return view.value ? html`<${view.value} key=${current.path} />` : html`<${Loading} />`;
    };
  },
};

const SignOut = {
  setup: () => () => html`<button type="button" class="small signout" onClick=${() => signOut().catch(forget)}>${t("signout")}</button>`,
};

const Navigation = {
  setup: () => () => html`
    <nav class="side" aria-label=${t("nav.label")}>
      <a class="brand" href="#/"><span class="mark" aria-hidden="true"></span>Shopkeeper</a>
      ${GROUPS.map((group) => [group, navigation().filter((route) => route.nav.group === group && (!route.roles || may(...route.roles)))])
        .filter(([, routes]) => routes.length)
        .map(([group, routes]) => html`
          <div class="group" key=${group}>
            ${group !== "start" && html`<p id=${`nav-${group}`}>${t(`nav.${group}`)}</p>`}
            <ul>${routes.map((route) => html`<li key=${route.path}><a href=${href(route.path)} aria-current=${isUnder(route) ? "page" : undefined}><${Icon} name=${route.nav.icon} />${t(route.nav.title ?? route.title)}</a></li>`)}</ul>
          </div>`)}
      <${SignOut} />
    </nav>`,
};

function isUnder(route) {
  return route.path === current.route?.path || (route.path !== "/" && current.path.startsWith(`${route.path}/`));
}

function theme() {
  const dark = document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const next = dark === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  keep("theme", next);
}

const Bar = {
  props: ["onMenu", "menu"],
  setup: (props) => () => html`
    <header class="bar">
      <button type="button" class="plain menu" aria-expanded=${props.menu ? "true" : "false"} aria-label=${t("nav.label")} onClick=${props.onMenu}>☰</button>
      <span class="spread"></span>
      <label class="language"><span class="unseen">${t("language")}</span>
        <select value=${locale.language} onChange=${(event) => speak(event.target.value)}>
          ${Object.entries(LANGUAGES).map(([code, name]) => html`<option key=${code} value=${code} lang=${code} selected=${code === locale.language}>${name}</option>`)}
        </select></label>
      <button type="button" class="plain" aria-label=${t("theme")} title=${t("theme")} onClick=${theme}>◐</button>
      ${mayEnter() && html`<a class="who" href="#/account">${user.value?.username ?? user.value?.email}</a>
        <${SignOut} />`}
    </header>`,
};

const App = {
  setup() {
    const menu = shallowRef(false);
    watch(() => current.path, () => (menu.value = false));
    return () => html`
      <a class="skip" href="#main" onClick=${(event) => { event.preventDefault(); document.querySelector("#main h1, #main")?.focus(); }}>${t("nav.skip")}</a>
      <div class=${`house${menu.value ? " menu-open" : ""}${mayEnter() ? "" : " closed"}`} onKeydown=${(event) => event.key === "Escape" && (menu.value = false)}>
        ${mayEnter() && html`<${Navigation} />`}
        ${menu.value && html`<div class="shade" onClick=${() => (menu.value = false)}></div>`}
        <div class="room">
          <${Bar} menu=${menu.value} onMenu=${() => (menu.value = !menu.value)} />
          ${mayEnter() ? html`<main id="main" tabindex="-1" data-path=${current.path}><${Open} /></main>` : signedIn.value ? html`<${NotStaff} />` : html`<${SignIn} />`}
        </div>
      </div>
      <${Questions} />
      <${Toasts} />`;
  },
};

follow();
createApp(App).mount("#app");
