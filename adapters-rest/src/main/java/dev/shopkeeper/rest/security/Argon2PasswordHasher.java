package dev.shopkeeper.rest.security;

import dev.shopkeeper.application.account.PasswordHasher;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.PasswordHash;
import dev.shopkeeper.domain.failure.LimitReached;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id, unless told otherwise with the least parameters OWASP advises (19 MiB, two passes, one lane): about 50 ms. It runs on a few threads
 * of its own, one core always left free, so that hashing neither holds up other requests nor fills the memory.
 */
@Singleton
final class Argon2PasswordHasher implements PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    private static final int MAX_WAITING = 64;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Argon2PasswordEncoder encoder;
    private final ThreadPoolExecutor threads;
    private final Future<PasswordHash> decoy;

    @Inject
    Argon2PasswordHasher(
            @Value("${shopkeeper.password-hashing.memory-kib:19456}") int memoryKib,
            @Value("${shopkeeper.password-hashing.passes:2}") int passes) {
        this(new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memoryKib, passes));
    }

    Argon2PasswordHasher(Argon2PasswordEncoder encoder) {
        this.encoder = encoder;
        int count = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MAX_WAITING),
                Thread.ofPlatform().daemon().name("password-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        // beside the start, which needs none
        this.decoy = threads.submit(
                () -> new PasswordHash(encoder.encode(UUID.randomUUID().toString())));
    }

    @Override
    public PasswordHash hash(Password password) {
        return new PasswordHash(run(() -> encoder.encode(password.value())));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        return run(() -> encoder.matches(password.value(), hash.value()));
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return encoder.upgradeEncoding(hash.value());
    }

    @Override
    public PasswordHash decoy() {
        return result(decoy);
    }

    private <T> T run(Callable<T> work) {
        try {
            return result(threads.submit(work));
        } catch (RejectedExecutionException e) {
            throw LimitReached.tooOften("too many are signing in at the moment: try again", RETRY_AFTER);
        }
    }

    private static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LimitReached.tooOften("the server is stopping: try again", RETRY_AFTER);
        } catch (ExecutionException e) {
            throw new IllegalStateException("hashing a password failed", e.getCause());
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
