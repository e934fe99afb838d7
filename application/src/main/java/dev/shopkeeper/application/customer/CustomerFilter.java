package dev.shopkeeper.application.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are meant; null means whichever.
 *
 * @param query       words, each the beginning of a word of the name, e-mail address, company or phone number
 * @param createdFrom inclusive
 * @param createdTo   exclusive
 */
public record CustomerFilter(
        @Nullable String query,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String tag,
        @Nullable String company,
        @Nullable String city,
        @Nullable String language,
        @Nullable Boolean subscribed,
        @Nullable Instant createdFrom,
        @Nullable Instant createdTo) {

    public static final CustomerFilter ALL =
            new CustomerFilter(null, null, null, null, null, null, null, null, null, null);
}
