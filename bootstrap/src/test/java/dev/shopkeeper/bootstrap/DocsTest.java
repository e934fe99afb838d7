package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that shows the API and lets one try it, as a browser without the internet loads it. */
class DocsTest {

    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]*)\"");

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/"})
    void showsAPage(String path) {
        Answer page = shopkeeper.api().get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).hasValue("text/html;charset=utf-8");
        assertThat(page.body()).contains("/docs/docs.js");
    }

    @Test
    void loadsAllItNeedsFromHere() {
        Map<String, String> types = new TreeMap<>();
        for (String link : links()) {
            Answer file = shopkeeper.api().get(link);
            assertThat(file.status()).as(link).isEqualTo(200);
            assertThat(file.bytes()).as(link).isNotEmpty();
            types.put(link, file.header("content-type").orElse(""));
        }

        assertThat(types)
                .isEqualTo(Map.of(
                        "/docs/docs.css", "text/css;charset=utf-8",
                        "/docs/docs.js", "text/javascript;charset=utf-8",
                        "/docs/favicon-32x32.png", "image/png",
                        "/docs/swagger-ui-bundle.js", "text/javascript;charset=utf-8",
                        "/docs/swagger-ui.css", "text/css;charset=utf-8",
                        "/openapi.yml", "application/yaml;charset=utf-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/docs.js", "/docs/docs.css"})
    void asksNobodyElse(String path) {
        assertThat(shopkeeper.api().get(path).body()).doesNotContain("http:", "https:", "\"//", "'//");
    }

    @Test
    void runsUnderAPolicyThatLetsNoScriptStandInThePage() {
        Answer page = shopkeeper.api().get("/docs");

        assertThat(page.header("content-security-policy").orElse(""))
                .contains("script-src 'self';")
                .contains("style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<style", " style=", "<script>", "javascript:");
    }

    @Test
    void letsABrowserKeepTheFiles() {
        assertThat(shopkeeper.api().get("/docs/swagger-ui-bundle.js").header("cache-control"))
                .hasValue("public, max-age=3600");
        assertThat(shopkeeper.api().get("/docs").header("cache-control")).hasValue("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/nothing",
                "/docs/docs.html",
                "/docs/index.html",
                "/docs/supplement.yml",
                "/docs/swagger-ui.js",
                "/docs/..%2fapplication.yml",
                "/docs/swagger-ui/docs.js"
            })
    void givesOutNothingElse(String path) {
        Answer answer = shopkeeper.api().get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("content-type")).hasValue("application/problem+json");
        assertThat(answer.text("error")).isEqualTo("NOT_FOUND");
    }

    private List<String> links() {
        String page = shopkeeper.api().get("/docs").body();
        return LINK.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(DocsTest::address)
                .toList();
    }

    private static String address(String attribute) {
        return attribute.substring(attribute.indexOf('"') + 1, attribute.length() - 1);
    }
}
