package dev.shopkeeper.rest.notification.consent;

import dev.shopkeeper.domain.notification.consent.SuppressionReason;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * An address that is to get nothing.
 *
 * @param reason hard_bounce, complaint or manual; manual when it is not said
 * @param note   a word about it, up to 200 characters
 */
@Serdeable
record NewSuppressionJson(
        @Nullable String email,
        @Nullable String reason,
        @Nullable String note) {

    SuppressionReason toReason() {
        return reason == null || reason.isBlank() ? SuppressionReason.MANUAL : SuppressionJson.reason(reason);
    }

    @Override
    public String toString() {
        return "NewSuppressionJson[…]";
    }
}
