package dev.shopkeeper.rest.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.PasswordHash;
import dev.shopkeeper.domain.failure.LimitReached;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class Argon2PasswordHasherTest {

    private static final Password PASSWORD = new Password("mật khẩu 🐎");

    private final Argon2PasswordHasher hasher = new Argon2PasswordHasher(19_456, 2);

    @AfterEach
    void close() {
        hasher.close();
    }

    @Test
    void knowsThePasswordAgainAndNoOther() {
        PasswordHash hash = hasher.hash(PASSWORD);

        assertThat(hash.value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hasher.matches(PASSWORD, hash)).isTrue();
        assertThat(hasher.matches(new Password("mật khẩu"), hash)).isFalse();
        assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hash);
        assertThat(hasher.isOutdated(hash)).isFalse();
    }

    @Test
    void seesThatAHashIsOfWeakerTimes() {
        PasswordHash weak = new PasswordHash(new Argon2PasswordEncoder(16, 32, 1, 4_096, 1).encode("old"));

        assertThat(hasher.matches(new Password("old"), weak)).isTrue();
        assertThat(hasher.isOutdated(weak)).isTrue();
    }

    @Test
    void hasADecoyWithTodaysParametersThatNothingMatches() {
        assertThat(hasher.decoy().value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hasher.isOutdated(hasher.decoy())).isFalse();
        assertThat(hasher.matches(PASSWORD, hasher.decoy())).isFalse();
        assertThat(hasher.matches(new Password(""), hasher.decoy())).isFalse();
    }

    @Test
    void refusesAFloodInsteadOfTakingTheMachine() throws InterruptedException, ExecutionException {
        // a flood is one at lower cost too
        Argon2PasswordHasher flooded = new Argon2PasswordHasher(4_096, 1);
        List<Callable<Boolean>> flood = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            flood.add(() -> {
                try {
                    flooded.matches(PASSWORD, flooded.decoy());
                    return true;
                } catch (LimitReached e) {
                    return false;
                }
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int done = 0;
            for (Future<Boolean> result : threads.invokeAll(flood)) {
                done += result.get() ? 1 : 0;
            }
            assertThat(done).isBetween(64, 99);
        } finally {
            flooded.close();
        }
    }
}
