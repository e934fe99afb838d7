package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.chat.model.LanguageModel;
import dev.shopkeeper.application.chat.model.ModelAccess;
import dev.shopkeeper.application.chat.turn.TurnGate;
import dev.shopkeeper.application.chat.usage.DailyCaps;
import dev.shopkeeper.application.chat.usage.MeteredModel;
import dev.shopkeeper.application.chat.usage.ModelPrices;
import dev.shopkeeper.application.chat.usage.SweepUsage;
import dev.shopkeeper.application.chat.usage.TokenLedger;
import dev.shopkeeper.application.chat.usage.UsageLimits;
import dev.shopkeeper.application.chat.usage.UsagePersonalData;
import dev.shopkeeper.application.chat.usage.UsageQueries;
import dev.shopkeeper.application.chat.usage.UsageTraces;
import dev.shopkeeper.bootstrap.settings.ChatSettings;
import dev.shopkeeper.bootstrap.settings.GeminiSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** The language model, and what it costs. */
@Factory
final class ChatModelWiring {

    private static final URI GOOGLE = URI.create("https://generativelanguage.googleapis.com/v1beta");
    private static final Duration CONNECT = Duration.ofSeconds(5);

    @Singleton
    ModelAccess modelAccess(GeminiSettings settings) {
        return new ModelAccess(
                settings.apiKey() == null ? null : settings.apiKey().value(),
                Objects.requireNonNullElse(settings.baseUrl(), GOOGLE),
                settings.models(),
                settings.temperature(),
                settings.thinkingLevel(),
                settings.safety(),
                new ModelAccess.Timeouts(CONNECT, settings.firstWord(), settings.silence()),
                settings.longestWait(),
                settings.retirements());
    }

    @Singleton
    ModelPrices modelPrices(ChatSettings settings) {
        return new ModelPrices(settings.prices());
    }

    @Singleton
    UsageLimits usageLimits(TokenLedger ledger, ChatSettings settings, InstantSource clock) {
        return new UsageLimits(ledger, new DailyCaps(settings.tokensPerDay(), settings.shopTokensPerDay()), clock);
    }

    @Singleton
    TurnGate tokensOfTheDay(UsageLimits limits) {
        return limits::check;
    }

    @Singleton
    MeteredModel meteredModel(
            LanguageModel model,
            ModelAccess access,
            UsageLimits limits,
            TokenLedger ledger,
            ModelPrices prices,
            InstantSource clock) {
        Optional<LanguageModel> configured = access.apiKey() == null ? Optional.empty() : Optional.of(model);
        return new MeteredModel(configured, limits, ledger, prices, clock);
    }

    @Singleton
    UsageQueries usageQueries(TokenLedger ledger, InstantSource clock) {
        return new UsageQueries(ledger, clock);
    }

    @Singleton
    UsagePersonalData usagePersonalData(TokenLedger ledger, InstantSource clock) {
        return new UsagePersonalData(ledger, clock);
    }

    @Singleton
    UsageTraces usageTraces(TokenLedger ledger) {
        return new UsageTraces(ledger);
    }

    @Singleton
    SweepUsage sweepUsage(TokenLedger ledger, InstantSource clock) {
        return new SweepUsage(ledger, clock);
    }
}
