// Within the frame that shows an e-mail: takes its HTML from the console around it. The frame is sandboxed, so nothing in
// the e-mail runs, and it can reach neither the console nor the server as its user.
window.addEventListener("message", (event) => {
  if (event.source !== window.parent || typeof event.data?.html !== "string") {
    return;
  }
  const shown = new DOMParser().parseFromString(event.data.html, "text/html");
  document.head.querySelectorAll("style").forEach((style) => style.remove());
  document.head.append(...shown.head.querySelectorAll("style"));
  document.body.replaceWith(shown.body);
  window.parent.postMessage({ height: document.documentElement.scrollHeight }, "*");
});
window.parent.postMessage({ ready: true }, "*");
