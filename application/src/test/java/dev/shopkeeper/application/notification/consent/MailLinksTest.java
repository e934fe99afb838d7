package dev.shopkeeper.application.notification.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.application.notification.consent.MailLinks.Click;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.consent.UnknownLink;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailLinksTest {

    private static final String SECRET = "a-secret-of-32-bytes-for-the-test";
    private static final String OLDER = "an-older-secret-of-32-bytes-or-so";
    private static final URI BASE = URI.create("https://shop.example/base");
    private static final DeliveryId DELIVERY = new DeliveryId(new SendId("s1"), new CustomerId("c:1"));
    private static final Recommended RECOMMENDED = new Recommended(
            new RecommendationId("r1"), List.of(new ProductId("p7"), new ProductId("áo dài/đỏ"), new ProductId("a+b")));

    private final MailLinks links = links(SECRET);

    private static MailLinks links(String... secrets) {
        return new MailLinks(List.of(secrets), () -> BASE);
    }

    private static String token(String link, String way) {
        assertThat(link).startsWith(BASE + way);
        return link.substring((BASE + way).length()).replace(".gif", "");
    }

    @Test
    void tellsWhoseALinkIs() {
        assertThat(links.unsubscribed(token(links.unsubscribe(DELIVERY), "/u/")))
                .isEqualTo(DELIVERY);
        assertThat(links.opened(token(links.open(DELIVERY), "/o/"))).isEqualTo(DELIVERY);
        assertThat(links.open(DELIVERY)).endsWith(".gif");
        assertThat(links.clicked(token(links.click(DELIVERY, "https://a.example/x?y=1#z", null), "/c/")))
                .isEqualTo(new Click(DELIVERY, URI.create("https://a.example/x?y=1#z"), null, null));
    }

    @Test
    void needsNoEscapingInAnAddress() {
        assertThat(token(links.unsubscribe(DELIVERY), "/u/")).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void refusesATokenInWhichAnyCharacterIsAnother() {
        String token = token(links.unsubscribe(DELIVERY), "/u/");
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (int i = 0; i < token.length(); i++) {
            for (int j = 0; j < letters.length(); j++) {
                if (token.charAt(i) != letters.charAt(j)) {
                    String other = token.substring(0, i) + letters.charAt(j) + token.substring(i + 1);
                    assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> links.unsubscribed(other));
                }
            }
        }
    }

    @Test
    void refusesATokenThatIsCutOrPadded() {
        String token = token(links.unsubscribe(DELIVERY), "/u/");
        for (int i = 0; i < token.length(); i++) {
            String cut = token.substring(0, i);
            assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> links.unsubscribed(cut));
        }
        for (String tail : List.of("=", "==", "A", "AAAA", " ", "\n", "%00", "é")) {
            assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> links.unsubscribed(token + tail));
        }
    }

    @Test
    void doesNotTakeALinkForAnotherPurpose() {
        String open = token(links.open(DELIVERY), "/o/");
        String click = token(links.click(DELIVERY, "https://a.example/", null), "/c/");
        String unsubscribe = token(links.unsubscribe(DELIVERY), "/u/");

        assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> links.unsubscribed(open));
        assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> links.unsubscribed(click));
        assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> links.opened(unsubscribe));
        assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> links.clicked(unsubscribe));
        assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> links.clicked(open));
        assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> links.unsubscribed(MailLinks.SAMPLE));
    }

    @Test
    void honoursOlderSecretsAndSignsByTheFirst() {
        MailLinks before = links(OLDER);
        MailLinks during = links(SECRET, OLDER);

        assertThat(during.unsubscribed(token(before.unsubscribe(DELIVERY), "/u/")))
                .isEqualTo(DELIVERY);
        assertThat(during.unsubscribe(DELIVERY)).isEqualTo(links.unsubscribe(DELIVERY));
        assertThatExceptionOfType(UnknownLink.class)
                .isThrownBy(() -> links.unsubscribed(token(before.unsubscribe(DELIVERY), "/u/")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:an@example.com",
                "tel:+84912345678",
                "#top",
                "",
                "/products/7",
                "//evil.example/",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://a.example/",
                "https:///nowhere",
                "https:a.example",
                "https://a.example/with space",
                "https://a.example/\r\nSet-Cookie: a=b",
                "https://shop.example/base/u/sample"
            })
    void leavesAloneWhatCannotBeRedirectedTo(String link) {
        assertThat(links.click(DELIVERY, link, null)).isEqualTo(link);
    }

    @Test
    void leavesAloneWhatIsTooLong() {
        String longest = "https://a.example/" + "x".repeat(2_000 - "https://a.example/".length());

        assertThat(links.click(DELIVERY, longest, null))
                .startsWith(BASE + "/c/")
                .hasSizeLessThan(3_500);
        assertThat(links.click(DELIVERY, longest + "x", null)).isEqualTo(longest + "x");
    }

    @Test
    void leadsToAddressesInOtherScriptsInAFormThatHeadersTake() {
        Click click = links.clicked(token(links.click(DELIVERY, " https://a.example/áo-dài?q=đỏ ", null), "/c/"));

        assertThat(click.target().toString()).isEqualTo("https://a.example/%C3%A1o-d%C3%A0i?q=%C4%91%E1%BB%8F");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/products/p7, p7",
        "https://a.example/p7/details?from=mail, p7",
        "https://a.example/?id=p7&utm=mail, p7",
        "https://a.example/products/%C3%A1o%20d%C3%A0i%2F%C4%91%E1%BB%8F, áo dài/đỏ",
        "https://a.example/products/a+b, a+b",
        "https://a.example/products/p77, ",
        "https://a.example/p7x?id=xp7, ",
        "https://p7/, ",
        "https://a.example/#p7, ",
        "https://a.example/p7?id=a%2Bb, a+b"
    })
    void knowsTheLinkOfARecommendedProduct(String link, String product) {
        Click click = links.clicked(token(links.click(DELIVERY, link, RECOMMENDED), "/c/"));

        assertThat(click.product()).isEqualTo(product == null ? null : new ProductId(product));
        assertThat(click.recommendation()).isEqualTo(product == null ? null : new RecommendationId("r1"));
    }

    @Test
    void doesNotStumbleOverBrokenEscapes() {
        String link = "https://a.example/products/%25zz?x=%25&p7";

        assertThat(links.click(DELIVERY, link, RECOMMENDED)).startsWith(BASE + "/c/");
        assertThat(links.click(DELIVERY, "https://a.example/%zz", RECOMMENDED)).isEqualTo("https://a.example/%zz");
    }

    @Test
    void holdsNothingButIdsAndTheTarget() {
        String token = token(links.unsubscribe(DELIVERY), "/u/");
        byte[] bytes = Base64.getUrlDecoder().decode(token);

        assertThat(bytes).hasSize(16 + 1 + 2 + DELIVERY.value().length());
    }
}
