package dev.shopkeeper.ai.chat.gemini;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.shopkeeper.ai.chat.gemini.Attempt.Next;
import dev.shopkeeper.ai.chat.gemini.GeminiConnection.Ending;
import dev.shopkeeper.application.chat.model.ModelAccess;
import dev.shopkeeper.application.chat.model.ModelCharge;
import dev.shopkeeper.application.chat.model.ModelOutcome;
import dev.shopkeeper.application.chat.model.ModelRequest;
import dev.shopkeeper.domain.chat.TokenUsage;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Asks one model once, and says what came of it. */
final class OneModel {

    private static final Duration GUESSED_WAIT = Duration.ofSeconds(20);
    private static final Duration UNTIL_MORE = Duration.ofHours(1);
    private static final int CHARACTERS_A_TOKEN = 3;

    private static final Set<String> REFUSALS = Set.of(
            "SAFETY",
            "RECITATION",
            "LANGUAGE",
            "BLOCKLIST",
            "PROHIBITED_CONTENT",
            "SPII",
            "IMAGE_SAFETY",
            "IMAGE_PROHIBITED_CONTENT",
            "IMAGE_RECITATION",
            "MODEL_ARMOR",
            "JAILBREAK");

    private final GeminiRequests requests;
    private final GeminiConnection connection;
    private final Pauses pauses;
    private final JsonMapper json;

    OneModel(ModelAccess access, HttpClient http, Pauses pauses, JsonMapper json, InstantSource clock) {
        this.requests = new GeminiRequests(access, Objects.requireNonNullElse(access.apiKey(), ""), json);
        this.connection = new GeminiConnection(http, access.timeouts(), json, clock);
        this.pauses = pauses;
        this.json = json;
    }

    Attempt ask(ModelRequest request, String model, Consumer<String> onText, BooleanSupplier stopped) {
        GeminiRequests.Outgoing outgoing = requests.write(request, model);
        GeminiReply reply = new GeminiReply(json, request.maxOutputTokens(), onText);
        Ending ending = connection.exchange(outgoing, reply, request.deadline(), stopped);
        long asked = outgoing.body().length() / CHARACTERS_A_TOKEN;
        return switch (ending) {
            case Ending.Refused(GeminiError error) -> refused(error, model);
            case Ending.Broken(String why, boolean reached)
            when !reply.hasBegun() -> {
                pauses.failed(model);
                yield new Attempt(
                        new ModelOutcome.Unavailable(why, reached ? said(reply, model) : List.of()),
                        reply.usage() == null ? Next.AGAIN : Next.NOTHING);
            }
            case Ending.Late _ -> {
                pauses.failed(model);
                yield Attempt.last(
                        reply.hasBegun()
                                ? new ModelOutcome.CutOff(reply.text(), charges(reply, model, asked))
                                : new ModelOutcome.TimedOut(charges(reply, model, asked)));
            }
            case Ending.Stopped _ -> Attempt.last(new ModelOutcome.Stopped(reply.text(), charges(reply, model, asked)));
            case Ending.Unreadable _, Ending.Broken _ -> Attempt.last(unfinished("no JSON", reply, model, asked));
            case Ending.Closed _ -> closed(reply, model, asked);
        };
    }

    private Attempt closed(GeminiReply reply, String model, long asked) {
        GeminiError error = reply.error();
        if (error != null) {
            return reply.hasBegun() || reply.usage() != null
                    ? Attempt.last(unfinished(error.why(), reply, model, asked))
                    : refused(error, model);
        }
        List<ModelCharge> charges = charges(reply, model, asked);
        if (reply.blocked() != null) {
            return Attempt.last(new ModelOutcome.Blocked(reply.blocked(), charges));
        }
        String finish = reply.finish();
        if (finish == null || reply.tooLong()) {
            return Attempt.last(unfinished("NO_END", reply, model, asked));
        }
        pauses.succeeded(model);
        return Attempt.last(finished(finish, reply, model, charges));
    }

    private static ModelOutcome finished(String finish, GeminiReply reply, String model, List<ModelCharge> charges) {
        if (REFUSALS.contains(finish)) {
            return new ModelOutcome.Blocked(finish, charges);
        }
        return switch (finish) {
            case "STOP" ->
                reply.calls().isEmpty() && reply.text().isBlank()
                        ? new ModelOutcome.Unavailable("EMPTY", charges)
                        : new ModelOutcome.Answered(reply.text(), reply.calls(), named(reply, model), charges);
            case "MAX_TOKENS" -> new ModelOutcome.CutOff(reply.text(), charges);
            default -> new ModelOutcome.Unavailable(finish, charges);
        };
    }

    /** It ended, but not at its end. */
    private static ModelOutcome unfinished(String why, GeminiReply reply, String model, long asked) {
        List<ModelCharge> charges = charges(reply, model, asked);
        return reply.hasBegun()
                ? new ModelOutcome.CutOff(reply.text(), charges)
                : new ModelOutcome.Unavailable(why, charges);
    }

    private Attempt refused(GeminiError error, String model) {
        return switch (error.status()) {
            case 429 -> limited(error, model);
            case 401, 403 -> Attempt.last(new ModelOutcome.Misconfigured(error.why(), List.of()));
            case 404 -> Attempt.uncharged(new ModelOutcome.Misconfigured(error.why(), List.of()), Next.ANOTHER);
            case 400 ->
                switch (error.word()) {
                    case "API_KEY_INVALID", "FAILED_PRECONDITION" ->
                        Attempt.last(new ModelOutcome.Misconfigured(error.why(), List.of()));
                    default -> Attempt.uncharged(new ModelOutcome.Unavailable(error.why(), List.of()), Next.ANOTHER);
                };
            case 408, 500, 502, 503, 504 -> {
                pauses.failed(model);
                yield Attempt.uncharged(new ModelOutcome.Unavailable(error.why(), List.of()), Next.AGAIN);
            }
            default -> Attempt.uncharged(new ModelOutcome.Unavailable(error.why(), List.of()), Next.ANOTHER);
        };
    }

    private Attempt limited(GeminiError error, String model) {
        Duration told = error.retryAfter() == null ? GUESSED_WAIT : error.retryAfter();
        Duration wait = error.daily() && told.compareTo(UNTIL_MORE) < 0 ? UNTIL_MORE : told;
        pauses.ask(model, wait);
        return Attempt.uncharged(
                new ModelOutcome.RateLimited(wait, !error.daily(), List.of()),
                error.daily() ? Next.ANOTHER : Next.AGAIN);
    }

    private static List<ModelCharge> said(GeminiReply reply, String model) {
        return reply.usage() == null ? List.of() : List.of(new ModelCharge(named(reply, model), reply.usage(), false));
    }

    /** What was charged as the provider says, or else as far as can be reckoned. */
    private static List<ModelCharge> charges(GeminiReply reply, String model, long asked) {
        List<ModelCharge> said = said(reply, model);
        TokenUsage reckoned = new TokenUsage(asked, reply.text().length() / CHARACTERS_A_TOKEN);
        return said.isEmpty() ? List.of(new ModelCharge(named(reply, model), reckoned, true)) : said;
    }

    private static String named(GeminiReply reply, String model) {
        return reply.model() == null ? model : reply.model();
    }
}
