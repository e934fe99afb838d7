package dev.shopkeeper.application.chat.turn;

import static dev.shopkeeper.application.chat.conversation.ChatSamples.ANNA;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.NOW;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.reply;

import dev.shopkeeper.application.chat.conversation.ChatStores;
import dev.shopkeeper.application.chat.conversation.InMemoryChatMessages;
import dev.shopkeeper.application.chat.conversation.InMemoryConversations;
import dev.shopkeeper.application.chat.conversation.InMemoryFeedbacks;
import dev.shopkeeper.application.limit.LocalRateLimiter;
import dev.shopkeeper.application.task.InMemoryTasks;
import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.application.task.WakeTask;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.chat.Turn.Asked;
import dev.shopkeeper.domain.chat.TurnState;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.task.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Nodes that share what is stored; what their threads would do is done when a test says so. */
abstract class TurnStories {

    final InMemoryChatMessages messages = new InMemoryChatMessages();
    final InMemoryConversations conversations = new InMemoryConversations();
    final InMemoryFeedbacks feedbacks = new InMemoryFeedbacks();
    final ChatStores stores = new ChatStores(conversations, messages, feedbacks);
    final InMemoryTurns turns = new InMemoryTurns();
    final InMemoryTurnEvents events = new InMemoryTurnEvents();
    final InMemoryTasks tasks = new InMemoryTasks();
    final List<Question> asked = Collections.synchronizedList(new ArrayList<>());
    final List<String> remembered = Collections.synchronizedList(new ArrayList<>());
    final List<CustomerId> forgotten = new ArrayList<>();
    final AtomicInteger ids = new AtomicInteger();
    Instant now = NOW;
    final InstantSource clock = () -> now;
    Assistant assistant = (question, progress) -> {
        progress.token("You said ");
        progress.token(question.text());
        return reply("You said " + question.text());
    };
    ChatLimits limits = ChatLimits.of(1_000);

    final TurnMemory memory = new TurnMemory() {
        @Override
        public void remember(ChatMessage question, ChatMessage answer) {
            remembered.add(question.text() + " -> " + answer.text());
        }

        @Override
        public void forget(CustomerId customer) {
            forgotten.add(customer);
        }
    };

    final TurnMeter meter = new TurnMeter() {
        @Override
        public void ended(TurnState as, @Nullable Reply reply, Duration took) {}

        @Override
        public void firstToken(Duration took) {}
    };

    /** One process. */
    final class Node {
        final Deque<Runnable> waiting = new ArrayDeque<>();
        final LiveTurns live = new LiveTurns(events, meter, clock);
        final AnswerTurns answers;
        final AcceptMessage accept;
        final KeepTurns keep;
        final FollowTurns follow = new FollowTurns(live, events, turns, messages);
        final LeaveToBackground background = new LeaveToBackground(turns, new StartTask(tasks, task -> {}, clock));
        final RecoverTurns recover;
        final ProcessTurn process;

        Node(String name) {
            this(name, null);
        }

        Node(String name, @Nullable Executor threads) {
            WakeTask wake = new WakeTask(tasks, task -> {}, clock);
            AnswerOneTurn one = new AnswerOneTurn(
                    (question, progress) -> {
                        asked.add(question);
                        return assistant.answer(question, progress);
                    },
                    stores,
                    turns,
                    live,
                    memory,
                    wake,
                    meter,
                    clock);
            answers = new AnswerTurns(
                    turns, live, one, new NodeId(name), threads == null ? waiting::add : threads, clock);
            accept = new AcceptMessage(
                    stores,
                    turns,
                    live,
                    answers,
                    new LocalRateLimiter(clock),
                    List.of(),
                    limits,
                    () -> "c" + ids.incrementAndGet(),
                    clock);
            recover = new RecoverTurns(turns, background, answers, clock);
            keep = new KeepTurns(turns, live, answers.node(), limits, clock);
            process = new ProcessTurn(turns, messages, answers);
        }

        Turn say(String text) {
            return accept.accept(saying(text, null), null);
        }

        void work() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }

    static Asked saying(String text, @Nullable String key) {
        return new Asked(ANNA, text, null, "anna", key);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Turn stored(Turn turn) {
        return turns.find(turn.question()).orElseThrow();
    }

    /** Everything Anna and the assistant said, oldest first. */
    List<String> said() {
        return messages.newest(ANNA, null, 1_000).reversed().stream()
                .map(ChatMessage::text)
                .toList();
    }
}
