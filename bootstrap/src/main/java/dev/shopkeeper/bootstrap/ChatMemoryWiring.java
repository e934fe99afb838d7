package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.chat.memory.BackgroundMemory;
import dev.shopkeeper.application.chat.memory.CustomerMemories;
import dev.shopkeeper.application.chat.memory.ForgetMemory;
import dev.shopkeeper.application.chat.memory.MemoryPersonalData;
import dev.shopkeeper.application.chat.memory.MemoryQueries;
import dev.shopkeeper.application.chat.memory.MemoryTraces;
import dev.shopkeeper.application.chat.memory.RecallMemory;
import dev.shopkeeper.application.chat.memory.RememberTurn;
import dev.shopkeeper.application.chat.memory.ShortTermMemory;
import dev.shopkeeper.application.chat.memory.fact.FactFinder;
import dev.shopkeeper.application.chat.memory.fact.LearnFacts;
import dev.shopkeeper.application.chat.memory.fact.ModelFacts;
import dev.shopkeeper.application.chat.memory.fact.RuleFacts;
import dev.shopkeeper.application.chat.memory.search.FindMessages;
import dev.shopkeeper.application.chat.memory.search.IndexSegments;
import dev.shopkeeper.application.chat.memory.search.KeepIndex;
import dev.shopkeeper.application.chat.memory.search.MessageIndexes;
import dev.shopkeeper.application.chat.memory.summary.SummariseConversations;
import dev.shopkeeper.application.chat.usage.MeteredModel;
import dev.shopkeeper.application.embedding.SentenceEncoder;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What chat remembers. */
@Factory
final class ChatMemoryWiring {

    private static final long MEGABYTE = 1_000_000;

    /** 10 turns for 20 minutes, where nothing else is configured; a value out of bounds stops the start. */
    @Singleton
    ShortTermMemory.Limits shortTermLimits(
            @Value("${shopkeeper.chat.short-term.messages:20}") int messages,
            @Value("${shopkeeper.chat.short-term.minutes:20}") int minutes) {
        return new ShortTermMemory.Limits(messages, Duration.ofMinutes(minutes));
    }

    @Singleton
    MessageIndexes messageIndexes(
            IndexSegments segments, @Value("${shopkeeper.chat.index-megabytes:64}") int megabytes) {
        return new MessageIndexes(segments, Math.max(1, megabytes) * MEGABYTE);
    }

    @Singleton
    FindMessages findMessages(ChatMessages messages, MessageIndexes indexes, SentenceEncoder encoder) {
        return new FindMessages(messages, indexes, encoder);
    }

    @Singleton
    KeepIndex keepIndex(
            ChatMessages messages,
            CustomerMemories memories,
            IndexSegments segments,
            MessageIndexes indexes,
            SentenceEncoder encoder) {
        return new KeepIndex(messages, memories, segments, indexes, encoder);
    }

    @Singleton
    FactFinder factFinder(MeteredModel model, InstantSource clock) {
        return new ModelFacts(model, new RuleFacts(), clock);
    }

    @Singleton
    LearnFacts learnFacts(ChatMessages messages, CustomerMemories memories, FactFinder finder) {
        return new LearnFacts(messages, memories, finder);
    }

    @Singleton
    SummariseConversations summariseConversations(
            ChatMessages messages, CustomerMemories memories, MeteredModel model, InstantSource clock) {
        return new SummariseConversations(messages, memories, model, clock);
    }

    /** Facts first: they are quick, and customers see them. */
    @Singleton
    @Bean(preDestroy = "close")
    BackgroundMemory backgroundMemory(
            CustomerMemories memories,
            IdSource ids,
            LearnFacts facts,
            KeepIndex index,
            SummariseConversations summaries) {
        return new BackgroundMemory(memories, ids, List.of(facts, index, summaries));
    }

    @Singleton
    RecallMemory recallMemory(
            ChatMessages messages,
            CustomerMemories memories,
            ShortTermMemory near,
            ShortTermMemory.Limits limits,
            FindMessages older,
            BackgroundMemory background) {
        return new RecallMemory(messages, memories, near, limits, older, background);
    }

    @Singleton
    RememberTurn rememberTurn(ShortTermMemory near, BackgroundMemory background) {
        return new RememberTurn(near, background);
    }

    @Singleton
    ForgetMemory forgetMemory(
            ChatMessages messages,
            ShortTermMemory near,
            CustomerMemories memories,
            IndexSegments segments,
            MessageIndexes indexes,
            IdSource ids) {
        return new ForgetMemory(messages, near, memories, segments, indexes, ids);
    }

    @Singleton
    MemoryQueries memoryQueries(CustomerMemories memories) {
        return new MemoryQueries(memories);
    }

    @Singleton
    MemoryPersonalData memoryPersonalData(ChatMessages messages, CustomerMemories memories, ForgetMemory forget) {
        return new MemoryPersonalData(messages, memories, forget);
    }

    @Singleton
    MemoryTraces memoryTraces(CustomerMemories memories) {
        return new MemoryTraces(memories);
    }
}
