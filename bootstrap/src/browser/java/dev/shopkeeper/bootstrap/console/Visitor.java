package dev.shopkeeper.bootstrap.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/**
 * Somebody at the console. Whatever they do, the browser must log no error and ask no other server; {@link #close} says so.
 */
final class Visitor implements AutoCloseable {

    private static final String AXE = resource("axe.min.js");

    /** Without preloading: axe would copy imported style sheets into the page, which its policy refuses. */
    private static final String SERIOUS = """
            async () => (await axe.run(document, {resultTypes: ['violations'], preload: false})).violations
              .filter(found => found.impact === 'serious' || found.impact === 'critical')
              .map(found => found.id + ': ' + found.help + ' at ' + found.nodes.map(node => node.target.join(' ')).join(', '))
            """;

    /** Far more than anything takes; a machine that builds beside it is slow. */
    private static final double PATIENCE_MILLIS = 30_000;

    private final URI url;
    private final BrowserContext context;
    private final Page page;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Queue<String> outside = new ConcurrentLinkedQueue<>();

    /** The first of the origins is the shop's; the others may be asked as well. */
    Visitor(Browser browser, List<URI> origins, Browser.NewContextOptions options) {
        this.url = origins.getFirst();
        this.context = browser.newContext(options.setLocale("en-US"));
        this.context.onRequest(request -> {
            String asked = request.url();
            boolean known = origins.stream().anyMatch(origin -> asked.startsWith(origin.toString()));
            if (!known && !asked.startsWith("data:") && !asked.startsWith("blob:")) {
                outside.add(asked);
            }
        });
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            // what the server refused is logged by the browser itself, and shown to the person by the page
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** Opens the console and signs in. */
    void signIn(String name, String password) {
        page.navigate(url.toString());
        page.getByLabel("User name or e-mail").fill(name);
        page.getByLabel("Password").fill(password);
        button("Sign in").click();
        page.locator("main[data-path]").waitFor();
    }

    /** Goes to a page of the console, such as {@code /customers}, and waits for its heading. */
    void go(String path) {
        page.evaluate("path => { location.hash = '#' + path; }", path);
        page.waitForFunction("path => location.hash === '#' + path && document.querySelector('main h1')", path);
    }

    /** Waits until the page of this address shows what it has, and waits for nothing more. */
    void settlesAt(String path) {
        page.waitForFunction("""
                path => decodeURI(location.hash.slice(1).split('?')[0]) === path && document.querySelector('main h1')
                  && document.querySelector('main').dataset.path === path && !document.querySelector('main .loading')""", path);
    }

    com.microsoft.playwright.Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    com.microsoft.playwright.Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** Waits until this stands somewhere on the page. */
    void sees(String text) {
        page.getByText(text).first().waitFor();
    }

    void sees(Pattern text) {
        page.getByText(text).first().waitFor();
    }

    /** Checks the page as it stands for what would keep somebody from using it: nothing serious may be found. */
    void assertAccessible() {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AXE);
        }
        Object found = page.evaluate(SERIOUS);
        assertThat((List<?>) found).as("accessibility of " + page.url()).isEmpty();
    }

    /** Takes a picture where {@code -Dscreenshots=directory} is given. */
    void picture(String name) {
        String directory = System.getProperty("screenshots", "");
        if (!directory.isEmpty()) {
            // hiding the caret would take a style that the page does not allow
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(directory, name + ".png"))
                    .setCaret(ScreenshotCaret.INITIAL));
        }
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("errors in the browser's log").isEmpty();
        assertThat(outside).as("requests to anybody else").isEmpty();
    }

    private static String resource(String name) {
        try (InputStream file = Visitor.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
