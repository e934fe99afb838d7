// Light or dark before anything is painted; what was chosen by hand wins over what the system says.
(function () {
  try {
    const chosen = localStorage.getItem("shopkeeper.theme");
    if (chosen === "light" || chosen === "dark") {
      document.documentElement.dataset.theme = chosen;
    }
  } catch (unreadable) {
    console.warn("this browser keeps no settings", unreadable);
  }
})();
