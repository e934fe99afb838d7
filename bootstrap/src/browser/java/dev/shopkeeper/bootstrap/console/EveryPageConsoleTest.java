package dev.shopkeeper.bootstrap.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever page there is: the router says which, so that a new one is looked at as well. */
class EveryPageConsoleTest {

    private static final String PASSWORD = "a good long password";

    /** Addresses of all pages that need nothing more than an address, for somebody of these roles. */
    private static final String PAGES = """
            async roles => {
              const { pages } = await import(new URL('core/router.js', document.querySelector('script[type=module]').src));
              return pages()
                .filter(page => !page.path.includes(':'))
                .filter(page => !page.roles || roles.includes('admin') || page.roles.some(role => roles.includes(role)))
                .map(page => page.path);
            }""";

    private static final String OVERFLOW = "() => document.documentElement.scrollWidth - innerWidth";

    /** What every page must have whatever it shows: one heading of its own, and no word of a failure. */
    private static final String FLAWS = """
            () => [
              ...document.querySelectorAll('h1').length === 1 ? [] : ['needs one h1'],
              ...document.title.includes('Shopkeeper') ? [] : ['has no title'],
              ...[...document.querySelectorAll('main .notice.bad')].map(notice => 'complains: ' + notice.textContent),
            ]""";

    /** Opens all there is, then compares the texts, and finds every one that is asked for by its name. */
    private static final String TEXTS = """
            async () => {
              const base = document.querySelector('script[type=module]').src;
              const { pages } = await import(new URL('core/router.js', base));
              const { has, keysOf, speak } = await import(new URL('core/i18n.js', base));
              await Promise.all(pages().map(page => page.page()));
              speak('en');
              const en = keysOf('en'), vi = new Set(keysOf('vi')), all = new Set(en);
              const isSingular = key => key.endsWith('.one') && all.has(key.replace(/one$/, 'other'));
              const wrong = [
                ...en.filter(key => !isSingular(key) && !vi.has(key)).map(key => 'not in Vietnamese: ' + key),
                ...[...vi].filter(key => !all.has(key) || isSingular(key)).map(key => 'only in Vietnamese: ' + key),
                ...pages().filter(page => !has(page.title)).map(page => 'no title: ' + page.path),
              ];
              const scripts = performance.getEntriesByType('resource').map(entry => entry.name)
                .filter(name => name.endsWith('.js') && name.includes('/console/') && !name.includes('/lib/'));
              for (const script of new Set(scripts)) {
                const text = (await (await fetch(script)).text()).replace(/^\\s*([/][/*]|[*]).*$/gm, '');
                for (const [, key] of text.matchAll(/\\bt\\("([^"]+)"/g)) {
                  if (!has(key) && !has(key + '.other')) {
                    wrong.push('no text for ' + key + ' in ' + script.split('/').slice(-2).join('/'));
                  }
                }
              }
              return { wrong, scripts: scripts.length, texts: en.length };
            }""";

    private final Console console = Console.open();

    @Test
    @SuppressWarnings("unchecked")
    void hasEveryTextInBothLanguages() {
        try (Visitor visitor = console.visitor()) {
            visitor.page().addInitScript("performance.setResourceTimingBufferSize(5000)");
            visitor.signIn(console.adminName(), console.adminPassword());

            Map<String, Object> found = (Map<String, Object>) visitor.page().evaluate(TEXTS);

            assertThat((List<Object>) found.get("wrong")).isEmpty();
            assertThat((Integer) found.get("scripts")).isGreaterThan(30);
            assertThat((Integer) found.get("texts")).isGreaterThan(100);
        }
    }

    @Test
    void isFitForEverybodyOnAWideScreen() {
        try (Visitor visitor = console.admin()) {
            for (String path : pages(visitor, "admin")) {
                open(visitor, path);
                visitor.assertAccessible();
                visitor.picture(path.equals("/") ? "home" : path.substring(1).replace('/', '-'));
            }
        }
    }

    @Test
    void isFitForEverybodyOnATelephoneInVietnameseAndInTheDark() {
        try (Visitor visitor = console.visitorOnPhone()) {
            visitor.signIn(console.adminName(), console.adminPassword());
            visitor.page().evaluate("() => { document.documentElement.dataset.theme = 'dark'; }");
            visitor.page().getByLabel("Language").selectOption("vi");
            for (String path : pages(visitor, "admin")) {
                open(visitor, path);
                assertThat(visitor.page().evaluate(OVERFLOW))
                        .as("overflow of " + path)
                        .isEqualTo(0);
                visitor.assertAccessible();
            }
        }
    }

    @Test
    void showsOtherStaffNothingThatTheyMayNotAskFor() {
        for (String role : List.of("marketer", "support")) {
            String name = role + System.nanoTime();
            Map<String, ?> staff = Map.of(
                    "username", name, "email", name + "@example.com", "password", PASSWORD, "roles", List.of(role));
            assertThat(console.asAdmin().post("/auth/users", staff).status()).isEqualTo(201);
            try (Visitor visitor = console.visitorOnPhone()) {
                visitor.signIn(name, PASSWORD);
                for (String path : pages(visitor, role)) {
                    open(visitor, path);
                    assertThat(visitor.page().evaluate(OVERFLOW))
                            .as("overflow of " + path)
                            .isEqualTo(0);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> pages(Visitor visitor, String role) {
        List<String> pages = (List<String>) visitor.page().evaluate(PAGES, List.of(role));
        assertThat(pages).contains("/");
        return pages;
    }

    private static void open(Visitor visitor, String path) {
        visitor.go(path);
        visitor.settlesAt(path);
        assertThat((List<?>) visitor.page().evaluate(FLAWS)).as(path).isEmpty();
    }
}
