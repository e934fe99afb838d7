package dev.shopkeeper.application.notification.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.notification.webhook.Announce;
import dev.shopkeeper.application.notification.webhook.InMemoryWebhookCalls;
import dev.shopkeeper.application.notification.webhook.InMemoryWebhooks;
import dev.shopkeeper.application.task.Undisturbed;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.DeliveryReason;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendOptions;
import dev.shopkeeper.domain.task.TaskId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {

    private static final Duration ENDLESS = Duration.ofHours(1);

    private final SendStage stage = new SendStage();
    private final Send send = sentTo(3);

    private Send sentTo(int recipients) {
        stage.customers(recipients);
        return stage.toAll(SendOptions.DEFAULT);
    }

    private GroupCommit commit(Duration linger) {
        SendStores stores = new SendStores(
                stage.sends, stage.deliveries, stage.audiences, stage.customers, stage.suppressions, stage.configs());
        return new GroupCommit(
                new SendLedger(stage.sends, send),
                new Undisturbed(new TaskId(send.id().value())),
                stores,
                new Announce(new InMemoryWebhooks(), new InMemoryWebhookCalls(), stage.now::get),
                stage.now::get,
                linger);
    }

    /** A delivery whose e-mail could not be made. */
    private Delivery unfit(int number) {
        Delivery queued = Delivery.queued(
                new DeliveryId(send.id(), SendSamples.customer(number)), SendSamples.address(number), stage.now.get());
        stage.deliveries.addNew(List.of(queued));
        return queued.failed(DeliveryReason.TEMPLATE, "no name");
    }

    private DeliveryStatus stored(int number) {
        return stage.delivery(send.id(), number).status();
    }

    @Test
    void storesNothingUntilAllSlotsHaveAsked() throws InterruptedException {
        try (GroupCommit commit = commit(ENDLESS)) {
            commit.joined(3);
            List<Thread> slots = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Delivery failed = unfit(i);
                slots.add(Thread.ofVirtual().start(() -> commit.unfit(failed)));
            }
            slots.getFirst().join(Duration.ofMillis(100));
            assertThat(List.of(stored(0), stored(1))).containsOnly(DeliveryStatus.QUEUED);
            commit.unfit(unfit(2));
            for (Thread slot : slots) {
                slot.join();
            }
        }
        assertThat(List.of(stored(0), stored(1), stored(2))).containsOnly(DeliveryStatus.FAILED);
    }

    @Test
    void waitsForNoSlotThatHasLeft() {
        try (GroupCommit commit = commit(ENDLESS)) {
            commit.joined(3);
            commit.left();
            commit.left();
            commit.unfit(unfit(0));
        }
        assertThat(stored(0)).isEqualTo(DeliveryStatus.FAILED);
    }

    @Test
    void waitsAMomentOnlyForSlotsThatAreLate() {
        try (GroupCommit commit = commit(Duration.ofMillis(1))) {
            commit.joined(3);
            commit.unfit(unfit(0));
        }
        assertThat(stored(0)).isEqualTo(DeliveryStatus.FAILED);
    }
}
