package dev.shopkeeper.domain.notification.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SendTallyTest {

    @Test
    void addsUpWhateverMoves() {
        SendTally tally = SendTally.allQueued(10);
        for (DeliveryStatus to : DeliveryStatus.values()) {
            tally = tally.moved(DeliveryStatus.QUEUED, to, 1);
            assertThat(tally.recipients()).isEqualTo(10);
        }
        assertThat(tally).isEqualTo(new SendTally(5, 1, 1, 1, 1, 1));
    }

    @Test
    void refusesToMoveWhoIsNotThere() {
        SendTally tally = SendTally.allQueued(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.moved(DeliveryStatus.SENDING, DeliveryStatus.SENT, 1));
    }

    @Test
    void countsThoseWithoutARowAsQueued() {
        assertThat(SendTally.counted(new SendTally(1, 0, 2, 3, 0, 1), 20)).isEqualTo(new SendTally(14, 0, 2, 3, 0, 1));
    }
}
