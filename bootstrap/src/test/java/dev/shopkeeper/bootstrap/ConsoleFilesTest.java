package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A browser fetches what the console is made of. */
class ConsoleFilesTest {

    private static final Pattern SCRIPT = Pattern.compile("src=\"(/console/[0-9a-f]{12}/)app\\.js\"");

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Test
    void handsOutThePageWithAStrictPolicy() {
        Answer page = shopkeeper.api().get("/");

        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void letsFilesBeKeptForEverUnderTheHashOfAllAlone() {
        Matcher script = SCRIPT.matcher(shopkeeper.api().get("/").body());
        assertThat(script.find()).isTrue();
        String folder = script.group(1);

        assertThat(header(shopkeeper.api().get(folder + "app.js"), "Cache-Control"))
                .contains("immutable");
        assertThat(header(shopkeeper.api().get(folder + "lib/vue.js"), "Content-Type"))
                .startsWith("text/javascript");
        assertThat(header(shopkeeper.api().get("/console/other/app.js"), "Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void handsOutNothingElse() {
        for (String path : new String[] {"../application.yml", "%2e%2e/application.yml", "core/", "nothing.js"}) {
            assertThat(shopkeeper.api().get("/console/any/" + path).status()).isEqualTo(404);
        }
    }

    @Test
    void keepsTheFrameOfEmailsFromRunningAnything() {
        Answer frame = shopkeeper.api().get("/console/frame");

        assertThat(header(frame, "Content-Security-Policy"))
                .contains(
                        "sandbox allow-scripts", "script-src 'sha256-", "frame-ancestors 'self'", "connect-src 'none'")
                .doesNotContain("script-src 'self'", "script-src 'unsafe-inline'");
        assertThat(frame.body()).contains("postMessage");
        assertThat(header(frame, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }

    private static String header(Answer answer, String name) {
        return answer.header(name).orElse("");
    }
}
