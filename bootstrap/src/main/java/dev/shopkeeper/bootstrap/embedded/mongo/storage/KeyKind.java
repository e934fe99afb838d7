package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kinds of value an index key can hold, in MongoDB's order; {@link #tag()} is the first byte of a key. */
public enum KeyKind {
    MIN_KEY(0x05, true),
    EMPTY_ARRAY(0x08, false),
    NULL(0x10, true),
    NUMBER(0x20, true),
    STRING(0x30, true),
    DOCUMENT(0x38, false),
    ARRAY(0x40, false),
    BINARY(0x48, false),
    LEGACY_UUID(0x50, false),
    UUID(0x54, true),
    OBJECT_ID(0x58, true),
    BOOLEAN(0x60, true),
    DATE(0x68, true),
    TIMESTAMP(0x70, true),
    REGEX(0x78, false),
    CODE(0x7a, false),
    MAX_KEY(0x7f, true);

    private final byte tag;
    private final boolean ordered;

    KeyKind(int tag, boolean ordered) {
        this.tag = (byte) tag;
        this.ordered = ordered;
    }

    /** The first byte of every key of this kind. */
    public byte tag() {
        return tag;
    }

    /** Whether the order of encoded keys is the order the matcher and the sorter see. */
    public boolean isOrdered() {
        return ordered;
    }

    /** The kind of a value as the server's core represents it. */
    public static KeyKind of(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing _ -> NULL;
            case String _ -> STRING;
            case Number _ -> NUMBER;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> BOOLEAN;
            case Instant _ -> DATE;
            case Document _ -> DOCUMENT;
            case Collection<?> elements -> elements.isEmpty() ? EMPTY_ARRAY : ARRAY;
            case UUID _ -> UUID;
            case LegacyUUID _ -> LEGACY_UUID;
            case BinData _ -> BINARY;
            case BsonTimestamp _ -> TIMESTAMP;
            case BsonRegularExpression _ -> REGEX;
            case BsonJavaScript _ -> CODE;
            case MinKey _ -> MIN_KEY;
            case MaxKey _ -> MAX_KEY;
            default -> throw new IllegalArgumentException("Cannot index a value of " + value.getClass());
        };
    }
}
