package dev.shopkeeper.jobs.chat;

import dev.shopkeeper.application.chat.turn.TurnMeter;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.TurnState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long answers take, who makes them, and how turns end, as metrics. */
@Singleton
final class MicrometerTurnMeter implements TurnMeter {

    private final MeterRegistry registry;

    MicrometerTurnMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void ended(TurnState as, @Nullable Reply reply, Duration took) {
        Timer.builder("shopkeeper.chat.turns")
                .description("Time from a customer's question to the end of its turn")
                .tag("state", word(as))
                .tag("mode", reply == null ? "none" : word(reply.mode()))
                .register(registry)
                .record(took);
        if (reply != null && reply.handover() != null) {
            Counter.builder("shopkeeper.chat.handovers")
                    .description("Answers that handed the conversation over to a person")
                    .tag("reason", word(reply.handover()))
                    .register(registry)
                    .increment();
        }
    }

    @Override
    public void firstToken(Duration took) {
        Timer.builder("shopkeeper.chat.first.token")
                .description("Time from a customer's question to the first piece of its answer")
                .register(registry)
                .record(took);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
