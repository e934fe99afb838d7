package dev.shopkeeper.bootstrap.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.shopkeeper.bootstrap.harness.Api;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The widget as a shop pastes it: into a page of another origin, whose policy allows Shopkeeper's and no more. */
class WidgetElsewhereTest {

    private static final String PASSWORD = "a pass phrase of some length";

    private final Console console = Console.open();
    private final OtherOrigin shop = console.otherOrigin();

    /** As docs/widget.md says it is to be done. */
    private void pasted(String attributes) {
        URI shopkeeper = console.url();
        String html = """
                <!doctype html><html lang="en"><head><title>A shop</title><link rel="icon" href="data:,"></head>
                <body><h1>A shop</h1><div id="for-you"></div>
                <script src="%s/widget.js" data-recommendations="#for-you" data-chat data-href="/p/{id}" %s defer></script>
                </body></html>""".formatted(shopkeeper, attributes);
        shop.shows(
                html, "default-src 'none'; script-src %1$s; connect-src %1$s; img-src data:".formatted(shopkeeper));
    }

    private String customer() {
        String name = "elsewhere-" + UUID.randomUUID().toString().substring(0, 8);
        Api anybody = console.asAnybody();
        anybody.post(
                "/api/auth/register",
                Map.of("username", name, "email", name + "@example.com", "password", PASSWORD));
        return anybody.post("/auth/login", Map.of("username", name, "password", PASSWORD))
                .text("access_token");
    }

    @Test
    void recommendsToVisitorsAndChatsWithCustomers() {
        Assumptions.assumeTrue(console.isOwn(), "the shop that is given does not know the other origin");
        pasted("");
        try (Visitor visitor = console.visitorOf(shop.url())) {
            Page page = visitor.page();
            page.navigate(shop.url() + "/");
            page.locator("#for-you .item").first().waitFor();
            assertThat(page.locator("#for-you .item").first().getAttribute("href"))
                    .startsWith("/p/");
            assertThat(page.locator(".bubble").count()).isZero();

            pasted("data-token=\"" + customer() + "\"");
            page.navigate(shop.url() + "/");
            visitor.button("Chat with us").click();
            page.getByLabel("Your message").fill("Which teas do you have under 200,000 ₫?");
            page.keyboard().press("Enter");
            page.locator(".said .item").first().waitFor();
        }
    }
}
