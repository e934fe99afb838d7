package dev.shopkeeper.application.notification.mail;

import dev.shopkeeper.domain.notification.mail.MessageId;

/** Makes Message-IDs under the shop's own mail domain. */
public final class MessageIds {

    private final String domain;

    /** @param domain the domain of the shop's own address, in ASCII */
    public MessageIds(String domain) {
        this.domain = domain;
    }

    /** The id of what has this name, a delivery's id for one; the same name always gives the same id. */
    public MessageId of(String name) {
        return MessageId.derived(name, domain);
    }
}
