package dev.shopkeeper.domain.notification.mail;

import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Whom an e-mail is from or to.
 *
 * @param name as people write it, in any script; null when there is only the address
 */
public record Mailbox(EmailAddress address, @Nullable String name) {

    public static final int MAX_NAME = 200;

    /** @throws InvalidInput when the name is not fit for a header */
    public Mailbox {
        if (name != null) {
            name = HeaderText.checked("name", name.strip(), MAX_NAME);
            name = name.isEmpty() ? null : name;
        }
    }

    public static Mailbox of(EmailAddress address) {
        return new Mailbox(address, null);
    }
}
