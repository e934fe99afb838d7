package dev.shopkeeper.domain.notification.consent;

/** How many recipients of one send did what; each counts once, however often they did it. */
public record EngagementCounts(long opened, long clicked, long unsubscribed) {

    public static final EngagementCounts NONE = new EngagementCounts(0, 0, 0);
}
