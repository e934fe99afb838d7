package dev.shopkeeper.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.interaction.Interaction.Report;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:15:30.123456Z");
    private static final CustomerId ANNA = new CustomerId("anna");

    @Test
    void keepsWhatWasReported() {
        Interaction rated = reported(new Report(" 5 ", InteractionType.RATE, 4.5, NOW, "r-1", "c-1"));

        assertThat(rated.productId().value()).isEqualTo("5");
        assertThat(rated.userId()).isEqualTo("u-1");
        assertThat(rated.rating()).isEqualTo(4.5);
        assertThat(rated.occurredAt()).isEqualTo(Instant.parse("2026-11-22T08:15:30.123Z"));
        assertThat(rated.recommendationId()).isEqualTo("r-1");
        assertThat(rated.clientId()).isEqualTo("c-1");
    }

    @Test
    void happenedNowWhereNothingElseIsSaid() {
        assertThat(viewedAt(null).occurredAt()).isEqualTo(Instant.parse("2026-11-22T08:15:30.123Z"));
    }

    @Test
    void mayHaveHappenedLongAgo() {
        assertThat(viewedAt(Instant.EPOCH).occurredAt()).isEqualTo(Instant.EPOCH);
        assertThat(viewedAt(NOW.plus(Interaction.SKEW)).occurredAt()).isAfter(NOW);
    }

    @Test
    void cannotHappenInTheFutureOrBeforeThereWereComputers() {
        refuses("occurred_at", () -> viewedAt(NOW.plus(Interaction.SKEW).plusMillis(1)));
        refuses("occurred_at", () -> viewedAt(NOW.plus(Duration.ofDays(400))));
        refuses("occurred_at", () -> viewedAt(Instant.EPOCH.minusMillis(1)));
        refuses("occurred_at", () -> viewedAt(Instant.MIN));
        refuses("occurred_at", () -> viewedAt(Instant.MAX));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.49, 5.01, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300})
    void refusesARatingOutsideTheStars(double rating) {
        refuses("rating", () -> reported(new Report("p", InteractionType.RATE, rating, NOW, null, null)));
        refuses("rating", () -> reported(new Report("p", InteractionType.VIEW, rating, NOW, null, null)));
    }

    @Test
    void refusesToRateWithoutARating() {
        refuses("rating", () -> reported(new Report("p", InteractionType.RATE, null, NOW, null, null)));
    }

    @Test
    void refusesTextsThatAreEmptyOrTooLong() {
        String tooLong = "x".repeat(201);
        refuses("product_id", () -> reported(new Report(" ", InteractionType.VIEW, null, NOW, null, null)));
        refuses("product_id", () -> reported(new Report(tooLong, InteractionType.VIEW, null, NOW, null, null)));
        refuses("recommendation_id", () -> reported(new Report("p", InteractionType.VIEW, null, NOW, tooLong, null)));
        refuses("client_id", () -> reported(new Report("p", InteractionType.VIEW, null, NOW, null, tooLong)));
        refuses("client_id", () -> reported(new Report("p", InteractionType.VIEW, null, NOW, null, " ")));
    }

    @Test
    void sortsByTheSecondItHappenedIn() {
        Instant earlier = Instant.parse("2001-01-01T00:00:00Z");
        assertThat(viewedAt(earlier).id()).isLessThan(viewedAt(NOW).id());
        assertThat(InteractionId.firstOf(NOW)).isLessThan(viewedAt(NOW).id());
        assertThat(InteractionId.firstOf(NOW.plusSeconds(1)))
                .isGreaterThan(viewedAt(NOW).id());
    }

    @Test
    void isNotTakenForAnotherWhoseTextsRunTogetherTheSame() {
        assertThat(InteractionId.hash("ab", "c")).isNotEqualTo(InteractionId.hash("a", "bc"));
    }

    @Test
    void holdsNoNameOfAPersonWhoWasErased() {
        Interaction cut = reported(new Report("p", InteractionType.VIEW, null, NOW, "r-1", "anna@example.com"))
                .cutFrom(new CustomerId("someone"));

        assertThat(cut.toString()).doesNotContain("anna").doesNotContain("u-1");
    }

    @ParameterizedTest
    @CsvSource({"view,VIEW", "VIEW,VIEW", "' Purchase ',PURCHASE", "recommend,RECOMMEND"})
    void knowsTypesByTheirWords(String word, InteractionType type) {
        assertThat(InteractionType.named(word)).isEqualTo(type);
    }

    @Test
    void refusesATypeThatDoesNotExist() {
        assertThatThrownBy(() -> InteractionType.named("stare"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("interaction_type")
                .hasMessageContaining("booking, cart, click");
    }

    private static Interaction viewedAt(@Nullable Instant at) {
        return reported(new Report("p", InteractionType.VIEW, null, at, null, null));
    }

    private static Interaction reported(Report report) {
        return Interaction.reported(ANNA, "u-1", report, NOW);
    }

    private static void refuses(String field, Runnable report) {
        assertThatThrownBy(report::run)
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.fields())
                        .extracting(InvalidInput.FieldError::field)
                        .containsExactly(field));
    }
}
