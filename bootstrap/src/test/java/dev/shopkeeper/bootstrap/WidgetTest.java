package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script for pages of a shop, and the page that shows it at work; what they do is tried in a browser. */
class WidgetTest {

    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"(/[^\"]*)\"");

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/widget.js", "/docs/widget.js"})
    void handsOutOneScript(String path) {
        Answer script = shopkeeper.api().get(path);

        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("content-type")).hasValue("text/javascript;charset=utf-8");
        assertThat(script.header("cache-control")).hasValue("public, max-age=3600");
        assertThat(script.body())
                .isEqualTo(shopkeeper.api().get("/widget.js").body())
                .contains("window.Shopkeeper")
                .doesNotContain("innerHTML", "eval(", "setAttribute(\"style\"");
    }

    @Test
    void showsAShopThatWorksUnderAStrictPolicy() {
        Answer page = shopkeeper.api().get("/demo-shop");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).hasValue("text/html;charset=utf-8");
        assertThat(page.header("content-security-policy").orElse(""))
                .contains("script-src 'self';", "style-src 'self';", "connect-src 'self';")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<style", " style=", "<script>", "javascript:", "http:", "https:");
        List<String> links =
                LINK.matcher(page.body()).results().map(found -> found.group(1)).toList();
        assertThat(links).contains("/widget.js", "/demo-shop/demo-shop.css");
        for (String link : links) {
            assertThat(shopkeeper.api().get(link).status()).as(link).isEqualTo(200);
        }
    }

    @Test
    void sendsOnWhoeverKnowsItsOldAddress() {
        assertThat(shopkeeper.api().get("/docs/widget.html").header("location")).hasValue("/demo-shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo-shop/index.html", "/demo-shop/nothing", "/demo-shop/..%2fapplication.yml"})
    void givesOutNothingElse(String path) {
        assertThat(shopkeeper.api().get(path).text("error")).isEqualTo("NOT_FOUND");
    }
}
