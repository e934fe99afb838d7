package dev.shopkeeper.application.customer;

import dev.shopkeeper.domain.customer.EmailAddress;
import java.time.Instant;
import java.util.Locale;
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

    /** The same wish in the form in which values are kept: addresses, numbers and tags are compared as they stand. */
    public CustomerFilter normalised(PhoneNumbers phones) {
        return new CustomerFilter(
                query == null ? null : wholeNumber(query, phones),
                email == null
                        ? null
                        : EmailAddress.parse(email).map(EmailAddress::value).orElse(email),
                phone == null ? null : number(phone, phones),
                tag == null ? null : tag.strip().toLowerCase(Locale.ROOT),
                tidy(company),
                tidy(city),
                language == null
                        ? null
                        : Locale.forLanguageTag(language.strip().replace('_', '-'))
                                .toLanguageTag(),
                subscribed,
                createdFrom,
                createdTo);
    }

    /** A number typed the way it is dialled at home is looked for the way it is kept. */
    private static String wholeNumber(String query, PhoneNumbers phones) {
        String number = phones.apply(query.strip(), null);
        return number == null ? query : number;
    }

    private static String number(String phone, PhoneNumbers phones) {
        String number = phones.apply(phone.strip(), null);
        return number == null ? phone.strip() : number;
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null ? null : text.strip().replaceAll("\\s+", " ");
    }
}
