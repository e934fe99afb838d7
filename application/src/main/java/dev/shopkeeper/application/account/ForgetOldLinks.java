package dev.shopkeeper.application.account;

import dev.shopkeeper.application.housekeeping.Chore;
import java.time.InstantSource;

/** Lets go of mailed links that are too old to be followed. */
public final class ForgetOldLinks implements Chore {

    private final MailedLinks links;
    private final InstantSource clock;

    public ForgetOldLinks(MailedLinks links, InstantSource clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "mailed links";
    }

    @Override
    public int sweep() {
        return links.removeExpired(clock.instant());
    }
}
