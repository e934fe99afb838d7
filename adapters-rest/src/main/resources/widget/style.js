// Part of widget.js: how it looks. It lives in shadow trees with sheets made by script, so that neither does the page's style
// reach in nor need the page's Content-Security-Policy allow inline styles. A page sets colours by custom properties:
// --shopkeeper-accent, --shopkeeper-accent-text, --shopkeeper-font.
const COMMON_STYLE = `
:host { --accent: var(--shopkeeper-accent, #0f766e); --accent-text: var(--shopkeeper-accent-text, #ffffff); --surface: #ffffff; --soft: #f1f4f5; --line: #d5dbe0; --text: #16202a; --muted: #55616d; --bad: #b42318;
  font: 15px/1.5 var(--shopkeeper-font, system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif); color: var(--text); color-scheme: light; }
:host([data-theme="dark"]) { --accent: var(--shopkeeper-accent, #2dd4bf); --accent-text: var(--shopkeeper-accent-text, #04211d); --surface: #18212a; --soft: #232e39; --line: #3a4754; --text: #e7edf3; --muted: #a9b5c1; --bad: #fda29b; color-scheme: dark; }
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
h2 { font-size: 1.1rem; margin: 0; } p { margin: 0; } button, textarea { font: inherit; color: inherit; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.items { list-style: none; margin: 0; padding: 0; }
.item { display: flex; flex-direction: column; gap: 2px; height: 100%; padding: 12px; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); color: inherit; text-decoration: none; }
.item:hover { border-color: var(--accent); } .item img { width: 100%; aspect-ratio: 4 / 3; object-fit: cover; border-radius: 6px; margin-bottom: 4px; }
.item span { color: var(--muted); font-size: .875rem; } .item .price { color: var(--text); font-weight: 600; } .item em { margin-top: auto; padding-top: 4px; color: var(--muted); font-size: .8125rem; }
`;

const STRIP_STYLE = `
:host { display: block; } h2 { margin-bottom: 10px; }
.items { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(180px, 220px); gap: 12px; overflow-x: auto; padding: 4px 4px 10px; scroll-snap-type: x proximity; }
.items > li { scroll-snap-align: start; } .hint { color: var(--muted); }
`;

const CHAT_STYLE = `
:host { position: fixed; inset: auto 20px 20px auto; z-index: 2147483000; }
.bubble { width: 60px; height: 60px; border-radius: 50%; border: 0; background: var(--accent); color: var(--accent-text); cursor: pointer; box-shadow: 0 6px 20px #0005; display: grid; place-items: center; margin-inline-start: auto; }
svg { width: 26px; height: 26px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.panel { width: min(390px, calc(100vw - 24px)); height: min(620px, calc(100vh - 120px)); margin-bottom: 12px; display: flex; flex-direction: column; background: var(--surface); border: 1px solid var(--line); border-radius: 14px; box-shadow: 0 12px 40px #0004; overflow: hidden; }
header { display: flex; gap: 8px; align-items: center; padding: 12px 14px; background: var(--accent); color: var(--accent-text); } header h2 { flex: 1; }
header button { border: 1px solid currentColor; background: none; border-radius: 8px; padding: 2px 10px; cursor: pointer; font-size: .875rem; } header :focus-visible { outline-color: var(--accent-text); }
.log { flex: 1; overflow-y: auto; padding: 14px; display: flex; flex-direction: column; gap: 10px; overscroll-behavior: contain; }
.said { max-width: 92%; padding: 8px 12px; border-radius: 12px; background: var(--soft); align-self: flex-start; overflow-wrap: anywhere; } .said.mine { align-self: flex-end; background: var(--accent); color: var(--accent-text); }
.words { white-space: pre-wrap; } .said .items { display: grid; gap: 8px; margin-top: 8px; } .note { color: var(--muted); font-size: .875rem; margin-top: 6px; }
details { font-size: .8125rem; color: var(--muted); margin-top: 6px; } summary { cursor: pointer; } details ul { margin: 4px 0 0; padding-inline-start: 18px; }
.thumbs { display: flex; gap: 4px; margin-top: 6px; align-items: center; font-size: .8125rem; color: var(--muted); } .thumbs button { border: 0; background: none; padding: 3px; border-radius: 6px; cursor: pointer; line-height: 0; color: var(--muted); } .thumbs svg { width: 18px; height: 18px; } .thumbs button[aria-pressed="true"] { color: var(--accent); } .thumbs button[aria-pressed="true"] svg { fill: currentColor; }
.problem { color: var(--bad); padding: 8px 14px; } .problem button { border: 1px solid currentColor; background: none; border-radius: 8px; padding: 1px 10px; cursor: pointer; margin-inline-start: 8px; }
.status { min-height: 1.5em; padding: 0 14px; color: var(--muted); font-size: .8125rem; }
form { display: flex; gap: 8px; padding: 10px 14px 14px; border-top: 1px solid var(--line); align-items: flex-end; } textarea { flex: 1; resize: none; height: 44px; padding: 9px 10px; border: 1px solid #7c8894; border-radius: 10px; background: var(--surface); }
form button { border: 0; border-radius: 10px; padding: 0 16px; height: 44px; background: var(--accent); color: var(--accent-text); font-weight: 600; cursor: pointer; } form button:disabled { opacity: .6; cursor: default; } form .stop { background: var(--soft); color: var(--text); border: 1px solid var(--line); }
@media (max-width: 480px) { :host { inset: auto 12px 12px auto; } .panel { height: calc(100vh - 100px); } }
`;

const PATHS = {
  chat: "M4 4h16v12H9l-5 4z",
  up: "M7 11v9H4v-9zM7 11l4-8c1.700 0 3 1 3 3v3h5a2 2 0 012 2.300l-1.200 7a2 2 0 01-2 1.700H7",
  down: "M17 13V4h3v9zM17 13l-4 8c-1.700 0-3-1-3-3v-3H5a2 2 0 01-2-2.300l1.200-7a2 2 0 012-1.700H17",
};

function sheetOf(...styles) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles.join("\n"));
  return sheet;
}

const STRIP_SHEET = sheetOf(COMMON_STYLE, STRIP_STYLE);
const CHAT_SHEET = sheetOf(COMMON_STYLE, CHAT_STYLE);

function shadowOf(host, sheet, { theme, language }) {
  if (theme === "dark") {
    host.dataset.theme = "dark";
  }
  host.lang = language;
  const root = host.shadowRoot || host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  return root;
}

const SVG = "http://www.w3.org/2000/svg"; // a name, not an address: nothing is fetched from there

function picture(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
