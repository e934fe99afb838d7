// Within the frame that shows an e-mail: takes its HTML from the console around it. The frame is sandboxed, so nothing in
// the e-mail runs, and it can reach neither the console nor the server as its user. What would lead away is taken out, a link
// only tells the console where it leads, and pictures of other servers (who would learn that it was read) wait to be asked for.
(function () {
  const UNWANTED = "script, noscript, meta, base, link, iframe, frame, frameset, object, embed, applet, portal, audio, video, source, track";
  const WITHIN = /^\s*(?:data:|cid:)/i;
  const OUTSIDE_STYLE = /@import[^;]*;?|url\(\s*(?!['"]?data:)[^)]*\)/gi;
  const MARKED = /⟦([^⟧]*)⟧/;

  function clean(shown, pictures) {
    shown.querySelectorAll(UNWANTED).forEach((element) => element.remove());
    let hidden = 0;
    shown.querySelectorAll("*").forEach((element) => {
      [...element.attributes].filter(({ name }) => /^on/i.test(name)).forEach(({ name }) => element.removeAttribute(name));
      hidden += pictures ? 0 : withoutPictures(element);
    });
    if (!pictures) {
      shown.querySelectorAll("style").forEach((style) => (style.textContent = style.textContent.replace(OUTSIDE_STYLE, "none")));
    }
    return hidden;
  }

  function withoutPictures(element) {
    let hidden = 0;
    for (const name of ["src", "background", "href", "xlink:href"]) {
      const value = element.getAttribute(name);
      const isPicture = name === "src" || name === "background" || element.localName === "image" || element.localName === "use";
      if (value && isPicture && !WITHIN.test(value)) {
        element.removeAttribute(name);
        hidden += isPixel(element) ? 0 : 1;
      }
    }
    element.removeAttribute("srcset");
    if (/url\(/i.test(element.getAttribute("style") ?? "")) {
      element.setAttribute("style", element.getAttribute("style").replace(OUTSIDE_STYLE, "none"));
    }
    return hidden;
  }

  function isPixel(element) {
    return element.getAttribute("width") === "1" || element.getAttribute("height") === "1";
  }

  /** Puts a mark around what stands in ⟦these⟧: names that nobody gives a value. */
  function mark(body) {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      if (MARKED.test(walker.currentNode.data)) {
        found.push(walker.currentNode);
      }
    }
    for (const text of found) {
      text.replaceWith(...text.data.split(/(⟦[^⟧]*⟧)/).map((part) => {
        const name = MARKED.exec(part);
        if (!name) {
          return part;
        }
        const element = document.createElement("mark");
        element.textContent = name[1];
        return element;
      }));
    }
  }

  function tell(message) {
    window.parent.postMessage(message, "*");
  }

  function tellHeight() {
    tell({ height: Math.ceil(document.body.getBoundingClientRect().height + margins()) });
  }

  function margins() {
    const style = getComputedStyle(document.body);
    return (parseFloat(style.marginTop) || 0) + (parseFloat(style.marginBottom) || 0);
  }

  const size = new ResizeObserver(tellHeight);

  function show({ html, pictures }) {
    const shown = new DOMParser().parseFromString(html, "text/html");
    const hidden = clean(shown, pictures);
    mark(shown.body);
    document.documentElement.lang = shown.documentElement.lang;
    document.head.querySelectorAll("style").forEach((style) => style.remove());
    document.head.append(...shown.head.querySelectorAll("style"));
    document.body.replaceWith(shown.body);
    size.disconnect();
    size.observe(document.body);
    tell({ hidden });
    tellHeight();
  }

  function hold(event) {
    const link = event.target.closest?.("a, area");
    if (link) {
      event.preventDefault();
      tell({ link: link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "" });
    }
  }

  window.addEventListener("message", (event) => {
    if (event.source === window.parent && typeof event.data?.html === "string") {
      show(event.data);
    }
  });
  ["click", "auxclick"].forEach((name) => document.addEventListener(name, hold, true));
  ["submit", "dragstart"].forEach((name) => document.addEventListener(name, (event) => event.preventDefault(), true));
  tell({ ready: true });
})();
