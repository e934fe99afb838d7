package dev.shopkeeper.domain.notification.mail;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which refusals say that an address is no good. Where the server gives a status of its own (RFC 3463) that decides: a
 * full mailbox or suspected spam is also refused with 550. Without one, the basic codes of RFC 5321 do, and only when it
 * was the recipient that was refused.
 */
final class HardBounces {

    private static final Pattern STATUS = Pattern.compile("^(?:\\d{3}[ -])?(5\\.\\d{1,3}\\.\\d{1,3})\\b");
    /** No such mailbox, domain or syntax; moved; takes no mail (null MX); disabled. */
    private static final Set<String> OF_ADDRESS =
            Set.of("5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.9", "5.1.10", "5.2.1");

    private static final Set<Integer> OF_RECIPIENT = Set.of(550, 551, 553, 556);

    private HardBounces() {}

    static boolean isOne(int code, String reply, boolean ofRecipient) {
        Matcher status = STATUS.matcher(reply.strip());
        return status.find() ? OF_ADDRESS.contains(status.group(1)) : ofRecipient && OF_RECIPIENT.contains(code);
    }
}
