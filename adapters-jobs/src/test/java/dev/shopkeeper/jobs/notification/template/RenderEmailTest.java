package dev.shopkeeper.jobs.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.notification.template.Recipient;
import dev.shopkeeper.application.notification.template.RenderEmail;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.notification.template.ConfigId;
import dev.shopkeeper.domain.notification.template.Content;
import dev.shopkeeper.domain.notification.template.DeclaredVariable;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.notification.template.Offer;
import dev.shopkeeper.domain.notification.template.OfferedProduct;
import dev.shopkeeper.domain.notification.template.Rendering;
import dev.shopkeeper.domain.recommendation.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RenderEmailTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    private final RenderEmail render = new RenderEmail(new PebbleTemplateEngine(), new JsoupEmailMarkup(), "Phố & Co");
    private final AtomicInteger asked = new AtomicInteger();

    private static NotificationConfig config(String subject, String html, @Nullable String text) {
        return NotificationConfig.written(
                new ConfigId("a"),
                "n",
                new Content("en", subject, html, text),
                List.of(new Content(
                        "vi",
                        "Chào {{ customer_name }}",
                        "<p>{% for p in recommendations %}{{ p.reason }}{% endfor %}</p>",
                        null)),
                List.of(new DeclaredVariable("gift", "candle"), new DeclaredVariable("empty", null)),
                false,
                NOW);
    }

    private static Customer customer(@Nullable String name, @Nullable String language) {
        Profile profile = new Profile(
                "x1",
                name,
                new EmailAddress("lan@example.com"),
                null,
                language,
                null,
                null,
                null,
                Set.of("vip"),
                Map.of("shoe", "38"));
        return Customer.entered(new CustomerId("c1"), profile, true, "api", NOW);
    }

    private Recipient recipient(Customer customer, Map<String, ?> data, Recipient.@Nullable Tracking tracking) {
        return new Recipient(customer, data, this::offer, "https://shop/u/1?a=1&b=2", NOW, tracking);
    }

    private Offer offer() {
        asked.incrementAndGet();
        return new Offer(
                null,
                List.of(new OfferedProduct(
                        new ProductId("p1"),
                        "Tea <green>",
                        new BigDecimal("120000.00"),
                        "VND",
                        "https://shop/tea?a=1&b=2",
                        null,
                        new Reason.Popular())));
    }

    private Rendering rendered(NotificationConfig config, Map<String, ?> data) {
        return render.render(config, recipient(customer("Lan", "fr"), data, null));
    }

    @Test
    void fillsInWhatIsBuiltInDeclaredAndSent() {
        NotificationConfig config = config(
                "s",
                "x",
                "{{ customer.name }}|{{ customer_name }}|{{ email }}|{{ company }}|{{ shop_name }}|{{ customer.attributes.shoe }}|{{ customer.tags | join }}|"
                        + "{{ now | date('yyyy') }}|{{ gift }}|{{ data.gift }}|{{ empty }}|{{ coupon }}|{{ data.coupon }}|{{ unsubscribe_url }}");
        Map<String, Object> data = Map.of("coupon", 5, "email", "mine", "customer_name", "mine");
        assertThat(rendered(config, data).text())
                .isEqualTo(
                        "Lan|Lan|lan@example.com||Phố & Co|38|vip|2026|candle|candle||5|5|https://shop/u/1?a=1&b=2\n");
        assertThat(rendered(config, Map.of("gift", "book", "coupon", "")).text())
                .contains("|book|book|||");
        assertThat(rendered(config, data).missing()).isEmpty();
        assertThat(rendered(config, Map.of()).missing()).containsExactlyInAnyOrder("coupon", "data.coupon");
        assertThat(render.missing(config, Set.of())).containsExactlyInAnyOrder("coupon", "data.coupon");
        Map<String, @Nullable Object> empty = new HashMap<>();
        empty.put("coupon", null);
        assertThat(rendered(config, empty).missing()).isEmpty();
    }

    @Test
    void speaksTheReadersLanguageAndAsksForProductsOnlyWhereTheyAreShown() {
        NotificationConfig config = config("Hi {{ customer_name }}", "<p>x</p>", null);
        assertThat(rendered(config, Map.of()).language()).isEqualTo("en");
        assertThat(asked).hasValue(0);
        Rendering vietnamese = render.render(config, recipient(customer("Lan", "vi-VN"), Map.of(), null));
        assertThat(vietnamese.subject()).isEqualTo("Chào Lan");
        assertThat(vietnamese.text()).contains("được nhiều người chọn", "Ngừng nhận thư");
        assertThat(asked).hasValue(1);
    }

    @Test
    void keepsTheSubjectInOneLine() {
        NotificationConfig config = config("{{ x }}", "h", null);
        assertThat(rendered(config, Map.of("x", "a\r\nBcc: b@c.de\u0000\u2028\u0085\u009b d"))
                        .subject())
                .isEqualTo("a Bcc: b@c.de d");
        assertThat(rendered(config, Map.of("x", "😀".repeat(1_000))).subject()).hasSize(400);
    }

    @Test
    void rewritesLinksWhereTheyAreTracked() {
        NotificationConfig config = config(
                "s",
                "<p><a class=x href=\"{{ u }}\">a</a><A HREF='mailto:x@y.z'>m</A><a href=\"#top\">t</a>{% for p in recommendations %}<a title='>' href='{{ p.url }}'>{{ p.name }}</a>{% endfor %}</p>",
                null);
        var tracking = new Recipient.Tracking(url -> "https://t/c?u=" + url, "https://t/o/1.gif");
        Rendering tracked = render.render(
                config, recipient(customer("Lan", null), Map.of("u", "https://shop/\"x\"?a=1&b=2"), tracking));
        assertThat(tracked.html())
                .contains("href=\"https://t/c?u=https://shop/&quot;x&quot;?a=1&amp;b=2\"")
                .contains("href=\"https://t/c?u=https://shop/tea?a=1&amp;b=2\"")
                .contains("HREF='mailto:x@y.z'", "href=\"#top\"")
                .contains("href=\"https://shop/u/1?a=1&amp;b=2\">Unsubscribe")
                .contains("<img src=\"https://t/o/1.gif\" width=\"1\"");
        assertThat(tracked.text()).doesNotContain("https://t/");
        assertThat(rendered(config, Map.of()).html()).doesNotContain("https://t/");
    }

    @Test
    void readsEachVersionByItself() {
        NotificationConfig first = config("one", "h", null);
        NotificationConfig second =
                first.changed("n", new Content("en", "two", "h", null), List.of(), List.of(), false, NOW);
        assertThat(rendered(first, Map.of()).subject()).isEqualTo("one");
        assertThat(rendered(second, Map.of()).subject()).isEqualTo("two");
        assertThat(rendered(first, Map.of()).subject()).isEqualTo("one");
    }
}
