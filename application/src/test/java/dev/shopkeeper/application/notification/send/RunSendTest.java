package dev.shopkeeper.application.notification.send;

import static dev.shopkeeper.domain.notification.send.SendStatus.CANCELLED;
import static dev.shopkeeper.domain.notification.send.SendStatus.COMPLETED;
import static dev.shopkeeper.domain.notification.send.SendStatus.PAUSED;
import static dev.shopkeeper.domain.notification.send.SendStatus.RUNNING;
import static dev.shopkeeper.domain.notification.send.SendStatus.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.application.task.SliceOutcome;
import dev.shopkeeper.application.task.Undisturbed;
import dev.shopkeeper.domain.customer.UnknownCustomer;
import dev.shopkeeper.domain.notification.consent.Suppression;
import dev.shopkeeper.domain.notification.consent.SuppressionReason;
import dev.shopkeeper.domain.notification.mail.Email;
import dev.shopkeeper.domain.notification.mail.MailOutcome;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryReason;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.notification.send.NotSendable;
import dev.shopkeeper.domain.notification.send.OnUncertain;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendCommand;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendOptions;
import dev.shopkeeper.domain.notification.send.SendTally;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RunSendTest {

    private static final SendOptions SMALL_BATCHES = new SendOptions(7, null, OnUncertain.HOLD);

    private final SendStage stage = new SendStage();

    private Send started(int recipients) {
        stage.customers(recipients);
        return stage.toAll(SMALL_BATCHES);
    }

    @Test
    void sendsToEverybodyOnce() {
        Send send = started(50);
        assertThat(send.recipients()).isEqualTo(50);

        stage.runToItsEnd(send.id());

        assertThat(stage.find(send.id()).status()).isEqualTo(COMPLETED);
        assertThat(stage.find(send.id()).tally()).isEqualTo(new SendTally(0, 0, 0, 50, 0, 0));
        assertThat(stage.mailer.accepted())
                .extracting(email -> email.to().address())
                .doesNotHaveDuplicates()
                .hasSize(50);
        assertThat(stage.mailer.accepted()).extracting(Email::text).anyMatch(text -> text.contains("Hello Name 7"));
        assertThat(stage.audiences.slice(send.id(), 0, 10)).isEmpty();
    }

    @Test
    void skipsWhoWantsNoneAndSaysWhy() {
        stage.customers(4);
        stage.unsubscribe(1);
        stage.suppressions.add(
                new Suppression(SendSamples.address(2), SuppressionReason.MANUAL, null, stage.now.get()));
        Send send = stage.toAll(SMALL_BATCHES);
        stage.customers.remove(SendSamples.customer(3), null);

        stage.runToItsEnd(send.id());

        assertThat(stage.find(send.id()).tally()).isEqualTo(new SendTally(0, 0, 0, 1, 0, 3));
        assertThat(stage.delivery(send.id(), 1).reason()).isEqualTo(DeliveryReason.UNSUBSCRIBED);
        assertThat(stage.delivery(send.id(), 2).reason()).isEqualTo(DeliveryReason.SUPPRESSED);
        assertThat(stage.delivery(send.id(), 3).reason()).isEqualTo(DeliveryReason.ERASED);
    }

    @Test
    void sendsNothingToWhoUnsubscribesInTheMiddle() {
        Send send = started(30);
        AtomicInteger taken = new AtomicInteger();
        stage.mailer.answer(_ -> {
            if (taken.incrementAndGet() == 5) {
                stage.unsubscribe(29);
            }
            return new MailOutcome.Accepted("250 ok");
        });

        stage.runToItsEnd(send.id());

        assertThat(stage.delivery(send.id(), 29).reason()).isEqualTo(DeliveryReason.UNSUBSCRIBED);
        assertThat(stage.mailer.accepted())
                .noneMatch(email -> email.to().address().equals(SendSamples.address(29)));
    }

    @Test
    void triesAgainWhatTheServerPutsOff() {
        Send send = started(20);
        Set<String> seen = new HashSet<>();
        stage.mailer.answer(email -> firstTime(seen, email)
                ? new MailOutcome.Deferred(451, "greylisted")
                : new MailOutcome.Accepted("250 ok"));

        stage.runToItsEnd(send.id());

        assertThat(stage.find(send.id()).tally().sent()).isEqualTo(20);
        assertThat(stage.delivery(send.id(), 3).attempts()).isEqualTo(2);
    }

    private static synchronized boolean firstTime(Set<String> seen, Email email) {
        return seen.add(email.messageId().value());
    }

    @Test
    void givesUpWhatTheServerPutsOffForTooLong() {
        Send send = started(2);
        stage.mailer.answer(_ -> new MailOutcome.Deferred(451, "never now"));

        stage.runToItsEnd(send.id());

        assertThat(stage.find(send.id()).tally().failed()).isEqualTo(2);
        assertThat(stage.delivery(send.id(), 0).reason()).isEqualTo(DeliveryReason.EXPIRED);
        assertThat(stage.delivery(send.id(), 0).lastError()).isEqualTo("451 never now");
        assertThat(stage.delivery(send.id(), 0).attempts()).isGreaterThan(5);
    }

    @Test
    void failsWhatTheServerRefusesAndSuppressesDeadAddresses() {
        Send send = started(3);
        stage.mailer.answer(email -> email.to().address().equals(SendSamples.address(0))
                ? new MailOutcome.Refused(550, "no such mailbox", true)
                : new MailOutcome.Refused(552, "too large", false));

        stage.runToItsEnd(send.id());

        assertThat(stage.delivery(send.id(), 0).reason()).isEqualTo(DeliveryReason.BOUNCED);
        assertThat(stage.delivery(send.id(), 1).reason()).isEqualTo(DeliveryReason.REFUSED);
        assertThat(stage.suppressions.find(SendSamples.address(0))).isPresent();
        assertThat(stage.suppressions.find(SendSamples.address(1))).isEmpty();
    }

    @Test
    void retriesWhatHasFailedWhenAsked() {
        Send send = started(5);
        stage.mailer.answer(_ -> new MailOutcome.Refused(554, "not today", false));
        stage.runToItsEnd(send.id());
        assertThat(stage.find(send.id()).status()).isEqualTo(COMPLETED);

        stage.mailer.answer(_ -> new MailOutcome.Accepted("250 ok"));
        stage.ask(send.id(), SendCommand.Kind.RETRY_FAILED);
        stage.runToItsEnd(send.id());

        assertThat(stage.find(send.id()).tally()).isEqualTo(new SendTally(0, 0, 0, 5, 0, 0));
        assertThat(stage.delivery(send.id(), 0).attempts()).isEqualTo(2);
    }

    @Test
    void waitsForAServerThatIsAwayAndLosesNoAttempt() {
        Send send = started(10);
        stage.mailer.answer(_ -> new MailOutcome.Unreachable("refused"));
        Duration last = Duration.ZERO;
        for (int i = 0; i < 8; i++) {
            SliceOutcome outcome = stage.slice(send.id());
            assertThat(outcome).isInstanceOf(SliceOutcome.Later.class);
            last = ((SliceOutcome.Later) outcome).pause();
            Duration pause = last;
            stage.now.updateAndGet(time -> time.plus(pause));
        }
        assertThat(last).isEqualTo(Duration.ofSeconds(30));
        assertThat(stage.find(send.id()).tally().queued()).isEqualTo(10);

        stage.mailer.answer(_ -> new MailOutcome.Accepted("250 ok"));
        stage.runToItsEnd(send.id());

        assertThat(stage.find(send.id()).tally().sent()).isEqualTo(10);
        assertThat(stage.delivery(send.id(), 0).attempts()).isEqualTo(1);
    }

    @Test
    void leavesAloneWhatMayHaveGoneOut() {
        Send send = started(3);
        stage.mailer.answer(_ -> new MailOutcome.Unclear("lost after DATA"));

        stage.runToItsEnd(send.id());

        assertThat(stage.find(send.id()).tally().uncertain()).isEqualTo(3);
        stage.mailer.answer(_ -> new MailOutcome.Accepted("250 ok"));
        stage.ask(send.id(), SendCommand.Kind.RESEND_UNCERTAIN);
        stage.runToItsEnd(send.id());
        assertThat(stage.find(send.id()).tally().sent()).isEqualTo(3);
    }

    @Test
    void takesOverFromARunThatWasKilled() {
        Send send = started(20);
        stage.mailer.answer(_ -> new MailOutcome.Deferred(451, "later"));
        stage.slice(new StoppedAfter(send.id(), 2));
        stage.mailer.answer(_ -> new MailOutcome.Accepted("250 ok"));
        Delivery open =
                stage.deliveries.having(send.id(), DeliveryStatus.QUEUED, 1).getFirst();
        stage.deliveries.update(List.of(open.sending("m@shop.example", null, stage.now.get())));
        Send stored = stage.find(send.id());
        stage.sends.save(stored.taken().next(), List.of());

        stage.runToItsEnd(send.id());

        assertThat(stage.find(send.id()).tally()).isEqualTo(new SendTally(0, 0, 1, 19, 0, 0));
        assertThat(stage.deliveries.find(open.id()).orElseThrow().reason()).isEqualTo(DeliveryReason.INTERRUPTED);
        assertThat(stage.deliveries.count(send.id()))
                .isEqualTo(stage.find(send.id()).tally());
    }

    @Test
    void pausesAndGoesOn() {
        Send send = started(30);
        stage.slice(new StoppedAfter(send.id(), 1));
        stage.ask(send.id(), SendCommand.Kind.PAUSE);

        assertThat(stage.slice(send.id())).isInstanceOf(SliceOutcome.Later.class);

        assertThat(stage.find(send.id()).status()).isEqualTo(PAUSED);
        int taken = stage.mailer.accepted().size();
        assertThat(taken).isLessThan(30);
        stage.slice(send.id());
        assertThat(stage.mailer.accepted()).hasSize(taken);
        stage.ask(send.id(), SendCommand.Kind.RESUME);
        stage.runToItsEnd(send.id());
        assertThat(stage.find(send.id()).tally().sent()).isEqualTo(30);
    }

    @Test
    void skipsWhoIsQueuedWhenItIsCancelled() {
        Send send = started(40);
        stage.slice(new StoppedAfter(send.id(), 1));
        long sent = stage.find(send.id()).tally().sent();
        stage.ask(send.id(), SendCommand.Kind.CANCEL);

        assertThat(stage.runToItsEnd(send.id())).isInstanceOf(SliceOutcome.Cancelled.class);

        assertThat(stage.find(send.id()).status()).isEqualTo(CANCELLED);
        assertThat(stage.find(send.id()).tally()).isEqualTo(new SendTally(0, 0, 0, sent, 0, 40 - sent));
        assertThat(stage.deliveries.count(send.id()))
                .isEqualTo(stage.find(send.id()).tally());
        assertThat(stage.deliveries.having(send.id(), DeliveryStatus.SKIPPED, 100))
                .extracting(Delivery::reason)
                .containsOnly(DeliveryReason.CANCELLED);
    }

    @Test
    void waitsForItsTime() {
        stage.customers(3);
        Send send = stage.start.start(
                new StartSend.Wish(
                        Send.ALL,
                        SendStage.CONFIG,
                        null,
                        Map.of(),
                        Map.of(),
                        stage.now.get().plus(Duration.ofMinutes(10)),
                        SMALL_BATCHES),
                SendStage.ANN);
        assertThat(send.status()).isEqualTo(SCHEDULED);

        assertThat(stage.slice(send.id())).isEqualTo(new SliceOutcome.Later(Duration.ofMinutes(10)));
        assertThat(stage.mailer.accepted()).isEmpty();
        stage.now.updateAndGet(time -> time.plus(Duration.ofMinutes(10)));
        stage.runToItsEnd(send.id());
        assertThat(stage.mailer.accepted()).hasSize(3);
    }

    @Test
    void goesOnWithTheVersionItBeganWith() {
        Send send = started(10);
        stage.slice(new StoppedAfter(send.id(), 1));

        assertThat(stage.find(send.id()).configVersion()).isEqualTo(1);
        assertThat(stage.find(send.id()).status()).isEqualTo(RUNNING);
    }

    @Test
    void refusesAnEmailThatCannotBeMadeForSomebody() {
        stage.customers(5);
        stage.config.set(SendStage.written("{{ coupon }} for {{ customer_name }}"));
        assertThatExceptionOfType(NotSendable.class)
                .isThrownBy(() -> stage.toAll(SMALL_BATCHES))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("UNPROCESSABLE"))
                .withMessageContaining("coupon")
                .withMessageContaining("c00000, c00001, c00002");

        Function<String, Send> withCoupon = coupon -> stage.start.start(
                new StartSend.Wish(
                        Send.ALL, SendStage.CONFIG, null, Map.of(), Map.of("coupon", coupon), null, SMALL_BATCHES),
                SendStage.ANN);
        assertThatExceptionOfType(NotSendable.class)
                .isThrownBy(() -> withCoupon.apply("broken"))
                .withMessageContaining("c00003");
        assertThat(withCoupon.apply("TEN").recipients()).isEqualTo(5);
        assertThat(stage.audiences.keptBefore(stage.now.get().plusSeconds(1), 10))
                .hasSize(1);
    }

    @Test
    void sendsToOneCustomer() {
        stage.customers(5);
        StartSend.Wish wish =
                new StartSend.Wish("c00002", SendStage.CONFIG, null, Map.of(), Map.of(), null, SendOptions.DEFAULT);

        Send send = stage.start.start(wish, SendStage.ANN);
        stage.runToItsEnd(send.id());

        assertThat(stage.mailer.accepted())
                .extracting(email -> email.to().address())
                .containsExactly(SendSamples.address(2));
        assertThatExceptionOfType(UnknownCustomer.class)
                .isThrownBy(() -> stage.start.start(
                        new StartSend.Wish(
                                "nobody", SendStage.CONFIG, null, Map.of(), Map.of(), null, SendOptions.DEFAULT),
                        SendStage.ANN));
    }

    @Test
    void forgetsAnErasedPersonAndStillAddsUp() {
        Send send = started(3);
        stage.runToItsEnd(send.id());
        DeliveryPersonalData held = new DeliveryPersonalData(stage.deliveries);
        held.erase(stage.customers.find(SendSamples.customer(1)).orElseThrow());

        assertThat(stage.delivery(send.id(), 1).email()).isNull();
        assertThat(stage.deliveries.count(send.id()))
                .isEqualTo(stage.find(send.id()).tally());
    }

    @Test
    void leavesTheOldRunsNumbersAloneOnceAnotherHasTheSend() {
        Send send = started(3);
        SendLedger late = new SendLedger(stage.sends, stage.find(send.id()));
        stage.runToItsEnd(send.id());
        late.change(Send::paused);

        assertThat(late.store()).isFalse();
        assertThat(late.isLost()).isTrue();
        assertThat(stage.find(send.id()).status()).isEqualTo(COMPLETED);
    }

    @Test
    void cancelsASendWhoseTaskWasCancelledBeforeAnybodyWorkedOnIt() {
        Send send = started(5);
        Task task = stage.tasks.find(new TaskId(send.id().value())).orElseThrow();
        stage.tasks.save(task.cancelRequested(stage.now.get()));

        stage.mend.mend();

        assertThat(stage.find(send.id()).status()).isEqualTo(CANCELLED);
        assertThat(stage.deliveries.count(send.id())).isEqualTo(new SendTally(0, 0, 0, 0, 0, 5));
        assertThat(stage.sends.open(10)).isEmpty();
    }

    /** A run that is asked to stop after so many looks. */
    private static final class StoppedAfter extends Undisturbed {
        private final AtomicInteger looks;

        private StoppedAfter(SendId send, int looks) {
            super(new TaskId(send.value()));
            this.looks = new AtomicInteger(looks + 2);
        }

        @Override
        public boolean shouldYield() {
            return looks.decrementAndGet() < 0;
        }
    }
}
