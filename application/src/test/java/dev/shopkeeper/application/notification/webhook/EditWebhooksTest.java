package dev.shopkeeper.application.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.InMemoryAuditLog;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.webhook.CallStatus;
import dev.shopkeeper.domain.notification.webhook.Event;
import dev.shopkeeper.domain.notification.webhook.UnknownWebhook;
import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.Webhook.Wish;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import dev.shopkeeper.domain.notification.webhook.WebhookCall.Outcome;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EditWebhooksTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:15:30.123Z");
    private static final Caller ADMIN = new Caller("boss", Set.of(Role.ADMIN), new AccountId("boss"), null);
    private static final Wish WISH = new Wish("https://hook.example/", null, null, null);

    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final InMemoryWebhookCalls calls = new InMemoryWebhookCalls();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final AtomicInteger last = new AtomicInteger();
    private final Announce announce = new Announce(webhooks, calls, () -> NOW);
    private final EditWebhooks edit = new EditWebhooks(
            webhooks,
            calls,
            (_, _) -> new Outcome.NotTaken(404, "it answered 404", Duration.ofMillis(4)),
            announce,
            audit,
            () -> "id" + last.incrementAndGet(),
            () -> "secret" + last.incrementAndGet(),
            () -> NOW);

    @Test
    void makesHooksWithSecretsOfTheirOwnUpToALimit() {
        Webhook first = edit.add(ADMIN, WISH);
        Webhook second = edit.add(ADMIN, WISH);

        assertThat(first.secret()).startsWith("whsec_").isNotEqualTo(second.secret());
        while (webhooks.all().size() < EditWebhooks.MOST) {
            edit.add(ADMIN, WISH);
        }
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> edit.add(ADMIN, WISH));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> edit.add(ADMIN, new Wish(null, null, null, null)));
        assertThat(webhooks.all()).hasSize(EditWebhooks.MOST);
    }

    @Test
    void aNewHookHearsOfTheNextEventAndARemovedOneOfNone() {
        announce.announce(Event.unsubscribed(new CustomerId("c1"), null, NOW));
        Webhook hook = edit.add(ADMIN, WISH);

        announce.announce(Event.unsubscribed(new CustomerId("c2"), null, NOW));
        assertThat(calls.waiting(hook.id(), 10)).isEqualTo(1);
        edit.change(ADMIN, hook.id(), new Wish(null, null, false, null));
        announce.announce(Event.unsubscribed(new CustomerId("c3"), null, NOW));
        assertThat(calls.waiting(hook.id(), 10)).isEqualTo(1);
        edit.remove(ADMIN, hook.id());

        assertThat(calls.waiting(hook.id(), 10)).isZero();
        assertThatExceptionOfType(UnknownWebhook.class).isThrownBy(() -> edit.remove(ADMIN, hook.id()));
        assertThatExceptionOfType(UnknownWebhook.class).isThrownBy(() -> edit.change(ADMIN, hook.id(), WISH));
        assertThat(audit.latest(10))
                .extracting(AuditEntry::action)
                .containsExactly(AuditEntry.WEBHOOK_REMOVED, AuditEntry.WEBHOOK_CHANGED, AuditEntry.WEBHOOK_ADDED);
    }

    @Test
    void aTestStandsInTheLogAndIsNotTriedAgain() {
        Webhook hook = edit.add(ADMIN, WISH);

        WebhookCall call = edit.test(hook.id());

        assertThat(call.status()).isEqualTo(CallStatus.FAILED);
        assertThat(call.answered()).isEqualTo(404);
        assertThat(edit.calls(hook.id(), null, PageRequest.first(10)).items()).containsExactly(call);
        assertThat(calls.waiting(hook.id(), 1)).isZero();
        assertThatExceptionOfType(UnknownWebhook.class).isThrownBy(() -> edit.test(new WebhookId("none")));
    }

    @Test
    void listsThemInPages() {
        List<Webhook> all = List.of(edit.add(ADMIN, WISH), edit.add(ADMIN, WISH), edit.add(ADMIN, WISH));

        Page<Webhook> first = edit.list(PageRequest.first(2));
        Page<Webhook> rest = edit.list(new PageRequest(1, 2, first.nextCursor(), null));

        assertThat(first.items()).isEqualTo(all.subList(0, 2));
        assertThat(rest.items()).isEqualTo(all.subList(2, 3));
        assertThat(rest.nextCursor()).isNull();
        assertThat(edit.list(new PageRequest(2, 2, null, null)).items()).isEqualTo(rest.items());
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> edit.list(new PageRequest(1, 2, "none", null)));
    }
}
