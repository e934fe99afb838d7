package dev.shopkeeper.domain.account;

import java.text.Normalizer;

/**
 * A password as somebody typed it, in the one form Unicode has for the same letters, so that it does not depend on the
 * keyboard. It never shows itself in a text.
 */
public record Password(String value) {

    public Password {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC);
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
