package dev.shopkeeper.application.notification.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.consent.Suppression;
import dev.shopkeeper.domain.notification.consent.SuppressionReason;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every suppression list does. */
public abstract class SuppressionsContract {

    private static final Instant NOW = Instant.parse("2026-11-27T08:15:30.123Z");
    private static final EmailAddress AN = new EmailAddress("an@example.com");
    private static final EmailAddress BINH = new EmailAddress("bình@ví-dụ.vn");

    /** One without suppressions. */
    protected abstract Suppressions suppressions();

    @Test
    void keepsWhatWasSaidFirst() {
        Suppressions list = suppressions();
        Suppression bounce = of(AN, SuppressionReason.HARD_BOUNCE, "send 7", NOW);

        assertThat(list.add(bounce)).isTrue();
        assertThat(list.add(of(AN, SuppressionReason.MANUAL, null, NOW.plusSeconds(1))))
                .isFalse();

        assertThat(list.find(AN)).contains(bounce);
        assertThat(list.find(BINH)).isEmpty();
    }

    @Test
    void knowsThoseAmongMany() {
        Suppressions list = suppressions();
        List<EmailAddress> asked = new ArrayList<>();
        Set<EmailAddress> suppressed = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            EmailAddress address = new EmailAddress("a" + i + "@example.com");
            asked.add(address);
            if (i % 100 == 3) {
                list.add(of(address, SuppressionReason.MANUAL, null, NOW));
                suppressed.add(address);
            }
        }

        assertThat(list.among(asked)).isEqualTo(suppressed);
        assertThat(list.among(List.of(AN))).isEmpty();
        assertThat(list.among(List.of())).isEmpty();
    }

    @Test
    void takesAnAddressOff() {
        Suppressions list = suppressions();
        list.add(of(BINH, SuppressionReason.COMPLAINT, null, NOW));

        assertThat(list.remove(BINH)).isTrue();
        assertThat(list.remove(BINH)).isFalse();
        assertThat(list.among(List.of(BINH))).isEmpty();
    }

    @Test
    void anErasedAddressStaysSuppressedAndIsNotShown() {
        Suppressions list = suppressions();
        list.add(of(AN, SuppressionReason.COMPLAINT, "said An", NOW));

        list.blank(AN, NOW.plusSeconds(5));
        list.blank(AN, NOW.plusSeconds(6));

        assertThat(list.among(List.of(AN))).containsExactly(AN);
        assertThat(list.find(AN)).contains(new Suppression(null, SuppressionReason.COMPLAINT, null, NOW));
        assertThat(list.list(null, PageRequest.first(10)).items())
                .containsExactly(new Suppression(null, SuppressionReason.COMPLAINT, null, NOW));
        assertThat(list.add(of(AN, SuppressionReason.MANUAL, null, NOW))).isFalse();
    }

    @Test
    void whoWasNotSuppressedIsOnceErased() {
        Suppressions list = suppressions();

        list.blank(AN, NOW);
        list.blank(AN, NOW.plusSeconds(6));

        assertThat(list.find(AN)).contains(new Suppression(null, SuppressionReason.ERASED, null, NOW));
        assertThat(list.among(List.of(AN, BINH))).containsExactly(AN);
        assertThat(list.remove(AN)).isTrue();
        assertThat(list.among(List.of(AN))).isEmpty();
    }

    @Test
    void listsNewestFirstInPages() {
        Suppressions list = suppressions();
        IntStream.range(0, 25)
                .forEach(i -> list.add(of(
                        new EmailAddress("a" + i + "@example.com"),
                        i % 5 == 0 ? SuppressionReason.HARD_BOUNCE : SuppressionReason.MANUAL,
                        null,
                        NOW.plusSeconds(i / 2))));

        Page<Suppression> first = list.list(null, PageRequest.first(10));
        Page<Suppression> second = list.list(null, new PageRequest(1, 10, first.nextCursor(), null));
        Page<Suppression> third = list.list(null, new PageRequest(3, 10, null, null));

        List<Suppression> all = new ArrayList<>(first.items());
        all.addAll(second.items());
        all.addAll(third.items());
        assertThat(all).hasSize(25).doesNotHaveDuplicates();
        assertThat(all).extracting(Suppression::since).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(first.total()).isEqualTo(25);
        assertThat(third.nextCursor()).isNull();
        assertThat(list.list(SuppressionReason.HARD_BOUNCE, PageRequest.first(10))
                        .total())
                .isEqualTo(5);
        assertThat(list.list(null, new PageRequest(1, 1, null, PageRequest.Sort.parse("created_at")))
                        .items())
                .extracting(Suppression::since)
                .containsExactly(NOW);
    }

    @Test
    void refusesACursorOfAnotherList() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> suppressions().list(null, new PageRequest(1, 10, "bm9uZQ", null)));
    }

    private static Suppression of(
            EmailAddress address, SuppressionReason reason, @Nullable String note, Instant since) {
        return new Suppression(address, reason, note, since);
    }
}
