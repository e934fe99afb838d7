package dev.shopkeeper.rest.notification.consent;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.consent.Suppression;
import dev.shopkeeper.domain.notification.consent.SuppressionReason;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * That an address gets nothing.
 *
 * @param email not there once its owner was erased
 */
@Serdeable
record SuppressionJson(
        @Nullable String email, String reason, @Nullable String note, Instant createdAt) {

    static SuppressionJson of(Suppression suppression) {
        return new SuppressionJson(
                suppression.address() == null ? null : suppression.address().value(),
                word(suppression.reason()),
                suppression.note(),
                suppression.since());
    }

    private static String word(SuppressionReason reason) {
        return switch (reason) {
            case HARD_BOUNCE -> "hard_bounce";
            case COMPLAINT -> "complaint";
            case MANUAL -> "manual";
            case ERASED -> "erased";
        };
    }

    static SuppressionReason reason(String word) {
        return Arrays.stream(SuppressionReason.values())
                .filter(reason -> word(reason).equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> InvalidInput.field("reason", "must be one of hard_bounce, complaint, manual, erased"));
    }
}
