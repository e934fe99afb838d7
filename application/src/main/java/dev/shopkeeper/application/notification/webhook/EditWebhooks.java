package dev.shopkeeper.application.notification.webhook;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.webhook.CallStatus;
import dev.shopkeeper.domain.notification.webhook.Event;
import dev.shopkeeper.domain.notification.webhook.UnknownWebhook;
import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.Webhook.Wish;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Webhooks in the hands of an admin. */
public final class EditWebhooks {

    /** So many hooks there are at most. */
    public static final int MOST = 20;

    private static final String ORDER = "created_at";

    private final Webhooks webhooks;
    private final WebhookCalls calls;
    private final WebhookCaller caller;
    private final Announce announce;
    private final AuditLog audit;
    private final IdSource ids;
    private final Supplier<String> secrets;
    private final InstantSource clock;

    public EditWebhooks(
            Webhooks webhooks,
            WebhookCalls calls,
            WebhookCaller caller,
            Announce announce,
            AuditLog audit,
            IdSource ids,
            Supplier<String> secrets,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.caller = caller;
        this.announce = announce;
        this.audit = audit;
        this.ids = ids;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Makes a hook, whose secret is told now and never again.
     *
     * @throws InvalidInput when a wish cannot be met
     * @throws Conflict     when there are {@value #MOST} already
     */
    public Webhook add(Caller who, Wish wish) {
        Webhook made = Webhook.made(new WebhookId(ids.next()), wish, "whsec_" + secrets.get(), clock.instant());
        if (webhooks.all().size() >= MOST) {
            throw new Conflict("there are " + MOST + " webhooks already: remove one first");
        }
        webhooks.add(made);
        changed(who, AuditEntry.WEBHOOK_ADDED, made.id());
        return made;
    }

    /**
     * Changes what is said, and leaves the rest.
     *
     * @throws InvalidInput   when a wish cannot be met
     * @throws UnknownWebhook when there is none
     */
    public Webhook change(Caller who, WebhookId id, Wish wish) {
        Webhook next = find(id).changed(wish);
        if (!webhooks.change(next)) {
            throw new UnknownWebhook();
        }
        changed(who, AuditEntry.WEBHOOK_CHANGED, id);
        return next;
    }

    /**
     * Removes a hook, what waits for it, and its log.
     *
     * @throws UnknownWebhook when there is none
     */
    public void remove(Caller who, WebhookId id) {
        if (!webhooks.remove(id)) {
            throw new UnknownWebhook();
        }
        calls.removeOf(id);
        changed(who, AuditEntry.WEBHOOK_REMOVED, id);
    }

    private void changed(Caller who, String deed, WebhookId id) {
        announce.forget();
        audit.record(AuditEntry.of(who, deed, id.value(), clock.instant()));
    }

    /** One page of the hooks, oldest first. */
    public Page<Webhook> list(PageRequest page) {
        List<Webhook> all = webhooks.all();
        int from = page.offset();
        if (page.after() != null) {
            String last = Cursor.decode(page.after(), ORDER).id();
            from = all.stream().map(hook -> hook.id().value()).toList().indexOf(last) + 1;
        }
        List<Webhook> items = all.stream().skip(from).limit(page.pageSize()).toList();
        boolean more = !items.isEmpty() && from + items.size() < all.size();
        String next = more ? new Cursor(ORDER, "", items.getLast().id().value()).encoded() : null;
        return new Page<>(items, page.page(), page.pageSize(), all.size(), next);
    }

    /**
     * One hook.
     *
     * @throws UnknownWebhook when there is none
     */
    public Webhook find(WebhookId id) {
        return webhooks.find(id).orElseThrow(UnknownWebhook::new);
    }

    /**
     * The log of a hook, newest first.
     *
     * @throws UnknownWebhook when there is none
     */
    public Page<WebhookCall> calls(WebhookId id, @Nullable CallStatus status, PageRequest page) {
        return calls.list(find(id).id(), status, page);
    }

    /**
     * Calls the hook at once, enabled or not, and tells what it did; it stands in the log, and is not tried again.
     *
     * @throws UnknownWebhook when there is none
     */
    public WebhookCall test(WebhookId id) {
        Webhook hook = find(id);
        Instant start = clock.instant();
        WebhookCall call = WebhookCall.owed(id, Event.test(ids.next(), start), start);
        WebhookCall tried = call.triedOnce(caller.call(hook, call), clock.instant());
        calls.add(List.of(tried));
        return tried;
    }
}
