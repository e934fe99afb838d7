package dev.shopkeeper.application.notification.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.task.Undisturbed;
import dev.shopkeeper.domain.notification.mail.MailOutcome;
import dev.shopkeeper.domain.notification.send.OnUncertain;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendCommand;
import dev.shopkeeper.domain.notification.send.SendOptions;
import dev.shopkeeper.domain.notification.send.SendTally;
import dev.shopkeeper.domain.task.TaskId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the mail server answers and people ask for, the numbers of a send add up whenever somebody looks. */
class SendTallyPropertiesTest {

    private static final int MOST_SLICES = 200;

    @Property(tries = 60)
    void addsUpAtEveryLook(@ForAll @IntRange(max = 40) int recipients, @ForAll long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        SendStage stage = new SendStage();
        stage.customers(recipients);
        for (int i = 0; i < recipients; i += 5) {
            stage.unsubscribe(i);
        }
        List<Send> seen = Collections.synchronizedList(new ArrayList<>());
        stage.sends.watch(seen::add);
        stage.mailer.answer(_ -> answer(chance));
        Send send = stage.toAll(new SendOptions(
                1 + chance.nextInt(20), null, chance.nextBoolean() ? OnUncertain.HOLD : OnUncertain.RESEND));

        for (int i = 0; i < MOST_SLICES && !stage.find(send.id()).status().isEnd(); i++) {
            if (chance.nextInt(4) == 0) {
                stage.ask(send.id(), command(chance));
            }
            stage.slice(new Fickle(new TaskId(send.id().value()), new SplittableRandom(chance.nextLong())));
            stage.now.updateAndGet(time -> time.plus(Duration.ofSeconds(chance.nextInt(120))));
        }
        stage.mailer.answer(_ -> new MailOutcome.Accepted("250 ok"));
        if (!stage.find(send.id()).status().isEnd()) {
            stage.ask(send.id(), SendCommand.Kind.RESUME);
        }
        stage.runToItsEnd(send.id());

        assertThat(seen).allSatisfy(one -> assertThat(added(one.tally())).isEqualTo(recipients));
        Send end = stage.find(send.id());
        assertThat(end.tally()).isEqualTo(stage.deliveries.count(send.id()));
        assertThat(end.tally().queued() + end.tally().sending()).isZero();
        assertThat(stage.mailer.accepted())
                .extracting(email -> email.to().address())
                .doesNotHaveDuplicates();
    }

    private static long added(SendTally tally) {
        return tally.queued() + tally.sending() + tally.uncertain() + tally.sent() + tally.failed() + tally.skipped();
    }

    private static synchronized MailOutcome answer(SplittableRandom chance) {
        return switch (chance.nextInt(7)) {
            case 0 -> new MailOutcome.Deferred(451, "later");
            case 1 -> new MailOutcome.Refused(550, "no such mailbox", true);
            case 2 -> new MailOutcome.Refused(554, "no", false);
            case 3 -> new MailOutcome.Unreachable("refused");
            case 4 -> new MailOutcome.Unclear("lost");
            default -> new MailOutcome.Accepted("250 ok");
        };
    }

    private static SendCommand.Kind command(SplittableRandom chance) {
        SendCommand.Kind[] kinds = SendCommand.Kind.values();
        SendCommand.Kind kind = kinds[chance.nextInt(kinds.length)];
        return kind == SendCommand.Kind.CANCEL && chance.nextInt(3) > 0 ? SendCommand.Kind.RESUME : kind;
    }

    /** A run that has to make room at any moment. */
    private static final class Fickle extends Undisturbed {
        private final SplittableRandom chance;

        private Fickle(TaskId id, SplittableRandom chance) {
            super(id);
            this.chance = chance;
        }

        @Override
        public synchronized boolean shouldYield() {
            return chance.nextInt(8) == 0;
        }
    }
}
