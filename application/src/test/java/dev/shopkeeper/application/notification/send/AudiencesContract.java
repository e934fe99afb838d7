package dev.shopkeeper.application.notification.send;

import static dev.shopkeeper.application.notification.send.SendSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.send.SendId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of audiences does. */
public abstract class AudiencesContract {

    private final SendId send = SendSamples.id();

    protected abstract Audiences audiences();

    private static List<CustomerId> people(int from, int to) {
        return IntStream.range(from, to).mapToObj(SendSamples::customer).toList();
    }

    @Test
    void givesThemBackInTheirOrder() {
        audiences().keep(send, 0, people(0, Audiences.CHUNK), NOW);
        audiences().keep(send, 1, people(Audiences.CHUNK, Audiences.CHUNK + 5), NOW);

        assertThat(audiences().slice(send, 0, 3)).isEqualTo(people(0, 3));
        assertThat(audiences().slice(send, Audiences.CHUNK - 2, 3))
                .isEqualTo(people(Audiences.CHUNK - 2, Audiences.CHUNK));
        assertThat(audiences().slice(send, Audiences.CHUNK, 100))
                .isEqualTo(people(Audiences.CHUNK, Audiences.CHUNK + 5));
        assertThat(audiences().slice(send, Audiences.CHUNK + 5, 100)).isEmpty();
        assertThat(audiences().slice(SendSamples.id(), 0, 100)).isEmpty();
    }

    @Test
    void keepsAPartOnce() {
        audiences().keep(send, 0, people(0, 5), NOW);
        audiences().keep(send, 0, people(0, 5), NOW);

        assertThat(audiences().slice(send, 0, 100)).isEqualTo(people(0, 5));
    }

    @Test
    void removesThemAndKnowsTheOldOnes() {
        audiences().keep(send, 0, people(0, 5), NOW);

        assertThat(audiences().keptBefore(NOW.plusMillis(1), 1_000)).contains(send);
        assertThat(audiences().keptBefore(NOW, 1_000)).doesNotContain(send);
        audiences().remove(send);
        assertThat(audiences().slice(send, 0, 100)).isEmpty();
    }
}
