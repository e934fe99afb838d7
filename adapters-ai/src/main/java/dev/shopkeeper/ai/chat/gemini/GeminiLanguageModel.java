package dev.shopkeeper.ai.chat.gemini;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.shopkeeper.application.chat.model.LanguageModel;
import dev.shopkeeper.application.chat.model.ModelAccess;
import dev.shopkeeper.application.chat.model.ModelOutcome;
import dev.shopkeeper.application.chat.model.ModelRequest;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.util.SupplierUtil;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the models of the list in turn, and what is worth asking again once more after a wait. Made at the start, so that
 * its warnings are seen then.
 */
@Context
final class GeminiLanguageModel implements LanguageModel {

    private static final Logger LOG = LoggerFactory.getLogger(GeminiLanguageModel.class);
    private static final int ROUNDS = 2;
    private static final Duration LOOK_UP = Duration.ofMillis(40);

    /** An answer takes this long at least: no use in waiting until right before the deadline. */
    private static final Duration SHORTEST_ANSWER = Duration.ofMillis(500);

    private final ModelAccess access;
    private final InstantSource clock;
    private final Supplier<HttpClient> http;
    private final Supplier<OneModel> one;
    private final Pauses pauses;

    GeminiLanguageModel(ModelAccess access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
        this.pauses = new Pauses(clock);
        // where there is no key nobody is asked, and a start does without
        this.http = SupplierUtil.memoized(() -> client(access));
        this.one = SupplierUtil.memoized(() ->
                new OneModel(access, http.get(), pauses, JsonMapper.builder().build(), clock));
    }

    private static HttpClient client(ModelAccess access) {
        HttpClient.Builder client =
                HttpClient.newBuilder().connectTimeout(access.timeouts().connect());
        if ("http".equals(access.baseUrl().getScheme())) {
            client.version(HttpClient.Version.HTTP_1_1);
        }
        return client.build();
    }

    @PostConstruct
    void warnOfRetirements() {
        if (access.apiKey() != null) {
            Retirements.warnings(access, clock.instant()).forEach(LOG::warn);
        }
    }

    @PreDestroy
    void close() {
        if (access.apiKey() != null) {
            http.get().shutdownNow();
        }
    }

    @Override
    public ModelOutcome ask(ModelRequest request, Consumer<String> onText, BooleanSupplier stopped) {
        if (access.apiKey() == null) {
            return new ModelOutcome.Misconfigured("no key is configured", List.of());
        }
        List<String> models = access.models();
        Map<String, Attempt> attempts = new LinkedHashMap<>();
        for (int round = 1; true; round++) {
            for (String model : models) {
                Attempt attempt = attempt(request, model, onText, stopped);
                if (attempt.next() == Attempt.Next.NOTHING) {
                    return attempt.outcome();
                }
                attempts.put(model, attempt);
            }
            Map<String, Attempt> again = new LinkedHashMap<>(attempts);
            again.values().removeIf(attempt -> attempt.next() != Attempt.Next.AGAIN);
            models = List.copyOf(again.keySet());
            Duration wait = shortestWait(again);
            if (round == ROUNDS || models.isEmpty() || !isWorth(wait, request)) {
                return told(attempts);
            }
            if (!waited(wait, stopped)) {
                return new ModelOutcome.Stopped("", List.of());
            }
        }
    }

    private Attempt attempt(ModelRequest request, String model, Consumer<String> onText, BooleanSupplier stopped) {
        Duration pause = pauses.of(model);
        if (pause.isPositive()) {
            return Attempt.paused(pause);
        }
        Attempt attempt = one.get().ask(request, model, onText, stopped);
        switch (attempt.outcome()) {
            case ModelOutcome.Misconfigured(String why, var _) -> LOG.error("model {} cannot be asked: {}", model, why);
            case ModelOutcome.Unavailable(String why, var _) -> LOG.warn("model {} is unavailable: {}", model, why);
            case ModelOutcome.RateLimited(Duration after, boolean _, var _) ->
                LOG.warn("model {} is asked too often, it said; again in {} s", model, after.toSeconds());
            case ModelOutcome.Blocked(String reason, var _) -> LOG.info("model {} answered nothing: {}", model, reason);
            case ModelOutcome.TimedOut _, ModelOutcome.CutOff _ -> LOG.warn("model {} did not come to an end", model);
            case ModelOutcome.Answered _, ModelOutcome.Stopped _ -> LOG.debug("model {} answered", model);
        }
        return attempt;
    }

    private static Duration shortestWait(Map<String, Attempt> attempts) {
        double chance = ThreadLocalRandom.current().nextDouble();
        return attempts.values().stream()
                .map(attempt -> attempt.wait(chance))
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private boolean isWorth(Duration wait, ModelRequest request) {
        Instant again = clock.instant().plus(wait).plus(SHORTEST_ANSWER);
        return wait.compareTo(access.longestWait()) <= 0 && again.isBefore(request.deadline());
    }

    private boolean waited(Duration wait, BooleanSupplier stopped) {
        Instant end = clock.instant().plus(wait);
        while (clock.instant().isBefore(end)) {
            if (stopped.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                return false;
            }
            Duration left = Duration.between(clock.instant(), end);
            LockSupport.parkNanos((left.compareTo(LOOK_UP) < 0 ? left : LOOK_UP).toNanos());
        }
        return true;
    }

    /** Of several that gave no answer: that one may wait, else that somebody has to do something, else the last. */
    private static ModelOutcome told(Map<String, Attempt> attempts) {
        List<ModelOutcome> outcomes =
                attempts.values().stream().map(Attempt::outcome).toList();
        List<ModelOutcome.RateLimited> limits = outcomes.stream()
                .filter(ModelOutcome.RateLimited.class::isInstance)
                .map(ModelOutcome.RateLimited.class::cast)
                .sorted(Comparator.comparing(ModelOutcome.RateLimited::retryAfter))
                .toList();
        if (!limits.isEmpty()) {
            return limits.getFirst();
        }
        return outcomes.stream()
                .filter(ModelOutcome.Unavailable.class::isInstance)
                .findFirst()
                .orElse(outcomes.getLast());
    }
}
