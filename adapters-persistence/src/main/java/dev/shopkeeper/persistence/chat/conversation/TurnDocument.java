package dev.shopkeeper.persistence.chat.conversation;

import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.chat.TurnState;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.task.NodeId;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a turn is stored. What only a turn that has not ended has is what such turns are found by. */
final class TurnDocument {

    static final String ID = "_id";
    static final String CONVERSATION = "conversation";
    static final String NUMBER = "number";
    static final String CUSTOMER = "customer";
    static final String KEY = "key";
    static final String STATE = "state";
    static final String NODE = "node";
    static final String ATTEMPTS = "attempts";
    static final String STOP = "stop";
    static final String BACKGROUND = "background";
    static final String ERROR = "error";
    static final String TEXT = "text";
    static final String VERSION = "version";

    /** Of an open turn: its conversation. */
    static final String OPEN_IN = "open_in";

    /** Of an open turn: its customer. */
    static final String OPEN_OF = "open_of";

    /** Of an open turn: when somebody should look after it. */
    static final String DUE_AT = "due_at";

    private static final String LANGUAGE = "language";
    private static final String OWNER = "owner";
    private static final String ASKED_AT = "asked_at";

    private TurnDocument() {}

    static Document of(Turn turn) {
        Document document = new Document(ID, turn.question().value())
                .append(CONVERSATION, turn.conversation().value())
                .append(NUMBER, turn.number())
                .append(CUSTOMER, turn.customer().value())
                .append(TEXT, turn.text())
                .append(OWNER, turn.owner())
                .append(ASKED_AT, Date.from(turn.askedAt()))
                .append(STATE, ChatMessageDocument.word(turn.state()))
                .append(ATTEMPTS, turn.attempts())
                .append(VERSION, turn.version())
                .append(OPEN_IN, turn.conversation().value())
                .append(OPEN_OF, turn.customer().value())
                .append(DUE_AT, Date.from(turn.dueAt()));
        append(document, LANGUAGE, turn.language());
        append(document, KEY, turn.key());
        append(document, NODE, turn.node() == null ? null : turn.node().value());
        return document;
    }

    private static void append(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    static Turn toTurn(Document from) {
        MessageId question = MessageId.question(new ConversationId(from.getString(CONVERSATION)), from.getLong(NUMBER));
        Instant askedAt = from.getDate(ASKED_AT).toInstant();
        return new Turn(
                question,
                new CustomerId(from.getString(CUSTOMER)),
                Optional.ofNullable(from.getString(TEXT)).orElse(""),
                from.getString(LANGUAGE),
                from.getString(OWNER),
                from.getString(KEY),
                askedAt,
                TurnState.valueOf(ChatMessageDocument.upper(from.getString(STATE))),
                Optional.ofNullable(from.getString(NODE)).map(NodeId::new).orElse(null),
                Optional.ofNullable(from.getDate(DUE_AT)).map(Date::toInstant).orElse(askedAt),
                from.getInteger(ATTEMPTS),
                from.getBoolean(STOP, false),
                from.containsKey(BACKGROUND),
                from.getString(ERROR),
                from.getLong(VERSION));
    }
}
