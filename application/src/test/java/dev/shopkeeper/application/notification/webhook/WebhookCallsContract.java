package dev.shopkeeper.application.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.webhook.CallStatus;
import dev.shopkeeper.domain.notification.webhook.Event;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import dev.shopkeeper.domain.notification.webhook.WebhookCall.Outcome;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every outbox of webhooks does. */
public abstract class WebhookCallsContract {

    private static final Instant NOW = Instant.parse("2026-11-27T08:15:30.123Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final WebhookId HOOK = new WebhookId("calls-1");
    private static final WebhookId OTHER = new WebhookId("calls-2");
    private static final Outcome TAKEN = new Outcome.Taken(204, Duration.ofMillis(12));
    private static final Outcome NOT_TAKEN = new Outcome.NotTaken(500, "answered 500", Duration.ofMillis(3));

    /** One without calls. */
    protected abstract WebhookCalls calls();

    @Test
    void keepsEachOnceAndWhole() {
        WebhookCalls calls = calls();
        WebhookCall first = owed(HOOK, 1);
        WebhookCall tried = owed(HOOK, 2).tried(NOT_TAKEN, NOW.plusSeconds(1), 0.5);
        WebhookCall ended = owed(OTHER, 1).triedOnce(TAKEN, NOW.plusSeconds(2));
        calls.add(List.of(first, tried));
        calls.add(List.of(first.dueAt(LATER), ended));
        calls.add(List.of());

        assertThat(calls.find(first.id())).contains(first);
        assertThat(calls.find(tried.id())).contains(tried);
        assertThat(calls.find(ended.id())).contains(ended);
        assertThat(calls.waiting(HOOK, 10)).isEqualTo(2);
        assertThat(calls.waiting(HOOK, 1)).isEqualTo(1);
        assertThat(calls.waiting(OTHER, 10)).isZero();
    }

    @Test
    void givesWhatIsDueToOne() {
        WebhookCalls calls = calls();
        WebhookCall early = owed(HOOK, 1);
        WebhookCall late = owed(HOOK, 2).dueAt(NOW.plusSeconds(1));
        calls.add(List.of(late, early, owed(HOOK, 3).dueAt(LATER.plusSeconds(60)), owed(OTHER, 4)));

        assertThat(calls.claim(HOOK, "a", NOW.plusSeconds(1), LATER, 1)).containsExactly(early.dueAt(LATER));
        assertThat(calls.claim(HOOK, "b", NOW.plusSeconds(1), LATER, 9)).containsExactly(late.dueAt(LATER));
        assertThat(calls.claim(HOOK, "c", NOW.plusSeconds(1), LATER, 9)).isEmpty();
        assertThat(calls.claim(HOOK, "d", LATER, LATER.plusSeconds(1), 9)).hasSize(2);
    }

    @Test
    void hearsOfWhatBecameOfACallFromWhoeverHasIt() {
        WebhookCalls calls = calls();
        calls.add(List.of(owed(HOOK, 1), owed(HOOK, 2)));
        List<WebhookCall> first = calls.claim(HOOK, "a", NOW, LATER, 1);
        List<WebhookCall> again = calls.claim(HOOK, "b", LATER, LATER.plusSeconds(60), 2);
        WebhookCall ofA = first.getFirst().tried(NOT_TAKEN, LATER, 0);
        WebhookCall ofB = again.stream()
                .filter(call -> call.id().equals(ofA.id()))
                .findFirst()
                .orElseThrow()
                .tried(TAKEN, LATER, 0);

        calls.record("a", List.of(ofA));
        assertThat(calls.find(ofA.id()).orElseThrow().attempts()).isZero();
        calls.record("b", List.of(ofB));
        assertThat(calls.find(ofA.id())).contains(ofB);
        calls.record("b", List.of(ofB.dueAt(NOW)));
        assertThat(calls.find(ofA.id())).contains(ofB);
        assertThat(calls.waiting(HOOK, 10)).isEqualTo(1);
    }

    @Test
    void twoWhoClaimAtOnceShareNothing() {
        WebhookCalls calls = calls();
        calls.add(IntStream.range(0, 200).mapToObj(i -> owed(HOOK, i)).toList());

        List<WebhookCall> all = Collections.synchronizedList(new ArrayList<>());
        IntStream.range(0, 8).parallel().forEach(i -> {
            List<WebhookCall> mine = calls.claim(HOOK, "claim" + i, NOW, LATER, 40);
            while (!mine.isEmpty()) {
                all.addAll(mine);
                mine = calls.claim(HOOK, "claim" + i + "-" + all.size(), NOW, LATER, 40);
            }
        });

        assertThat(all).extracting(WebhookCall::id).doesNotHaveDuplicates().hasSize(200);
    }

    @Test
    void listsAHooksCallsNewestFirst() {
        WebhookCalls calls = calls();
        calls.add(IntStream.range(0, 12).mapToObj(i -> owed(HOOK, i)).toList());
        WebhookCall failed = owed(HOOK, 12).triedOnce(NOT_TAKEN, LATER);
        calls.add(List.of(failed, owed(OTHER, 1)));

        Page<WebhookCall> first = calls.list(HOOK, null, PageRequest.first(5));
        Page<WebhookCall> second = calls.list(HOOK, null, new PageRequest(1, 10, first.nextCursor(), null));

        assertThat(first.items().getFirst()).isEqualTo(failed);
        assertThat(first.total()).isEqualTo(13);
        assertThat(second.items()).hasSize(8).doesNotContainAnyElementsOf(first.items());
        assertThat(second.items()).extracting(WebhookCall::createdAt).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(second.nextCursor()).isNull();
        assertThat(calls.list(HOOK, CallStatus.FAILED, PageRequest.first(5)).items())
                .containsExactly(failed);
        assertThat(calls.list(HOOK, CallStatus.PENDING, PageRequest.first(5)).total())
                .isEqualTo(12);
    }

    @Test
    void letsGoOfWhatIsOld() {
        WebhookCalls calls = calls();
        calls.add(List.of(owed(HOOK, 0), owed(HOOK, 1), owed(OTHER, 2), owed(HOOK, 50)));

        assertThat(calls.giveUpBefore(NOW.plusSeconds(3), LATER, 2)).isEqualTo(2);
        assertThat(calls.giveUpBefore(NOW.plusSeconds(3), LATER, 2)).isEqualTo(1);
        assertThat(calls.giveUpBefore(NOW.plusSeconds(3), LATER, 2)).isZero();
        assertThat(calls.waiting(HOOK, 10)).isEqualTo(1);
        assertThat(calls.find(owed(HOOK, 0).id())).contains(owed(HOOK, 0).givenUp(LATER));

        assertThat(calls.removeEndedBefore(LATER, 10)).isZero();
        assertThat(calls.removeEndedBefore(LATER.plusMillis(1), 2)).isEqualTo(2);
        assertThat(calls.removeEndedBefore(LATER.plusMillis(1), 2)).isEqualTo(1);
        assertThat(calls.list(HOOK, null, PageRequest.first(5)).total()).isEqualTo(1);
    }

    @Test
    void keepsTheNewestThatEnded() {
        WebhookCalls calls = calls();
        calls.add(IntStream.range(0, 10)
                .mapToObj(i -> owed(HOOK, i).triedOnce(TAKEN, NOW.plusSeconds(100 + i)))
                .toList());
        calls.add(List.of(owed(HOOK, 20), owed(OTHER, 1).triedOnce(TAKEN, NOW)));

        assertThat(calls.endOfNewest(HOOK, 10)).isEmpty();
        Instant seventh = calls.endOfNewest(HOOK, 3).orElseThrow();
        assertThat(seventh).isEqualTo(NOW.plusSeconds(106));
        assertThat(calls.removeEnded(HOOK, seventh, 4)).isEqualTo(4);
        assertThat(calls.removeEnded(HOOK, seventh, 4)).isEqualTo(3);
        assertThat(calls.list(HOOK, CallStatus.DELIVERED, PageRequest.first(20)).total())
                .isEqualTo(3);
        assertThat(calls.waiting(HOOK, 9)).isEqualTo(1);

        calls.removeOf(HOOK);
        assertThat(calls.list(HOOK, null, PageRequest.first(20)).items()).isEmpty();
        assertThat(calls.list(OTHER, null, PageRequest.first(20)).items()).hasSize(1);
    }

    /** An event that happened so many seconds from now. */
    private static WebhookCall owed(WebhookId hook, int number) {
        Instant at = NOW.plusSeconds(number);
        Event event = Event.failed(new DeliveryId(new SendId("s1"), new CustomerId("c" + number)), "refused", 1, at);
        return WebhookCall.owed(hook, event, at).dueAt(NOW);
    }
}
