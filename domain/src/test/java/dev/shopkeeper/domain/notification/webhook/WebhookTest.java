package dev.shopkeeper.domain.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import dev.shopkeeper.domain.notification.webhook.Webhook.Wish;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:15:30.123Z");

    private static Webhook made(@Nullable String url, @Nullable List<String> events) {
        return Webhook.made(new WebhookId("w1"), new Wish(url, events, null, null), "whsec_1", NOW);
    }

    @Test
    void wantsAllEventsUnlessItSaysOtherwise() {
        Webhook all = made(" https://a.example:8443/hook?key=1 ", null);

        assertThat(all.url()).isEqualTo(URI.create("https://a.example:8443/hook?key=1"));
        assertThat(all.enabled()).isTrue();
        assertThat(all.wants(EventType.DELIVERY_SENT)).isTrue();
        assertThat(all.wants(EventType.CUSTOMER_UNSUBSCRIBED)).isTrue();
        assertThat(all.wants(EventType.TEST)).isFalse();
        assertThat(made("http://10.0.0.7/", List.of("delivery.failed", "delivery.failed"))
                        .events())
                .isEqualTo(Set.of(EventType.DELIVERY_FAILED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nowhere",
                "/hook",
                "//a.example/hook",
                "ftp://a.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https:///hook",
                "https:a.example",
                "https://user:secret@a.example/",
                "https://user@a.example/",
                "https://a.example/#part",
                "https://a.example/with space",
                "https://a.example/\r\nX-Header: 1",
                "https://a.example:99999/"
            })
    void refusesAnAddressItCannotBeCalledAt(String url) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> made(url, null))
                .satisfies(e ->
                        assertThat(e.fields()).extracting(FieldError::field).containsExactly("url"));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Wish wish = new Wish(null, List.of("delivery.sent", "order.paid", "webhook.test"), null, "x".repeat(201));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Webhook.made(new WebhookId("w1"), wish, "whsec_1", NOW))
                .satisfies(e -> assertThat(e.fields())
                        .extracting(FieldError::field)
                        .containsExactly("url", "events", "description"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> made("https://a.example/", List.of()));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> made("https://a.example/" + "x".repeat(2_000), null));
    }

    @Test
    void changesOnlyWhatIsSaid() {
        Webhook hook = Webhook.made(
                new WebhookId("w1"), new Wish("https://a.example/", null, null, "the backend"), "whsec_1", NOW);

        Webhook off = hook.changed(new Wish(null, List.of("delivery.sent"), false, null));

        assertThat(off)
                .isEqualTo(new Webhook(
                        hook.id(),
                        hook.url(),
                        Set.of(EventType.DELIVERY_SENT),
                        "whsec_1",
                        false,
                        "the backend",
                        NOW,
                        0));
        assertThat(off.wants(EventType.DELIVERY_SENT)).isFalse();
        assertThat(off.changed(new Wish(null, null, null, " ")).description()).isNull();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> hook.changed(new Wish("ftp://a.example/", null, null, null)));
    }

    @Test
    void keepsItsSecretOutOfLogs() {
        assertThat(made("https://a.example/?key=1", null).toString()).isEqualTo("Webhook[w1]");
    }
}
