package dev.shopkeeper.bootstrap.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A shop with its demo data and a browser before it, shared by all tests of this JVM. With {@code -Dconsole.url=…} the shop is
 * one that runs already, on its demo data and with the account every new embedded one has.
 */
final class Console {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    private static final Duration LONGEST_LOAD = Duration.ofSeconds(60);

    private static @Nullable Console shared;

    private final OtherOrigin otherOrigin = new OtherOrigin();
    private final @Nullable RunningShopkeeper shop;
    private final URI url;
    private final Playwright playwright;
    private final Browser browser;

    private Console(Path chromium, Map<String, String> settings) {
        String given = System.getProperty("console.url", "");
        Map<String, String> all = new HashMap<>(settings);
        all.put("CORS_ORIGINS", otherOrigin.url().toString());
        this.shop = given.isEmpty() ? RunningShopkeeper.start(all) : null;
        this.url = shop == null ? URI.create(given) : shop.url();
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** The one of this JVM; the test that asks is skipped where there is no browser. */
    static synchronized Console open() {
        return open(Map.of());
    }

    /** The same with settings of its own, where it is the first of this JVM. */
    static synchronized Console open(Map<String, String> settings) {
        Console console = shared;
        if (console == null) {
            Optional<Path> chromium = chromium();
            Assumptions.assumeTrue(
                    chromium.isPresent(),
                    "no Chromium here: set CHROMIUM to its path, or install it, to test the console");
            Map<String, String> all = new HashMap<>(settings);
            all.put("SHOPKEEPER_DEMO", "true");
            all.putIfAbsent("RETRAIN_AFTER_INTERACTIONS", "1000");
            console = new Console(chromium.orElseThrow(), all);
            console.awaitDemo();
            shared = console;
            Runtime.getRuntime().addShutdownHook(new Thread(console::close));
        }
        return console;
    }

    private static Optional<Path> chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void awaitDemo() {
        Api admin = asAdmin();
        Eventually.holds(
                LONGEST_LOAD,
                () -> admin.get("/api/v1/products").number("total") > 200
                        && admin.get("/customers").number("total") > 0
                        && admin.get("/api/models").body().contains("trained_at")
                        && admin.get("/tasks?status=running").number("total") == 0);
    }

    URI url() {
        return url;
    }

    /** Whether the shop was started here, and so knows {@link #otherOrigin}. */
    boolean isOwn() {
        return shop != null;
    }

    /** A web server whose pages may use this shop. */
    OtherOrigin otherOrigin() {
        return otherOrigin;
    }

    Browser browser() {
        return browser;
    }

    /** Calls without a browser: to prepare what a story needs, and to see what it has done. */
    Api asAdmin() {
        return asAnybody().signedIn(adminName(), adminPassword());
    }

    Api asAnybody() {
        return new Api(url, JsonMapper.createDefault());
    }

    String adminName() {
        return shop == null ? "admin@example.com" : RunningShopkeeper.ADMIN_EMAIL;
    }

    String adminPassword() {
        return shop == null ? "admin123" : RunningShopkeeper.ADMIN_PASSWORD;
    }

    /** Somebody who looks at the console for the first time, in a browser of their own. */
    Visitor visitor() {
        return visitorOf(url);
    }

    /** Somebody on a page of another origin, which may ask the shop. */
    Visitor visitorOf(URI page) {
        return new Visitor(
                browser, List.of(url, page), new Browser.NewContextOptions().setViewportSize(1280, 860));
    }

    /** The same on a telephone. */
    Visitor visitorOnPhone() {
        return new Visitor(browser, List.of(url), new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    /** The admin, who has signed in and sees the first page. */
    Visitor admin() {
        Visitor visitor = visitor();
        visitor.signIn(adminName(), adminPassword());
        return visitor;
    }

    private void close() {
        browser.close();
        playwright.close();
        if (shop != null) {
            shop.close();
        }
        otherOrigin.close();
    }
}
