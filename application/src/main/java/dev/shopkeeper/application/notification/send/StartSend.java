package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.customer.CustomerFilter;
import dev.shopkeeper.application.customer.CustomerQueries;
import dev.shopkeeper.application.customer.PhoneNumbers;
import dev.shopkeeper.application.notification.template.ConfigQueries;
import dev.shopkeeper.application.notification.template.RenderEmail;
import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.send.NotSendable;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendOptions;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Accepts a send: finds out who gets it, freezes that, and looks whether the e-mail can be made for them. */
public final class StartSend {

    /**
     * What somebody wants sent.
     *
     * @param to     {@code all}, or a customer by our id or their external id
     * @param filter which of all; null when it is to one customer
     * @param asked  the filter as it was asked for, to be shown again
     */
    public record Wish(
            String to,
            String configId,
            @Nullable CustomerFilter filter,
            Map<String, String> asked,
            Map<String, Object> data,
            @Nullable Instant sendAt,
            SendOptions options) {}

    private final SendStores stores;
    private final ConfigQueries configs;
    private final CustomerQueries customers;
    private final PhoneNumbers phones;
    private final RenderEmail render;
    private final ComposeEmail compose;
    private final StartTask tasks;
    private final SendLimits limits;
    private final AuditLog audit;
    private final IdSource ids;
    private final InstantSource clock;

    public StartSend(
            SendStores stores,
            ConfigQueries configs,
            CustomerQueries customers,
            PhoneNumbers phones,
            RenderEmail render,
            ComposeEmail compose,
            StartTask tasks,
            SendLimits limits,
            AuditLog audit,
            IdSource ids,
            InstantSource clock) {
        this.stores = stores;
        this.configs = configs;
        this.customers = customers;
        this.phones = phones;
        this.render = render;
        this.compose = compose;
        this.tasks = tasks;
        this.limits = limits;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Accepts it; whatever happens to this node, it is sent once this returns.
     *
     * @throws NotSendable when the e-mail cannot be made; nothing is sent then
     */
    public Send start(Wish wish, Caller caller) {
        boolean toAll = wish.to().equals(Send.ALL);
        if (!toAll && wish.filter() != null) {
            throw InvalidInput.field("filter", "goes with customer_id \"all\" only");
        }
        NotificationConfig config = configs.named(wish.configId());
        SendId id = new SendId(ids.next());
        FlightCheck check = new FlightCheck(render, compose, limits, config, wish.data());
        Freezing freezing = new Freezing(id);
        String audience = wish.to();
        try {
            if (toAll) {
                CustomerFilter filter = wish.filter() == null ? CustomerFilter.ALL : wish.filter();
                stores.customers().walk(filter.normalised(phones), one -> {
                    freezing.add(one.id());
                    return check.shown(one);
                });
            } else {
                Customer one = customers.named(wish.to());
                audience = one.id().value();
                freezing.add(one.id());
                check.shown(one);
            }
            check.check();
            freezing.keep();
        } catch (RuntimeException refused) {
            stores.audiences().remove(id);
            throw refused;
        }
        return accept(id, config, audience, wish, freezing.count, caller);
    }

    private Send accept(
            SendId id, NotificationConfig config, String audience, Wish wish, long recipients, Caller caller) {
        Send.Order order = new Send.Order(
                config.id(), config.version(), audience, wish.asked(), wish.data(), wish.options(), wish.sendAt());
        Send send = Send.accepted(id, order, Task.ownerOf(caller), recipients, now());
        stores.sends().add(send);
        tasks.start(new TaskId(id.value()), RunSend.TYPE, Task.ownerOf(caller));
        audit.record(AuditEntry.of(caller, AuditEntry.SEND_STARTED, id.value(), now()));
        return send;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Keeps the recipients as they come, in parts. */
    private final class Freezing {

        private final SendId send;
        private final List<CustomerId> part = new ArrayList<>();
        private int parts;
        private long count;

        private Freezing(SendId send) {
            this.send = send;
        }

        private void add(CustomerId recipient) {
            part.add(recipient);
            count++;
            if (part.size() == Audiences.CHUNK) {
                keep();
            }
        }

        private void keep() {
            if (!part.isEmpty()) {
                stores.audiences().keep(send, parts++, part, now());
                part.clear();
            }
        }
    }
}
