package dev.shopkeeper.application.mailbox;

import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.NotFound;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lets staff look at captured mail. */
public final class ReadMailbox {

    private final @Nullable CapturedMail captured;

    /** @param captured null where e-mail is sent and not captured */
    public ReadMailbox(@Nullable CapturedMail captured) {
        this.captured = captured;
    }

    /**
     * One page, newest first.
     *
     * @param to only what was sent to this address; null for all
     */
    public Page<CapturedEmail> list(Caller caller, @Nullable String to, PageRequest page) {
        EmailAddress address = to == null
                ? null
                : EmailAddress.parse(to).orElseThrow(() -> InvalidInput.field("to", "must be an e-mail address"));
        return mailbox().list(new CapturedMail.Filter(address, caller.isAdmin()), page);
    }

    public CapturedMessage get(Caller caller, String id) {
        return mailbox()
                .find(id)
                .filter(message -> caller.isAdmin() || !message.email().opensAccount())
                .orElseThrow(() -> new NotFound("there is no such e-mail, or no longer"));
    }

    private CapturedMail mailbox() {
        if (captured == null) {
            throw new NotFound("e-mail is sent and not captured here: SMTP_HOST is set");
        }
        return captured;
    }
}
