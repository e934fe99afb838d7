package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.chat.assistant.AssistantLimits;
import dev.shopkeeper.application.chat.assistant.BriefModel;
import dev.shopkeeper.application.chat.assistant.CustomerValues;
import dev.shopkeeper.application.chat.assistant.ShopAssistant;
import dev.shopkeeper.application.chat.assistant.Tools;
import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.chat.conversation.FeedbackNews;
import dev.shopkeeper.application.chat.local.LocalAssistant;
import dev.shopkeeper.application.chat.memory.RecallMemory;
import dev.shopkeeper.application.chat.model.ToolCall;
import dev.shopkeeper.application.chat.model.ToolSpec;
import dev.shopkeeper.application.chat.prompt.ChoosePrompt;
import dev.shopkeeper.application.chat.prompt.PromptOutcomes;
import dev.shopkeeper.application.chat.prompt.RenderPrompt.Shop;
import dev.shopkeeper.application.chat.tool.ShopTools;
import dev.shopkeeper.application.chat.tool.ToolResult;
import dev.shopkeeper.application.chat.usage.MeteredModel;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.recommendation.serving.RecommendProducts;
import dev.shopkeeper.bootstrap.settings.ServerSettings;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.Feedback;
import dev.shopkeeper.domain.customer.CustomerId;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The assistant that customers speak with. */
@Factory
final class AssistantWiring {

    @Singleton
    AssistantLimits assistantLimits(
            @Value("${shopkeeper.chat.answer-seconds:90}") int seconds,
            @Value("${shopkeeper.chat.output-tokens:2048}") int outputTokens,
            @Value("${shopkeeper.chat.memory-tokens:2000}") int memoryTokens) {
        AssistantLimits usual = AssistantLimits.USUAL;
        return new AssistantLimits(
                Duration.ofSeconds(seconds),
                usual.toolRounds(),
                usual.toolCalls(),
                outputTokens,
                memoryTokens,
                usual.answerCharacters());
    }

    @Singleton
    CustomerValues customerValues(
            Shop shop,
            RecommendProducts recommend,
            RecallMemory recall,
            ChatMessages messages,
            AssistantLimits limits,
            InstantSource clock) {
        return new CustomerValues(
                shop,
                recommend,
                recall,
                customer ->
                        messages.newest(customer, null, 1).stream().findFirst().map(ChatMessage::conversation),
                limits.memoryTokens(),
                clock);
    }

    @Singleton
    BriefModel briefModel(
            ChoosePrompt choose, CustomerValues values, RecallMemory recall, IdSource ids, AssistantLimits limits) {
        return new BriefModel(choose, values, recall, ids, limits.memoryTokens());
    }

    @Singleton
    Tools assistantTools(ShopTools tools) {
        return new Tools() {
            @Override
            public List<ToolSpec> specs() {
                return tools.specs();
            }

            @Override
            public ToolResult call(CustomerId customer, @Nullable String language, ToolCall call) {
                return tools.call(customer, language, call);
            }
        };
    }

    @Singleton
    ShopAssistant shopAssistant(
            MeteredModel model,
            BriefModel brief,
            Tools tools,
            LocalAssistant local,
            Customers customers,
            PromptOutcomes outcomes,
            AssistantLimits limits,
            ServerSettings server,
            InstantSource clock) {
        return new ShopAssistant(model, brief, tools, local, customers, outcomes, limits, server.publicUrl(), clock);
    }

    /** What customers think of answers is counted for the prompts that had a part in them. */
    @Singleton
    FeedbackNews promptFeedback(PromptOutcomes outcomes) {
        return (answer, feedback, _) -> outcomes.rated(answer.id(), feedback.rating() == Feedback.Rating.UP);
    }
}
