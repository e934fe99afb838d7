package dev.shopkeeper.jobs.notification.mail;

import dev.shopkeeper.application.notification.mail.MailAccess;
import dev.shopkeeper.domain.notification.mail.MailOutcome;
import dev.shopkeeper.domain.notification.mail.MailOutcome.Unreachable;
import dev.shopkeeper.jobs.schedule.Repetition;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections to the mail server: never more than allowed, kept open while they are used, closed when idle. */
@Singleton
final class SmtpConnections {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnections.class);
    private static final long LONGEST_WAIT_SECONDS = 120;
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(20);
    private static final Duration LOOK_FOR_IDLE = Duration.ofSeconds(5);
    /** Where TLS is spoken from the first byte. */
    private static final int SMTPS_PORT = 465;

    private final MailAccess access;
    private final SmtpSessions sessions;
    private final Semaphore slots;
    private final BlockingDeque<SmtpConnection> kept;
    private final Repetition closing;
    private final AtomicBoolean watched = new AtomicBoolean();

    SmtpConnections(MailAccess access, SmtpSessions sessions) {
        this.access = access;
        this.sessions = sessions;
        this.slots = new Semaphore(access.connections(), true);
        this.kept = new LinkedBlockingDeque<>(access.connections());
        this.closing = new Repetition(this::closeIdle, LOOK_FOR_IDLE, LOG, "Idle mail connections were not closed");
    }

    /** Offers an e-mail over a kept connection, else over a new one. */
    MailOutcome handOver(MimeMessage message, Address recipient) {
        return inSlot(() -> {
            SmtpConnection connection = kept.pollFirst();
            if (connection != null) {
                SmtpConnection.Attempt attempt = over(connection, message, recipient);
                if (!attempt.givenUp()) {
                    return attempt.outcome();
                }
            }
            return overNew(sessions.session(), false, message, recipient);
        });
    }

    /** Offers an e-mail to an address beyond ASCII, over a connection of its own. */
    MailOutcome handOverInternational(MimeMessage message, Address recipient) {
        return inSlot(() -> overNew(sessions.international(), true, message, recipient));
    }

    private MailOutcome inSlot(Supplier<MailOutcome> attempt) {
        try {
            if (!slots.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return new Unreachable("all connections to the mail server are busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unreachable("interrupted before anything was sent");
        }
        try {
            return attempt.get();
        } finally {
            slots.release();
        }
    }

    private MailOutcome overNew(Session session, boolean international, MimeMessage message, Address recipient) {
        SmtpConnection connection = new SmtpConnection(session, access.port() == SMTPS_PORT);
        MailOutcome obstacle = open(connection);
        if (obstacle != null) {
            return obstacle;
        }
        if (!international) {
            return over(connection, message, recipient).outcome();
        }
        try {
            return connection.supportsExtension("SMTPUTF8")
                    ? connection.handOver(message, recipient).outcome()
                    : new MailOutcome.Refused(
                            553, "5.6.7 the mail server does not offer SMTPUTF8, which this address needs", false);
        } finally {
            connection.close();
        }
    }

    private @Nullable MailOutcome open(SmtpConnection connection) {
        try {
            connection.connect(access.host(), access.port(), access.user(), access.password());
            return null;
        } catch (AuthenticationFailedException e) {
            return new Unreachable("the mail server does not accept the user and password: " + Exchange.words(e));
        } catch (MessagingException | IllegalStateException e) {
            return new Unreachable(Exchange.words(e));
        }
    }

    private SmtpConnection.Attempt over(SmtpConnection connection, MimeMessage message, Address recipient) {
        boolean keep = false;
        try {
            SmtpConnection.Attempt attempt = connection.handOver(message, recipient);
            keep = attempt.stillUsable();
            return attempt;
        } finally {
            if (!keep || !kept.offerFirst(connection)) {
                connection.close();
            } else if (watched.compareAndSet(false, true)) {
                Thread.ofPlatform().daemon().name("smtp-idle").start(closing);
            }
        }
    }

    /** Takes out only what it closes: one that was away for a moment would be missed, and another opened in its place. */
    private void closeIdle() {
        SmtpConnection oldest = kept.peekLast();
        while (oldest != null && oldest.idleNanos() > LONGEST_IDLE.toNanos()) {
            if (kept.removeLastOccurrence(oldest)) {
                oldest.close();
            }
            oldest = kept.peekLast();
        }
    }

    @PreDestroy
    void close() {
        closing.end();
        for (SmtpConnection connection = kept.poll(); connection != null; connection = kept.poll()) {
            connection.close();
        }
    }
}
