package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.notification.consent.Engagement;
import dev.shopkeeper.domain.notification.consent.EngagementCounts;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendStatus;
import dev.shopkeeper.domain.notification.send.UnknownSend;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks sends up, with what people did with their e-mails. */
public final class SendQueries {

    private final Sends sends;
    private final Engagement engagement;

    public SendQueries(Sends sends, Engagement engagement) {
        this.sends = sends;
        this.engagement = engagement;
    }

    /** A send, and how many recipients did what. */
    public record Figures(Send send, EngagementCounts engagement) {}

    /**
     * The send with this id.
     *
     * @throws UnknownSend when there is none
     */
    public Figures find(SendId id) {
        return figures(sends.find(id).orElseThrow(UnknownSend::new));
    }

    public Figures figures(Send send) {
        return new Figures(send, engagement.counts(List.of(send.id())).getOrDefault(send.id(), EngagementCounts.NONE));
    }

    public Page<Figures> list(@Nullable SendStatus status, PageRequest page) {
        Page<Send> found = sends.page(status, page);
        Map<SendId, EngagementCounts> counts =
                engagement.counts(found.items().stream().map(Send::id).toList());
        return found.map(send -> new Figures(send, counts.getOrDefault(send.id(), EngagementCounts.NONE)));
    }
}
