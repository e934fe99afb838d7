package dev.shopkeeper.application.chat.assistant;

import dev.shopkeeper.application.chat.prompt.PromptOutcomes;
import dev.shopkeeper.application.chat.turn.AnswerProgress;
import dev.shopkeeper.application.chat.turn.Assistant;
import dev.shopkeeper.application.chat.turn.Question;
import dev.shopkeeper.application.chat.usage.MeteredModel;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.TokenUsage;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.failure.Failure;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The assistant customers speak with: the language model answers where there is one, and where it does not, the shop's
 * own assistant does, which needs nobody.
 */
public final class ShopAssistant implements Assistant {

    private static final Logger LOG = LoggerFactory.getLogger(ShopAssistant.class);

    private final MeteredModel model;
    private final BriefModel brief;
    private final Tools tools;
    private final Assistant local;
    private final Customers customers;
    private final PromptOutcomes outcomes;
    private final AssistantLimits limits;
    private final PlainAnswer plain;
    private final InstantSource clock;

    /**
     * @param local answers where the model does not
     * @param shop  where the shop's own pages are, to which answers may link; null where nobody said
     */
    public ShopAssistant(
            MeteredModel model,
            BriefModel brief,
            Tools tools,
            Assistant local,
            Customers customers,
            PromptOutcomes outcomes,
            AssistantLimits limits,
            @Nullable URI shop,
            InstantSource clock) {
        this.model = model;
        this.brief = brief;
        this.tools = tools;
        this.local = local;
        this.customers = customers;
        this.outcomes = outcomes;
        this.limits = limits;
        this.plain = new PlainAnswer(shop);
        this.clock = clock;
    }

    @Override
    public Reply answer(Question question, AnswerProgress progress) {
        Optional<Customer> customer = model.isThere() ? customers.find(question.customer()) : Optional.empty();
        if (customer.isEmpty()) {
            return local.answer(question, progress);
        }
        Instant now = clock.instant();
        Briefing briefing = brief.of(customer.get(), question, now);
        ModelAnswer answer =
                new ModelAssistant(model, tools, limits, plain, question, briefing, progress, now).answer();
        return switch (answer) {
            case ModelAnswer.Given given -> noted(question, briefing, given.reply());
            case ModelAnswer.None none -> instead(question, progress, none);
        };
    }

    private Reply instead(Question question, AnswerProgress progress, ModelAnswer.None none) {
        LOG.warn(
                "The language model did not answer message {}: {}; answered without it",
                question.message(),
                none.why());
        Reply reply = local.answer(question, progress);
        TokenUsage usage = reply.usage().plus(none.usage());
        return new Reply(
                reply.text(),
                reply.mode(),
                reply.model(),
                reply.products(),
                reply.sources(),
                usage,
                reply.handover() == null ? none.handover() : reply.handover());
    }

    /** What cannot be counted is not worth an answer. */
    private Reply noted(Question question, Briefing briefing, Reply reply) {
        MessageId answer =
                MessageId.answer(question.conversation(), question.message().turn());
        try {
            outcomes.answered(answer, question.customer(), briefing.prompts(), reply.handover() != null);
        } catch (Failure e) {
            LOG.warn("What came of the prompts of message {} was not counted: {}", answer, e.code());
        }
        return reply;
    }
}
