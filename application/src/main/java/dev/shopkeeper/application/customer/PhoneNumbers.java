package dev.shopkeeper.application.customer;

import dev.shopkeeper.domain.customer.ProfileReader;
import org.jspecify.annotations.Nullable;

/** Understands phone numbers as people write them. */
public interface PhoneNumbers extends ProfileReader.PhoneFormat {

    /**
     * The number in E.164; null when it is no valid number of that country, or has an extension, which E.164 cannot
     * say.
     *
     * @param written the number as somebody wrote it
     * @param country the customer's country as somebody wrote it, in English or as a two-letter code; null or not
     *                known: the shop's own region
     */
    @Override
    @Nullable
    String apply(String written, @Nullable String country);
}
