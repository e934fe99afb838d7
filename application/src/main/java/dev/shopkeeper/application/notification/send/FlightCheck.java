package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.notification.template.RenderEmail;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.send.NotSendable;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks, before anything is sent, whether the e-mail can be made for everybody: which names nobody gives a value, and then
 * by making it, for each of a small audience and for samples of a large one.
 */
final class FlightCheck {

    private static final int EXAMPLES = 3;
    private static final int EVERY = 1_000;

    private final ComposeEmail compose;
    private final SendLimits limits;
    private final NotificationConfig config;
    private final Map<String, Object> data;
    private final Set<String> missing;
    private final List<CustomerId> examples = new ArrayList<>();
    private long seen;
    private Duration spent = Duration.ZERO;

    FlightCheck(
            RenderEmail render,
            ComposeEmail compose,
            SendLimits limits,
            NotificationConfig config,
            Map<String, Object> data) {
        this.compose = compose;
        this.limits = limits;
        this.config = config;
        this.data = data;
        this.missing = render.missing(config, data.keySet());
    }

    /**
     * Looks at one recipient.
     *
     * @return false when no more need be shown: it is clear that nothing can be sent
     * @throws NotSendable when the e-mail cannot be made for this one
     */
    boolean shown(Customer recipient) {
        seen++;
        if (!missing.isEmpty()) {
            examples.add(recipient.id());
            return examples.size() < EXAMPLES;
        }
        boolean wanted = seen <= limits.rendered() || seen % EVERY == 0;
        if (wanted && spent.compareTo(limits.checkFor()) < 0) {
            long start = System.nanoTime();
            rehearse(recipient);
            spent = spent.plusNanos(System.nanoTime() - start);
        }
        return true;
    }

    private void rehearse(Customer recipient) {
        try {
            compose.rehearse(recipient, config, data);
        } catch (InvalidInput unfit) {
            throw NotSendable.unrenderable(recipient.id(), unfit.message());
        }
    }

    /** @throws NotSendable when there are names to which nobody gives a value, whoever the recipients are */
    void check() {
        if (!missing.isEmpty()) {
            throw NotSendable.missing(missing, examples);
        }
    }
}
