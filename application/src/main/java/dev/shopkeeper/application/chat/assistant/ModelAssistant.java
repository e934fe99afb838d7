package dev.shopkeeper.application.chat.assistant;

import dev.shopkeeper.application.chat.model.ModelOutcome;
import dev.shopkeeper.application.chat.model.ModelRequest;
import dev.shopkeeper.application.chat.model.ModelTurn;
import dev.shopkeeper.application.chat.model.Purpose;
import dev.shopkeeper.application.chat.model.ToolCall;
import dev.shopkeeper.application.chat.turn.AnswerProgress;
import dev.shopkeeper.application.chat.turn.Question;
import dev.shopkeeper.application.chat.usage.MeteredModel;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.chat.AnswerMode;
import dev.shopkeeper.domain.chat.HandoverReason;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.TokenUsage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question in the hands of the model: asked, let look things up within limits, listened to, asked again once when its
 * figures come from nowhere. For one thread, once.
 */
final class ModelAssistant {

    private static final String STOPPED = "stopped";
    private static final int MOST_NAMED = 200;

    private final MeteredModel model;
    private final AssistantLimits limits;
    private final PlainAnswer plain;
    private final Question question;
    private final AnswerProgress progress;
    private final Briefing briefing;
    private final Instant deadline;
    private final ToolRounds tools;
    private final AnswerTexts texts;
    private final List<ModelTurn> turns;
    private TokenUsage usage = TokenUsage.NONE;
    private @Nullable String answeredBy;
    private boolean askedAgain;

    ModelAssistant(
            MeteredModel model,
            Tools tools,
            AssistantLimits limits,
            PlainAnswer plain,
            Question question,
            Briefing briefing,
            AnswerProgress progress,
            Instant now) {
        this.model = model;
        this.limits = limits;
        this.plain = plain;
        this.question = question;
        this.progress = progress;
        this.briefing = briefing;
        this.deadline = now.plus(limits.patience());
        this.tools = new ToolRounds(tools, limits, question, briefing.language(), progress, briefing.evidence());
        this.texts = AnswerTexts.in(briefing.language());
        this.turns = new ArrayList<>(briefing.turns());
    }

