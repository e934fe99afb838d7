package dev.shopkeeper.persistence.chat.prompt;

import dev.shopkeeper.domain.chat.prompt.ActivePrompt;
import dev.shopkeeper.domain.chat.prompt.PromptAddress;
import dev.shopkeeper.domain.chat.prompt.PromptKind;
import dev.shopkeeper.domain.chat.prompt.PromptPublication;
import dev.shopkeeper.domain.chat.prompt.PromptText;
import dev.shopkeeper.domain.chat.prompt.PromptVersion;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;
import java.math.BigDecimal;
import java.util.Date;
import org.bson.Document;

/** Versions of prompts and publications as they are stored. */
final class PromptDocument {

    static final String ID = "_id";
    static final String NAME = "name";
    static final String LANGUAGE = "language";
    static final String VERSION = "version";
    static final String KIND = "kind";
    static final String REVISION = "revision";

    private static final String CONTENT = "content";
    private static final String ACTIVE = "active";
    private static final String WEIGHT = "weight";
    private static final String CREATED_AT = "created_at";
    private static final String CHANGED_AT = "changed_at";

    private PromptDocument() {}

    static String id(PromptAddress address) {
        return address.name() + ":" + address.language();
    }

    static String id(PromptVersionId version) {
        return id(version.address()) + ":" + version.version();
    }

    static Document of(PromptVersion version) {
        PromptAddress address = version.id().address();
        return new Document(ID, id(version.id()))
                .append(NAME, address.name())
                .append(LANGUAGE, address.language())
                .append(VERSION, version.id().version())
                .append(KIND, word(version.kind()))
                .append(CONTENT, version.text().content())
                .append(CREATED_AT, Date.from(version.createdAt()));
    }

    static PromptVersion toVersion(Document from) {
        return new PromptVersion(
                new PromptVersionId(toAddress(from), from.getLong(VERSION)),
                toKind(from),
                PromptText.parse(from.getString(CONTENT)),
                from.getDate(CREATED_AT).toInstant());
    }

    static Document of(PromptPublication publication) {
        return new Document(ID, id(publication.address()))
                .append(NAME, publication.address().name())
                .append(LANGUAGE, publication.address().language())
                .append(KIND, word(publication.kind()))
                .append(
                        ACTIVE,
                        publication.active().stream()
                                .map(one -> new Document(VERSION, one.version())
                                        .append(WEIGHT, one.weight().toPlainString())
                                        .append(CONTENT, one.text().content()))
                                .toList())
                .append(REVISION, publication.revision())
                .append(CHANGED_AT, Date.from(publication.changedAt()));
    }

    static PromptPublication toPublication(Document from) {
        return new PromptPublication(
                toAddress(from),
                toKind(from),
                from.getList(ACTIVE, Document.class).stream()
                        .map(one -> new ActivePrompt(
                                one.getLong(VERSION),
                                new BigDecimal(one.getString(WEIGHT)),
                                PromptText.parse(one.getString(CONTENT))))
                        .toList(),
                from.getLong(REVISION),
                from.getDate(CHANGED_AT).toInstant());
    }

    static PromptKind toKind(Document from) {
        String word = from.getString(KIND);
        return switch (word) {
            case "system" -> PromptKind.SYSTEM;
            case "context" -> PromptKind.CONTEXT;
            case "user" -> PromptKind.USER;
            default -> throw new IllegalStateException("unknown kind of prompt in the store: " + word);
        };
    }

    private static String word(PromptKind kind) {
        return switch (kind) {
            case SYSTEM -> "system";
            case CONTEXT -> "context";
            case USER -> "user";
        };
    }

    private static PromptAddress toAddress(Document from) {
        return new PromptAddress(from.getString(NAME), from.getString(LANGUAGE));
    }
}
