package dev.shopkeeper.jobs.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.metadata.init.ClassPathResourceMetadataLoader;
import dev.shopkeeper.application.customer.PhoneNumbers;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.util.SupplierUtil;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Phone numbers as libphonenumber understands them; what cannot be one is turned away before it is asked. */
@Singleton
final class LibPhoneNumbers implements PhoneNumbers {

    private static final int PARSERS = 31;
    private static final int LEAST_DIGITS = 5;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_CHARACTERS = 40;
    private static final String PUNCTUATION = "-. ()/\u00a0\u2010\u2011\u2012\u2013\u2014\u2212";
    /** What libphonenumber takes for "nowhere": only numbers with their country code are understood. */
    private static final String NO_REGION = "ZZ";

    /** One for some of the regions each: an instance remembers a hundred compiled patterns, and a region needs a dozen. */
    private final AtomicReferenceArray<@Nullable PhoneNumberUtil> parsers = new AtomicReferenceArray<>(PARSERS);

    /** Made when the first number comes: hundreds of names of countries in two languages are no part of a start. */
    private final Supplier<Known> known = SupplierUtil.memoized(Known::new);

    private static final class Known {
        private final Set<String> regions = PhoneNumberUtil.getInstance().getSupportedRegions();
        private final Countries countries = new Countries();
    }

    private final String defaultRegion;

    LibPhoneNumbers(@Property(name = "default.region") String defaultRegion) {
        this.defaultRegion = defaultRegion;
    }

    @Override
    public @Nullable String apply(String written, @Nullable String country) {
        String dialled = dialled(written);
        if (dialled == null) {
            return null;
        }
        try {
            String region = region(country);
            PhoneNumberUtil numbers = parserOf(region);
            PhoneNumber number = numbers.parse(dialled, region);
            return !number.hasExtension() && numbers.isValidNumber(number)
                    ? numbers.format(number, PhoneNumberFormat.E164)
                    : null;
        } catch (NumberParseException e) {
            return null;
        }
    }

    private PhoneNumberUtil parserOf(String region) {
        int i = Math.floorMod(region.hashCode(), PARSERS);
        PhoneNumberUtil parser = parsers.get(i);
        if (parser == null) {
            parser = PhoneNumberUtil.createInstance(new ClassPathResourceMetadataLoader());
            parsers.set(i, parser);
        }
        return parser;
    }

    private String region(@Nullable String country) {
        String region = country == null ? null : known.get().countries.region(country);
        if (region == null) {
            return defaultRegion;
        }
        return known.get().regions.contains(region) ? region : NO_REGION;
    }

    /**
     * The plus sign and the digits of it. Letters would be an extension, a word, or a number nobody can dial; to find
     * that out by libphonenumber's patterns costs more than all the rest.
     */
    private static @Nullable String dialled(String written) {
        if (written.length() > MOST_CHARACTERS) {
            return null;
        }
        StringBuilder dialled = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0 && Character.isDigit(c)) {
                dialled.append((char) ('0' + digit));
            } else if (c == '+' || c == '\uff0b') {
                if (!dialled.isEmpty()) {
                    return null;
                }
                dialled.append('+');
            } else if (PUNCTUATION.indexOf(c) < 0) {
                return null;
            }
        }
        return dialled.length() >= LEAST_DIGITS && dialled.length() <= MOST_DIGITS ? dialled.toString() : null;
    }
}
