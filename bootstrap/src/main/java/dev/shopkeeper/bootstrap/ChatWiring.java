package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.account.CustomerRecords;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.chat.conversation.ChatCustomers;
import dev.shopkeeper.application.chat.conversation.ChatHistory;
import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.chat.conversation.ChatStores;
import dev.shopkeeper.application.chat.conversation.ChatTraces;
import dev.shopkeeper.application.chat.conversation.ConversationQueries;
import dev.shopkeeper.application.chat.conversation.Conversations;
import dev.shopkeeper.application.chat.conversation.FeedbackNews;
import dev.shopkeeper.application.chat.conversation.Feedbacks;
import dev.shopkeeper.application.chat.conversation.GiveFeedback;
import dev.shopkeeper.application.chat.conversation.ResolveHandover;
import dev.shopkeeper.application.chat.memory.ForgetMemory;
import dev.shopkeeper.application.chat.memory.RememberTurn;
import dev.shopkeeper.application.chat.prompt.PromptOutcomes;
import dev.shopkeeper.application.chat.turn.AcceptMessage;
import dev.shopkeeper.application.chat.turn.AnswerOneTurn;
import dev.shopkeeper.application.chat.turn.AnswerTurns;
import dev.shopkeeper.application.chat.turn.Assistant;
import dev.shopkeeper.application.chat.turn.ChatLimits;
import dev.shopkeeper.application.chat.turn.ChatPersonalData;
import dev.shopkeeper.application.chat.turn.ClearHistory;
import dev.shopkeeper.application.chat.turn.FollowTurns;
import dev.shopkeeper.application.chat.turn.KeepTurns;
import dev.shopkeeper.application.chat.turn.LeaveToBackground;
import dev.shopkeeper.application.chat.turn.LiveTurns;
import dev.shopkeeper.application.chat.turn.ProcessTurn;
import dev.shopkeeper.application.chat.turn.RecoverTurns;
import dev.shopkeeper.application.chat.turn.TurnEvents;
import dev.shopkeeper.application.chat.turn.TurnGate;
import dev.shopkeeper.application.chat.turn.TurnMemory;
import dev.shopkeeper.application.chat.turn.TurnMeter;
import dev.shopkeeper.application.chat.turn.Turns;
import dev.shopkeeper.application.customer.CustomerHistory;
import dev.shopkeeper.application.customer.CustomerQueries;
import dev.shopkeeper.application.customer.CustomerTraces;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.application.limit.RateLimiter;
import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.application.task.TaskWork;
import dev.shopkeeper.application.task.Tasks;
import dev.shopkeeper.application.task.WakeTask;
import dev.shopkeeper.bootstrap.settings.ChatSettings;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.task.NodeId;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;

/** Conversations and turns: accepting messages, answering them, and showing what was said. */
@Factory
final class ChatWiring {

    @Singleton
    ChatStores chatStores(Conversations conversations, ChatMessages messages, Feedbacks feedbacks) {
        return new ChatStores(conversations, messages, feedbacks);
    }

    @Singleton
    ChatLimits chatLimits(ChatSettings settings) {
        return ChatLimits.of(settings.messagesPerMinute());
    }

    @Singleton
    ChatCustomers chatCustomers(CustomerQueries queries, Customers customers, CustomerRecords records) {
        return new ChatCustomers(queries, customers, records);
    }

    @Singleton
    ConversationQueries conversationQueries(ChatStores stores) {
        return new ConversationQueries(stores);
    }

    @Singleton
    GiveFeedback giveFeedback(ChatStores stores, List<FeedbackNews> news, InstantSource clock) {
        return new GiveFeedback(stores, news, clock);
    }

    @Singleton
    ResolveHandover resolveHandover(Conversations conversations, AuditLog audit, InstantSource clock) {
        return new ResolveHandover(conversations, audit, clock);
    }

    @Singleton
    CustomerTraces chatTraces(Conversations conversations) {
        return new ChatTraces(conversations);
    }

    @Singleton
    TurnMemory turnMemory(RememberTurn remember, ForgetMemory forget, PromptOutcomes prompts) {
        return new TurnMemory() {
            @Override
            public void remember(ChatMessage question, ChatMessage answer) {
                remember.remember(question, answer);
            }

            @Override
            public void forget(CustomerId customer) {
                forget.of(customer);
                prompts.forget(customer);
            }
        };
    }

    @Singleton
    LiveTurns liveTurns(TurnEvents shared, TurnMeter meter, InstantSource clock) {
        return new LiveTurns(shared, meter, clock);
    }

    @Singleton
    AnswerOneTurn answerOneTurn(
            BeanProvider<Assistant> assistant,
            ChatStores stores,
            Turns turns,
            LiveTurns live,
            TurnMemory memory,
            WakeTask wake,
            TurnMeter meter,
            InstantSource clock) {
        return new AnswerOneTurn(
                (question, progress) -> assistant.get().answer(question, progress),
                stores,
                turns,
                live,
                memory,
                wake,
                meter,
                clock);
    }

    @Singleton
    AnswerTurns answerTurns(Turns turns, LiveTurns live, AnswerOneTurn one, IdSource ids, InstantSource clock) {
        return new AnswerTurns(
                turns, live, one, new NodeId(ids.next()), Executors.newVirtualThreadPerTaskExecutor(), clock);
    }

    @Singleton
    KeepTurns keepTurns(Turns turns, LiveTurns live, AnswerTurns answers, ChatLimits limits, InstantSource clock) {
        return new KeepTurns(turns, live, answers.node(), limits, clock);
    }

    @Singleton
    AcceptMessage acceptMessage(
            ChatStores stores,
            Turns turns,
            LiveTurns live,
            AnswerTurns answers,
            RateLimiter limiter,
            List<TurnGate> gates,
            ChatLimits limits,
            IdSource ids,
            InstantSource clock) {
        return new AcceptMessage(stores, turns, live, answers, limiter, gates, limits, ids, clock);
    }

    @Singleton
    FollowTurns followTurns(LiveTurns live, TurnEvents shared, Turns turns, ChatMessages messages) {
        return new FollowTurns(live, shared, turns, messages);
    }

    @Singleton
    LeaveToBackground leaveToBackground(Turns turns, StartTask start) {
        return new LeaveToBackground(turns, start);
    }

    @Singleton
    TaskWork processTurn(Turns turns, ChatMessages messages, AnswerTurns answers) {
        return new ProcessTurn(turns, messages, answers);
    }

    @Singleton
    RecoverTurns recoverTurns(Turns turns, LeaveToBackground background, AnswerTurns answers, InstantSource clock) {
        return new RecoverTurns(turns, background, answers, clock);
    }

    @Singleton
    ClearHistory clearHistory(
            ChatStores stores, Turns turns, FollowTurns follow, TurnEvents events, TurnMemory memory, Tasks tasks) {
        return new ClearHistory(stores, turns, follow, events, memory, tasks);
    }

    @Singleton
    CustomerHistory chatHistory(ChatStores stores) {
        return new ChatHistory(stores.messages());
    }

    @Singleton
    PersonalData chatPersonalData(ChatStores stores, ClearHistory clear) {
        return new ChatPersonalData(stores, clear);
    }
}
