package dev.shopkeeper.domain.chat.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.Conflict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptPublicationTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final int CUSTOMERS = 20_000;

    private static PromptVersion version(long number) {
        return new PromptVersion(
                new PromptVersionId(new PromptAddress("hello", "en"), number),
                PromptKind.SYSTEM,
                PromptText.parse("version " + number),
                NOON);
    }

    private static PromptPublication first() {
        return PromptPublication.first(version(1), BigDecimal.valueOf(100), NOON);
    }

    private static long chosen(PromptPublication publication, int customer) {
        return publication.chosenFor(new CustomerId("customer-" + customer)).version();
    }

    private static double share(PromptPublication publication, long version) {
        return IntStream.range(0, CUSTOMERS)
                        .filter(i -> chosen(publication, i) == version)
                        .count()
                / (double) CUSTOMERS;
    }

    @Test
    void usesWhatIsActivatedAlone() {
        PromptPublication both = first().beside(version(2), BigDecimal.TEN, NOON);
        assertThat(both.active()).extracting(ActivePrompt::version).containsExactly(1L, 2L);
        PromptPublication back = both.alone(version(1), NOON);
        assertThat(back.active()).extracting(ActivePrompt::version).containsExactly(1L);
        assertThat(back.revision()).isEqualTo(3);
    }

    @Test
    void choosesAsOftenAsTheWeightsSay() {
        PromptPublication trial = first().beside(version(2), BigDecimal.valueOf(200), NOON)
                .beside(version(3), BigDecimal.valueOf(100), NOON);
        assertThat(share(trial, 1)).isCloseTo(0.25, within(0.015));
        assertThat(share(trial, 2)).isCloseTo(0.5, within(0.015));
        assertThat(share(trial, 3)).isCloseTo(0.25, within(0.015));
    }

    @Test
    void keepsToWhatACustomerGotWhenAnotherVersionComesAlong() {
        PromptPublication before = first().beside(version(2), BigDecimal.valueOf(100), NOON);
        PromptPublication after = before.beside(version(3), BigDecimal.valueOf(100), NOON);
        for (int i = 0; i < 1_000; i++) {
            assertThat(chosen(after, i)).isIn(chosen(before, i), 3L);
            assertThat(chosen(before, i)).isEqualTo(chosen(before, i));
        }
    }

    @Test
    void movesNobodyAwayFromAVersionThatGetsMoreWeight() {
        PromptPublication before = first().beside(version(2), BigDecimal.valueOf(10), NOON);
        PromptPublication after = before.beside(version(2), BigDecimal.valueOf(50), NOON);
        assertThat(IntStream.range(0, 1_000).filter(i -> chosen(before, i) == 2).allMatch(i -> chosen(after, i) == 2))
                .isTrue();
    }

    @Test
    void keepsAtLeastOneInUse() {
        PromptPublication both = first().beside(version(2), BigDecimal.TEN, NOON);
        PromptPublication one = both.withdrawn(1, NOON);
        assertThat(one.active()).extracting(ActivePrompt::version).containsExactly(2L);
        assertThatThrownBy(() -> one.withdrawn(2, NOON)).isInstanceOf(Conflict.class);
    }

    @Test
    void hasALimitOfVersionsInUse() {
        PromptPublication many = first();
        for (int i = 2; i <= PromptPublication.MOST_ACTIVE; i++) {
            many = many.beside(version(i), BigDecimal.ONE, NOON);
        }
        PromptPublication full = many;
        assertThat(full.beside(version(2), BigDecimal.TEN, NOON).active()).hasSize(PromptPublication.MOST_ACTIVE);
        assertThatThrownBy(() -> full.beside(version(11), BigDecimal.ONE, NOON)).isInstanceOf(Conflict.class);
    }

    @Test
    void fallsBackByLanguage() {
        assertThat(PromptAddress.fallbacks("a", "vi-VN", "fr-FR"))
                .extracting(PromptAddress::language)
                .containsExactly("vi-VN", "vi", "default", "fr-FR", "fr", "en");
        assertThat(PromptAddress.fallbacks("a", null, "en"))
                .extracting(PromptAddress::language)
                .containsExactly("default", "en");
    }
}
