package dev.shopkeeper.application.notification.send;

import static dev.shopkeeper.application.notification.send.SendSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.notification.send.OnUncertain;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendCommand;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendOptions;
import dev.shopkeeper.domain.notification.send.SendStatus;
import dev.shopkeeper.domain.notification.template.ConfigId;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of sends does; the store may hold other sends. */
public abstract class SendsContract {

    private static final SendCommand PAUSE = new SendCommand("p1", SendCommand.Kind.PAUSE);
    private static final SendCommand RETRY = new SendCommand("r1", SendCommand.Kind.RETRY_FAILED);

    protected abstract Sends sends();

    private Send added(long recipients) {
        Send send = SendSamples.accepted(SendSamples.id(), recipients, NOW);
        assertThat(sends().add(send)).isTrue();
        return send;
    }

    private Send saved(Send next) {
        Send stored = next.next();
        assertThat(sends().save(stored, List.of())).isTrue();
        return stored;
    }

    @Test
    void givesBackEveryPart() {
        Map<String, Object> data = Map.of(
                "code",
                "A.B",
                "amount",
                10,
                "share",
                0.5,
                "ok",
                true,
                "$set",
                List.of("x", Map.of("a.b", "c")),
                "in",
                Map.of("k", "v"));
        Send.Order order = new Send.Order(
                new ConfigId("weekly"),
                7,
                Send.ALL,
                Map.of("tag", "vip"),
                data,
                new SendOptions(100, 2.5, OnUncertain.RESEND),
                NOW.plusSeconds(60));
        Send send = Send.accepted(SendSamples.id(), order, null, 10, NOW);
        sends().add(send);
        assertThat(sends().find(send.id())).contains(send);
        Send running =
                saved(send.taken().due().begun(NOW.plusSeconds(61)).setBack().laidOut(4));
        assertThat(sends().find(send.id())).contains(running);
        Send failed = saved(running.with(running.tally().moved(DeliveryStatus.QUEUED, DeliveryStatus.SENT, 3))
                .failed("why", NOW.plusSeconds(62)));
        assertThat(sends().find(send.id())).contains(failed);
        assertThat(sends().find(SendSamples.id())).isEmpty();
    }

    @Test
    void addsAnIdOnce() {
        Send send = added(1);

        assertThat(sends().add(send.paused())).isFalse();
    }

    @Test
    void refusesAChangeOfAnOldState() {
        Send send = added(1);
        saved(send.taken());

        assertThat(sends().save(send.paused().next(), List.of())).isFalse();
        assertThat(sends().find(send.id()).orElseThrow().status()).isEqualTo(SendStatus.PENDING);
        assertThat(sends().save(SendSamples.accepted(SendSamples.id(), 1, NOW).next(), List.of()))
                .isFalse();
    }

    @Test
    void keepsCommandsUntilTheyAreCarriedOut() {
        Send send = added(1);
        assertThat(sends().ask(send.id(), PAUSE)).isTrue();
        assertThat(sends().ask(send.id(), RETRY)).isTrue();
        assertThat(sends().ask(SendSamples.id(), PAUSE)).isFalse();
        assertThat(sends().asked(send.id())).containsExactly(PAUSE, RETRY);

        assertThat(sends().save(send.paused().next(), List.of(PAUSE))).isTrue();

        assertThat(sends().asked(send.id())).containsExactly(RETRY);
        assertThat(sends().asked(SendSamples.id())).isEmpty();
    }

    @Test
    void doesNotEndASendWhileACommandWaits() {
        Send send = saved(added(1).begun(NOW));
        sends().ask(send.id(), RETRY);

        assertThat(sends().end(send.completed(NOW).next())).isFalse();
        assertThat(sends().find(send.id()).orElseThrow().status()).isEqualTo(SendStatus.RUNNING);
        Send told = send.setBack().next();
        assertThat(sends().save(told, List.of(RETRY))).isTrue();
        assertThat(sends().end(send.completed(NOW).next())).isFalse();
        assertThat(sends().end(told.completed(NOW).next())).isTrue();
    }

    @Test
    void knowsForWhichThereIsSomethingToDo() {
        Send running = saved(added(1).begun(NOW));
        Send ended = saved(saved(added(1).begun(NOW)).completed(NOW));
        Send told = saved(saved(added(1).begun(NOW)).completed(NOW));
        sends().ask(told.id(), RETRY);
        Send cancelled = saved(added(2).cancelled(NOW));

        assertThat(sends().open(1_000))
                .extracting(Send::id)
                .contains(running.id(), told.id(), cancelled.id())
                .doesNotContain(ended.id());
        saved(cancelled.laidOut(2));
        assertThat(sends().open(1_000)).extracting(Send::id).doesNotContain(cancelled.id());
    }

    @Test
    void pagesNewestFirst() {
        Instant late = Instant.parse("2100-01-01T00:00:00Z");
        List<SendId> newest = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Send send = SendSamples.accepted(SendSamples.id(), 1, late.plusSeconds(i));
            sends().add(send);
            newest.addFirst(send.id());
        }
        Page<Send> first = sends().page(null, PageRequest.first(3));
        Page<Send> second = sends().page(null, new PageRequest(1, 3, first.nextCursor(), null));

        assertThat(first.items()).extracting(Send::id).isEqualTo(newest.subList(0, 3));
        assertThat(second.items()).extracting(Send::id).startsWith(newest.get(3), newest.get(4));
        assertThat(sends().page(SendStatus.CANCELLED, PageRequest.first(100)).items())
                .extracting(Send::id)
                .doesNotContainAnyElementsOf(newest);
        assertThat(sends().page(SendStatus.PENDING, PageRequest.first(100)).items())
                .extracting(Send::id)
                .containsAll(newest);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> sends().page(null, new PageRequest(1, 3, null, new PageRequest.Sort("sent", true))));
    }
}
