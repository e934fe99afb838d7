package dev.shopkeeper.rest.security;

import dev.shopkeeper.application.account.PasswordHasher;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.PasswordHash;
import dev.shopkeeper.domain.failure.LimitReached;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
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
    private final PasswordHash decoy;

    @Inject
    Argon2PasswordHasher(
            @Value("${shopkeeper.password-hashing.memory-kib:19456}") int memoryKib,
            @Value("${shopkeeper.password-hashing.passes:2}") int passes) {
        this.encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memoryKib, passes);
        this.decoy = hashOfNothing(memoryKib, passes);
        int count = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MAX_WAITING),
                Thread.ofPlatform().daemon().name("password-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
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
        return decoy;
    }

    /** A hash as the encoder writes it, of random bytes: to compare with it costs what it costs with any, to make it nothing. */
    private static PasswordHash hashOfNothing(int memoryKib, int passes) {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT_BYTES];
        byte[] hash = new byte[HASH_BYTES];
        random.nextBytes(salt);
        random.nextBytes(hash);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=" + LANES + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash));
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
