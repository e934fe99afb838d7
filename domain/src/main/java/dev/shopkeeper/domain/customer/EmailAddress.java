package dev.shopkeeper.domain.customer;

import dev.shopkeeper.domain.text.Letters;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Where a customer gets mail: trimmed, lower-cased, in Unicode's composed form, so that equal addresses are equal. */
public record EmailAddress(String value) {

    public static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_PART = 64;
    private static final int MAX_LABEL = 63;
    private static final int LEAST_TOP_LABEL = 2;
    private static final String ATOM_SIGNS = "!#$%&'*+/=?^_`{|}~-";

    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an e-mail address in normal form");
        }
    }

    /** Reads what a person wrote; empty when it is no address. */
    public static Optional<EmailAddress> parse(String text) {
        String normal = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return isValid(normal) ? Optional.of(new EmailAddress(normal)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && at <= MAX_LOCAL_PART
                && text.length() <= MAX_LENGTH
                && isLocalPart(text, at)
                && isDomain(text, at + 1);
    }

    /** Atoms with single dots between them: every import reads each address here, so no pattern is asked. */
    private static boolean isLocalPart(String text, int end) {
        boolean inAtom = false;
        for (int i = 0; i < end; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c == '.' ? !inAtom : !isLetterMarkOrNumber(c) && ATOM_SIGNS.indexOf(c) < 0) {
                return false;
            }
            inAtom = c != '.';
        }
        return inAtom;
    }

    /** Two labels or more; the last has at least two characters. */
    private static boolean isDomain(String text, int start) {
        int from = start;
        for (int dot = text.indexOf('.', from); dot >= 0; dot = text.indexOf('.', from)) {
            if (!isLabel(text, from, dot, 1)) {
                return false;
            }
            from = dot + 1;
        }
        return from > start && isLabel(text, from, text.length(), LEAST_TOP_LABEL);
    }

    /** Letters, marks, numbers and hyphens, with no mark at the beginning and no hyphen at either end. */
    private static boolean isLabel(String text, int start, int end, int least) {
        int length = 0;
        int last = '-';
        for (int i = start; i < end; i += Character.charCount(last)) {
            last = text.codePointAt(i);
            boolean allowed = length == 0 ? Letters.isLetterOrNumber(last) : last == '-' || isLetterMarkOrNumber(last);
            if (!allowed) {
                return false;
            }
            length++;
        }
        return length >= least && length <= MAX_LABEL && last != '-';
    }

    private static boolean isLetterMarkOrNumber(int c) {
        return Letters.isLetterOrNumber(c) || Letters.isMark(c);
    }

    @Override
    public String toString() {
        return value;
    }
}