    /** Asks until there is an answer, or it is clear that there will be none. */
    ModelAnswer answer() {
        for (int asked = 0; asked <= limits.toolRounds() + 1; asked++) {
            AnswerStream stream =
                    new AnswerStream(plain, briefing.leak(), tools.evidence(), progress, limits.answerCharacters());
            ModelOutcome outcome =
                    model.ask(question.customer(), question.conversation(), request(), stream::accept, stream::isOver);
            usage = usage.plus(outcome.usage());
            if (!outcome.charges().isEmpty()) {
                answeredBy = outcome.charges().getLast().model();
            }
            Optional<ModelAnswer> answer = judged(outcome, stream);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return instead("nothing_found");
    }

    private ModelRequest request() {
        return new ModelRequest(
                briefing.system(), turns, tools.open(), limits.outputTokens(), deadline, Purpose.ANSWER);
    }

    /** The answer this outcome is; empty when the model is to be asked again. */
    private Optional<ModelAnswer> judged(ModelOutcome outcome, AnswerStream stream) {
        return switch (outcome) {
            case ModelOutcome.Answered answered -> {
                answeredBy = answered.model();
                yield answered.calls().isEmpty() ? spoken(stream) : called(answered.text(), answered.calls(), stream);
            }
            case ModelOutcome.Stopped _ when stream.isLeaked() -> Optional.of(withheld(stream));
            case ModelOutcome.Stopped _ when stream.isTooLong() -> Optional.of(cut(stream, "cut"));
            case ModelOutcome.Stopped _ -> Optional.of(cut(stream, STOPPED));
            case ModelOutcome.CutOff _
            when !stream.text().isBlank() || stream.isLeaked() -> Optional.of(cut(stream, "cut"));
            case ModelOutcome.CutOff _ -> Optional.of(none("cut off", stream));
            case ModelOutcome.Blocked blocked -> Optional.of(none("blocked: " + blocked.reason(), stream));
            case ModelOutcome.RateLimited _ -> Optional.of(none("rate limited", stream));
            case ModelOutcome.TimedOut _ -> Optional.of(none("timed out", stream));
            case ModelOutcome.Unavailable away -> Optional.of(none("unavailable: " + away.why(), stream));
            case ModelOutcome.Misconfigured wrong -> Optional.of(none("misconfigured: " + wrong.why(), stream));
        };
    }

    private Optional<ModelAnswer> called(String text, List<ToolCall> calls, AnswerStream stream) {
        dropShown(stream);
        if (tools.open().isEmpty()) {
            return Optional.of(instead("nothing_found"));
        }
        turns.add(new ModelTurn.Calls(text, calls));
        turns.add(new ModelTurn.Results(tools.round(calls)));
        return progress.stopped() ? Optional.of(instead(STOPPED)) : Optional.empty();
    }

    private Optional<ModelAnswer> spoken(AnswerStream stream) {
        List<String> unfounded = stream.end();
        if (stream.isLeaked()) {
            return Optional.of(withheld(stream));
        }
        if (!unfounded.isEmpty()) {
            return again(stream, unfounded);
        }
        if (stream.text().isBlank()) {
            dropShown(stream);
            return Optional.of(instead("nothing_found"));
        }
        return Optional.of(stream.isTooLong() ? cut(stream, "cut") : given(stream.text()));
    }

    private Optional<ModelAnswer> again(AnswerStream stream, List<String> unfounded) {
        dropShown(stream);
        if (askedAgain) {
            return Optional.of(instead("unfounded"));
        }
        askedAgain = true;
        turns.add(new ModelTurn.Model(stream.text()));
        String named = FencedText.line(String.join(", ", unfounded), MOST_NAMED);
        turns.add(
                new ModelTurn.User(
                        "Your answer named figures that nothing you were told bears out: " + named
                                + ". Look them up with the tools, or leave them out and say what you do not know. Answer the customer again."));
        return Optional.empty();
    }

    private ModelAnswer withheld(AnswerStream stream) {
        dropShown(stream);
        return instead("withheld");
    }

    /** What there is of an answer that has no end; and that it has none, unless it was the customer who ended it. */
    private ModelAnswer cut(AnswerStream stream, String why) {
        List<String> unfounded = stream.end();
        if (stream.isLeaked()) {
            return withheld(stream);
        }
        if (!unfounded.isEmpty()) {
            dropShown(stream);
            return instead(why.equals(STOPPED) ? STOPPED : "unfounded");
        }
        String text = stream.text().stripTrailing();
        if (text.isEmpty()) {
            return instead(why);
        }
        return given(why.equals(STOPPED) ? text : text + "\n" + texts.said(why));
    }

    private ModelAnswer none(String why, AnswerStream stream) {
        dropShown(stream);
        return new ModelAnswer.None(why, usage, tools.handover());
    }

    private void dropShown(AnswerStream stream) {
        if (stream.isShown()) {
            progress.restart();
        }
    }

    /** An honest word in place of an answer that cannot be given. */
    private ModelAnswer instead(String key) {
        HandoverReason handover = tools.handover();
        String text = texts.said(handover != null && !key.equals("withheld") ? "handed_over" : key);
        progress.token(text);
        return new ModelAnswer.Given(
                new Reply(text, AnswerMode.MODEL, answeredBy, List.of(), List.of(), usage, handover));
    }

    private ModelAnswer given(String text) {
        AnswerSources sources = new AnswerSources(text);
        List<ProductId> products = sources.products(tools.products(), tools.sources());
        return new ModelAnswer.Given(new Reply(
                text,
                AnswerMode.MODEL,
                Objects.requireNonNullElse(answeredBy, "unknown"),
                products,
                sources.sources(tools.sources(), products, briefing.memory()),
                usage,
                tools.handover()));
    }
}
