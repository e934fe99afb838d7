package dev.shopkeeper.domain.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationConfigTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    private static Content in(String language) {
        return new Content(language, "s", "h", null);
    }

    private static NotificationConfig config(String language, String... others) {
        return NotificationConfig.written(
                new ConfigId("a"),
                "Welcome",
                in(language),
                Stream.of(others).map(NotificationConfigTest::in).toList(),
                List.of(),
                false,
                NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "vi-VN, vi",
        "vi-Latn-VN, vi",
        "vi, vi",
        "VI-vn, vi",
        "pt-BR, pt-BR",
        "pt-PT, en",
        "pt, en",
        "fr, en",
        "en-GB, en",
        ", en"
    })
    void speaksTheClosestLanguage(String reader, String chosen) {
        assertThat(config("en", "vi", "pt-BR").contentFor(reader).language()).isEqualTo(chosen);
    }

    @Test
    void countsItsChanges() {
        NotificationConfig first = config("en");
        NotificationConfig second = first.changed("Hello", in("vi"), List.of(), List.of(), true, NOW.minusSeconds(60));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.createdAt()).isEqualTo(NOW);
        assertThat(second.updatedAt()).isEqualTo(NOW);
        NotificationConfig gone = second.removed(NOW.plusSeconds(60));
        assertThat(gone.version()).isEqualTo(3);
        assertThat(gone.deleted()).isTrue();
        assertThat(gone.content()).isEqualTo(second.content());
        assertThat(gone.updatedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void hasOneTextForEachLanguage() {
        assertThatIllegalArgumentException().isThrownBy(() -> config("en", "EN"));
        assertThatIllegalArgumentException().isThrownBy(() -> config("en", "vi", "vi"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config(
                        "en", IntStream.range(0, 21).mapToObj(i -> "l" + i).toArray(String[]::new)));
    }

    @Test
    void needsABody() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Content("en", "s", null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Content("en", " ", "h", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Content("en", "s", "h".repeat(Content.MAX_HTML + 1), null));
    }
}
