package dev.shopkeeper.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What callers may rely on, wherever the keys are. */
public abstract class IdempotencyKeysContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:15:30.123Z");
    private static final KeptAnswer ANSWER =
            new KeptAnswer(202, Map.of("Location", "/tasks/1", "Content-Type", "application/json"), "{\"ü\":\"€\"}");

    private final KeyedRequest request = new KeyedRequest("scope:" + UUID.randomUUID(), "key 1", "hash");

    /** The keys under test. */
    protected abstract IdempotencyKeys keys();

    private Claim claim(KeyedRequest wanted, String owner, Instant now) {
        return keys().claim(wanted, owner, now, now.plus(Duration.ofMinutes(2)), now.plus(Duration.ofHours(24)));
    }

    @Test
    void givesTheAnswerOfTheFirstToItsRepeats() {
        assertThat(claim(request, "a", NOW)).isEqualTo(new Claim.First("a"));
        assertThat(claim(request, "b", NOW)).isEqualTo(new Claim.Running());
        keys().keep(request, "a", ANSWER);
        assertThat(claim(request, "c", NOW.plusSeconds(3600))).isEqualTo(new Claim.Answered(ANSWER));
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        claim(request, "a", NOW);
        KeyedRequest other = new KeyedRequest(request.scope(), request.key(), "other hash");
        assertThat(claim(other, "b", NOW)).isEqualTo(new Claim.OtherRequest());
        keys().keep(request, "a", ANSWER);
        assertThat(claim(other, "b", NOW)).isEqualTo(new Claim.OtherRequest());
    }

    @Test
    void keepsScopesAndKeysApart() {
        claim(request, "a", NOW);
        assertThat(claim(new KeyedRequest(request.scope() + "x", request.key(), "hash"), "b", NOW))
                .isEqualTo(new Claim.First("b"));
        assertThat(claim(new KeyedRequest(request.scope(), request.key() + "x", "hash"), "b", NOW))
                .isEqualTo(new Claim.First("b"));
    }

    @Test
    void letsTheNextOneTryAfterARelease() {
        claim(request, "a", NOW);
        keys().release(request, "somebody else");
        assertThat(claim(request, "b", NOW)).isEqualTo(new Claim.Running());
        keys().release(request, "a");
        assertThat(claim(request, "b", NOW)).isEqualTo(new Claim.First("b"));
    }

    @Test
    void takesOverFromOneWhoDiedButNotBefore() {
        claim(request, "a", NOW);
        assertThat(claim(request, "b", NOW.plusSeconds(119))).isEqualTo(new Claim.Running());
        assertThat(claim(request, "b", NOW.plusSeconds(121))).isEqualTo(new Claim.First("b"));
        keys().keep(request, "a", ANSWER);
        assertThat(claim(request, "c", NOW.plusSeconds(122))).isEqualTo(new Claim.Running());
    }

    @Test
    void keepsNoAnswerOfOneWhoHasNoClaim() {
        keys().keep(request, "a", ANSWER);
        assertThat(claim(request, "b", NOW)).isEqualTo(new Claim.First("b"));
    }

    @Test
    void forgetsAfterADayAlsoBeforeTheSweep() {
        claim(request, "a", NOW);
        keys().keep(request, "a", ANSWER);
        KeyedRequest other = new KeyedRequest(request.scope(), request.key(), "other hash");
        Instant nextDay = NOW.plus(Duration.ofHours(24)).plusMillis(1);
        assertThat(claim(other, "b", nextDay)).isEqualTo(new Claim.First("b"));
        keys().keep(other, "b", ANSWER);
        keys().sweep(nextDay);
        assertThat(claim(other, "c", nextDay)).isEqualTo(new Claim.Answered(ANSWER));
        keys().sweep(nextDay.plus(Duration.ofHours(25)));
        assertThat(claim(other, "c", nextDay)).isEqualTo(new Claim.First("c"));
    }

    @Test
    void letsExactlyOneBeTheFirst() throws Exception {
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            long firsts = 0;
            for (Future<Claim> claimed : hands.invokeAll(IntStream.range(0, 50)
                    .mapToObj(i -> (Callable<Claim>) () -> claim(request, "owner " + i, NOW))
                    .toList())) {
                firsts += claimed.get() instanceof Claim.First ? 1 : 0;
            }
            assertThat(firsts).isEqualTo(1);
        }
    }
}
