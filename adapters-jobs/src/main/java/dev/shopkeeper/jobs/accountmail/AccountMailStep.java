package dev.shopkeeper.jobs.accountmail;

import dev.shopkeeper.application.accountmail.SendAccountMail;
import dev.shopkeeper.jobs.schedule.Repetition;
import dev.shopkeeper.jobs.schedule.Repetitions;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every half second whether an e-mail to the owner of an account is due, on nodes that work. */
@Singleton
final class AccountMailStep implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(AccountMailStep.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Repetitions repetitions;
    private final Repetition sending;
    private final boolean worker;

    AccountMailStep(
            Repetitions repetitions,
            SendAccountMail send,
            @Property(name = "shopkeeper.worker", defaultValue = "true") boolean worker) {
        this.repetitions = repetitions;
        this.worker = worker;
        this.sending = new Repetition(send::sendDue, PAUSE, LOG, "E-mail to accounts is not sent for now");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (worker) {
            repetitions.start("account-mail", sending);
        }
    }
}
