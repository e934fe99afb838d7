package dev.shopkeeper.domain.customer;

import java.util.regex.Pattern;

/**
 * A customer's phone number.
 *
 * @param value  in E.164 where it could be understood, else as it was written
 * @param isE164 whether it was understood; only then it names a customer
 */
public record Phone(String value, boolean isE164) {

    public static final int MAX_LENGTH = 500;
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    public Phone {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a phone number has 1 to " + MAX_LENGTH + " characters");
        }
        if (isE164 && !E164.matcher(value).matches()) {
            throw new IllegalArgumentException("not a number in E.164");
        }
    }

    /** A number in international form, such as {@code +84912345678}. */
    public static Phone e164(String value) {
        return new Phone(value, true);
    }

    /** A number nobody could make sense of. */
    public static Phone asWritten(String value) {
        return new Phone(value, false);
    }

    @Override
    public String toString() {
        return value;
    }
}
