package dev.shopkeeper.application.chat.model;

import dev.shopkeeper.domain.chat.TokenUsage;
import java.time.Duration;
import java.util.List;

/** How a call of a language model ended. Only {@link Answered} is a whole answer. */
public sealed interface ModelOutcome {

    /** What was charged, each call once: also for what was no answer. */
    List<ModelCharge> charges();

    /** What was charged, all together. */
    default TokenUsage usage() {
        return charges().stream().map(ModelCharge::usage).reduce(TokenUsage.NONE, TokenUsage::plus);
    }

    /**
     * A whole answer, or calls of tools to go on with.
     *
     * @param text  not blank unless there are calls
     * @param model as the provider names what answered
     */
    record Answered(String text, List<ToolCall> calls, String model, List<ModelCharge> charges)
            implements ModelOutcome {
        public Answered {
            calls = List.copyOf(calls);
            charges = List.copyOf(charges);
        }

        public Answered(String text, List<ToolCall> calls, TokenUsage usage, String model) {
            this(text, calls, model, List.of(new ModelCharge(model, usage, false)));
        }
    }

    /**
     * The provider would not answer this, or not go on with what it began.
     *
     * @param reason the provider's word for why
     */
    record Blocked(String reason, List<ModelCharge> charges) implements ModelOutcome {
        public Blocked {
            charges = List.copyOf(charges);
        }
    }

    /**
     * Too many calls, or too many tokens.
     *
     * @param retryAfter    as told, or guessed
     * @param worthWaiting whether it is about a short while; not when the day's share is spent
     */
    record RateLimited(Duration retryAfter, boolean worthWaiting, List<ModelCharge> charges) implements ModelOutcome {
        public RateLimited {
            charges = List.copyOf(charges);
        }
    }

    /** No answer came in time. */
    record TimedOut(List<ModelCharge> charges) implements ModelOutcome {
        public TimedOut {
            charges = List.copyOf(charges);
        }
    }

    /** The answer ended before its end. */
    record CutOff(String partial, List<ModelCharge> charges) implements ModelOutcome {
        public CutOff {
            charges = List.copyOf(charges);
        }
    }

    /**
     * The provider is away, or answered what is no answer.
     *
     * @param why for the log: a word or a status, never text of a customer or an answer
     */
    record Unavailable(String why, List<ModelCharge> charges) implements ModelOutcome {
        public Unavailable {
            charges = List.copyOf(charges);
        }
    }

    /**
     * Nobody will be answered until somebody changes the configuration.
     *
     * @param why for the log, without the key
     */
    record Misconfigured(String why, List<ModelCharge> charges) implements ModelOutcome {
        public Misconfigured {
            charges = List.copyOf(charges);
        }
    }

    /** Stopped by the one who asked. */
    record Stopped(String partial, List<ModelCharge> charges) implements ModelOutcome {
        public Stopped {
            charges = List.copyOf(charges);
        }
    }
}
