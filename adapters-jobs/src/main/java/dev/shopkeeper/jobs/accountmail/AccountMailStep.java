package dev.shopkeeper.jobs.accountmail;

import dev.shopkeeper.application.accountmail.SendAccountMail;
import dev.shopkeeper.jobs.schedule.Repetition;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every half second whether an e-mail to the owner of an account is due, on nodes that work. */
@Singleton
final class AccountMailStep implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(AccountMailStep.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(2);

    private final Repetition sending;
    private final boolean worker;
    private @Nullable Thread loop;

    AccountMailStep(SendAccountMail send, @Property(name = "shopkeeper.worker", defaultValue = "true") boolean worker) {
        this.worker = worker;
        this.sending = new Repetition(send::sendDue, PAUSE, LOG, "E-mail to accounts is not sent for now");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (worker) {
            loop = Thread.ofPlatform().daemon().name("account-mail").start(sending);
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        sending.end();
        if (loop != null) {
            loop.join(LONGEST_STEP);
        }
    }
}
