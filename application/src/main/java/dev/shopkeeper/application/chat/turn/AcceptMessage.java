package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.Meanwhile;
import dev.shopkeeper.application.chat.conversation.ChatStores;
import dev.shopkeeper.application.limit.RateLimit;
import dev.shopkeeper.application.limit.RateLimiter;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.Conversation;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.chat.Turn.Asked;
import dev.shopkeeper.domain.chat.UnknownConversation;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.LimitReached;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a customer's message in: gives it its place in the conversation, keeps it, and sets the answering going. */
public final class AcceptMessage {

    /** What a client sends to start another conversation. */
    public static final String NEW = "new";

    private static final int TRIES = 200;

    private final ChatStores stores;
    private final Turns turns;
    private final LiveTurns live;
    private final AnswerTurns answers;
    private final RateLimiter limiter;
    private final List<TurnGate> gates;
    private final ChatLimits limits;
    private final IdSource ids;
    private final InstantSource clock;

    public AcceptMessage(
            ChatStores stores,
            Turns turns,
            LiveTurns live,
            AnswerTurns answers,
            RateLimiter limiter,
            List<TurnGate> gates,
            ChatLimits limits,
            IdSource ids,
            InstantSource clock) {
        this.stores = stores;
        this.turns = turns;
        this.live = live;
        this.answers = answers;
        this.limiter = limiter;
        this.gates = List.copyOf(gates);
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Accepts a message. Once this returns it is kept, and will be answered whatever happens to this node. The same key
     * once more gives the turn it gave first.
     *
     * @param conversation the customer's conversation to go on with; null for the current one, {@value #NEW} for another
     * @throws InvalidInput        when the message is empty or too long
     * @throws LimitReached        when it comes too soon after others
     * @throws UnknownConversation when it is not one of the customer's
     */
    public Turn accept(Asked asked, @Nullable String conversation) {
        check(asked.text());
        Optional<Turn> known = repeated(asked);
        if (known.isPresent()) {
            return known.get();
        }
        refuseTooMany(asked.customer());
        Turn turn = placed(asked, conversationOf(asked.customer(), conversation));
        if (turn.node() == null) {
            answers.lookAfter(turn.conversation());
        } else if (answers.node().equals(turn.node()) && turn.version() == 0) {
            answers.begin(turn);
        }
        return turn;
    }

    private static void check(String text) {
        if (text.isBlank()) {
            throw InvalidInput.field("message", "is needed: say something");
        }
        if (text.length() > ChatMessage.MAX_QUESTION) {
            throw InvalidInput.field("message", "must have at most " + ChatMessage.MAX_QUESTION + " characters");
        }
    }

    private Optional<Turn> repeated(Asked asked) {
        if (asked.key() == null) {
            return Optional.empty();
        }
        Optional<Turn> first = turns.findByKey(asked.key());
        first.filter(turn -> !textOf(turn).equals(asked.text())).ifPresent(other -> {
            throw new Conflict(
                    "IDEMPOTENCY_CONFLICT", "this Idempotency-Key was used for another message: take a new key");
        });
        return first;
    }

    private String textOf(Turn turn) {
        return turn.text().isEmpty()
                ? stores.messages().find(turn.question()).map(ChatMessage::text).orElse("")
                : turn.text();
    }

    private void refuseTooMany(CustomerId customer) {
        limiter.take("chat:" + customer.value(), RateLimit.perMinute(limits.messagesPerMinute()))
                .orRefuse("too many messages: wait a moment");
        gates.forEach(gate -> gate.check(customer));
        if (live.size() >= limits.turnsAtOnce()) {
            throw LimitReached.tooOften(
                    "too many answers are being made: try again in a moment", Duration.ofSeconds(2));
        }
    }

    private ConversationId conversationOf(CustomerId customer, @Nullable String named) {
        if (named == null) {
            return current(customer);
        }
        ConversationId id;
        if (named.equalsIgnoreCase(NEW)) {
            id = new ConversationId(ids.next());
            start(id, customer);
        } else {
            id = known(customer, named).id();
        }
        if (!stores.conversations().current(customer).filter(id::equals).isPresent()) {
            stores.conversations().makeCurrent(customer, id);
        }
        return id;
    }

    private ConversationId current(CustomerId customer) {
        ConversationId id = stores.conversations().currentOr(customer, new ConversationId(ids.next()));
        if (stores.conversations().find(id).isEmpty()) {
            start(id, customer);
        }
        return id;
    }

    private void start(ConversationId id, CustomerId customer) {
        stores.conversations().add(Conversation.started(id, customer, now()));
    }

    private Conversation known(CustomerId customer, String named) {
        if (named.isBlank() || named.length() > ConversationId.MAX_LENGTH) {
            throw new UnknownConversation();
        }
        return stores.conversations()
                .find(new ConversationId(named))
                .filter(found -> found.customer().equals(customer))
                .orElseThrow(UnknownConversation::new);
    }

    /** The turn, with the next free number of its conversation; of any number of callers each gets its own. */
    private Turn placed(Asked asked, ConversationId conversation) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Turn> last = turns.last(conversation);
            Turn turn = after(last.orElse(null), asked, conversation);
            if (turns.add(turn)) {
                keep(turn);
                return turn;
            }
            Optional<Turn> first = repeated(asked);
            if (first.isPresent()) {
                return first.get();
            }
        }
        throw LimitReached.tooOften("this conversation is too busy: try again in a moment", Duration.ofSeconds(1));
    }

    /** The question and the count of the conversation, one beside the other: each is waited for on the disk. */
    private void keep(Turn turn) {
        ChatMessage question = ChatMessage.question(turn.question(), turn.customer(), turn.text(), turn.askedAt());
        Meanwhile<Boolean> added = Meanwhile.doing(() -> stores.messages().add(question, turn.askedAt()));
        stores.conversations().noteTurn(turn.conversation(), turn.number() + 1, turn.askedAt());
        added.result();
    }

    /** Begun at once where nothing stands before it: it is then ours before anybody else sees it. */
    private Turn after(@Nullable Turn last, Asked asked, ConversationId conversation) {
        Instant now = now();
        if (last == null) {
            return Turn.begun(MessageId.question(conversation, 0), asked, answers.node(), now);
        }
        Instant at = now.isAfter(last.askedAt()) ? now : last.askedAt().plusMillis(1);
        MessageId question = MessageId.question(conversation, last.number() + 1);
        if (last.state().isEnd()) {
            return Turn.begun(question, asked, answers.node(), at);
        }
        if (turns.countOpen(conversation, limits.waitingTurns()) >= limits.waitingTurns()) {
            throw LimitReached.tooOften("too many messages wait for an answer here", Duration.ofSeconds(5));
        }
        return Turn.waiting(question, asked, at);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
