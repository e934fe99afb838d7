package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Builds index keys: bytes whose unsigned order is MongoDB's order of the values.
 *
 * <p>Every value is self-delimiting, so a compound key is its values one after the other, and the bytes of a descending
 * field are complemented. Two values get equal bytes exactly when the matcher takes them for equal ({@code 1},
 * {@code 1.0} and {@code NumberDecimal(1)}; missing and null).
 */
public final class KeyBuffer {

    /** The bytes a record id takes at the end of a key that is not unique. */
    static final int RECORD_ID_BYTES = 5;

    private static final double EXACT_LONGS = 0x1p53;

    private byte[] bytes = new byte[64];
    private int length;

    /** The key of one value in ascending order. */
    public static byte[] keyOf(@Nullable Object value) {
        return new KeyBuffer().append(value, true).toBytes();
    }

    /** Appends a value; gives this buffer. */
    public KeyBuffer append(@Nullable Object value, boolean ascending) {
        int start = length;
        appendValue(value);
        if (!ascending) {
            complement(bytes, start, length);
        }
        return this;
    }

    /** A key with a record id at its end, which makes a key of a non-unique index distinct. */
    public static byte[] withRecordId(byte[] key, long recordId) {
        byte[] whole = Arrays.copyOf(key, key.length + RECORD_ID_BYTES);
        for (int i = 0; i < RECORD_ID_BYTES; i++) {
            whole[key.length + i] = (byte) (recordId >> ((RECORD_ID_BYTES - 1 - i) * Byte.SIZE));
        }
        return whole;
    }

    /** Appends bytes that are already encoded. */
    public KeyBuffer appendRaw(byte[] raw) {
        ensure(raw.length);
        System.arraycopy(raw, 0, bytes, length, raw.length);
        length += raw.length;
        return this;
    }

    /** The bytes so far; the position to go back to with {@link #truncate}. */
    public int length() {
        return length;
    }

    /** Forgets everything after a position. */
    public void truncate(int position) {
        length = position;
    }

    /** A copy of the bytes so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** The record id at the end of a key of a non-unique index. */
    public static long recordIdOf(byte[] key) {
        long recordId = 0;
        for (int i = key.length - RECORD_ID_BYTES; i < key.length; i++) {
            recordId = (recordId << 8) | (key[i] & 0xff);
        }
        return recordId;
    }

    static void complement(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    private void appendValue(@Nullable Object value) {
        KeyKind kind = KeyKind.of(value);
        appendByte(kind.tag());
        if (value == null) {
            return;
        }
        switch (kind) {
            case STRING -> appendString((String) value);
            case NUMBER -> appendNumber((Number) value);
            case OBJECT_ID -> appendRaw(((ObjectId) value).toByteArray());
            case BOOLEAN -> appendByte((byte) ((Boolean) value ? 1 : 0));
            case DATE -> appendBigEndian(((Instant) value).toEpochMilli() ^ Long.MIN_VALUE, Long.BYTES);
            case UUID -> appendUuid((UUID) value);
            case LEGACY_UUID -> appendUuid(((LegacyUUID) value).getUuid());
            case BINARY -> appendBinary(((BinData) value).getData());
            case TIMESTAMP -> appendBigEndian(((BsonTimestamp) value).getValue(), Long.BYTES);
            case DOCUMENT -> appendDocument((Document) value);
            case ARRAY -> appendArray((Collection<?>) value);
            case REGEX -> appendRegex((BsonRegularExpression) value);
            case CODE -> appendString(((BsonJavaScript) value).getCode());
            case NULL, MIN_KEY, MAX_KEY, EMPTY_ARRAY -> {}
        }
    }

    /** UTF-16 order, as Java compares strings: surrogates are written one by one; 0 is escaped, 0 ends the string. */
    private void appendString(String value) {
        ensure(value.length() + 1);
        int i = 0;
        while (i < value.length() && isPlain(value.charAt(i))) {
            bytes[length++] = (byte) value.charAt(i++);
        }
        if (i < value.length()) {
            appendUnplain(value, i);
        }
        appendByte((byte) 0);
    }

    private static boolean isPlain(char c) {
        return c > 0 && c < 0x80;
    }

    private void appendUnplain(String value, int from) {
        ensure((value.length() - from) * 3 + 1);
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                bytes[length++] = 0;
                bytes[length++] = (byte) 0xff;
            } else if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xc0 | (c >> 6));
                bytes[length++] = (byte) (0x80 | (c & 0x3f));
            } else {
                bytes[length++] = (byte) (0xe0 | (c >> 12));
                bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3f));
                bytes[length++] = (byte) (0x80 | (c & 0x3f));
            }
        }
    }

    /** The double nearest to the number, then, where doubles are too coarse for longs, how far off it is. */
    private void appendNumber(Number value) {
        double number = value.doubleValue();
        if (number == 0) {
            number = 0.0;
        }
        long bits = Double.doubleToLongBits(number);
        appendBigEndian(bits ^ ((bits >> 63) | Long.MIN_VALUE), Long.BYTES);
        if (Math.abs(number) >= EXACT_LONGS) {
            long remainder = value instanceof Long exact ? exact - (long) number : 0;
            appendBigEndian(remainder + 0x8000, Short.BYTES);
        }
    }

    private void appendUuid(UUID uuid) {
        appendBigEndian(uuid.getMostSignificantBits(), Long.BYTES);
        appendBigEndian(uuid.getLeastSignificantBits(), Long.BYTES);
    }

    private void appendBinary(byte[] data) {
        appendBigEndian(data.length, Integer.BYTES);
        appendRaw(data);
    }

    private void appendRegex(BsonRegularExpression regex) {
        appendString(regex.getPattern());
        String options = regex.getOptions();
        appendString(options == null ? "" : options);
    }

    private void appendDocument(Document document) {
        for (Map.Entry<String, @Nullable Object> field : document.entrySet()) {
            appendByte((byte) 1);
            appendString(field.getKey());
            appendValue(field.getValue());
        }
        appendByte((byte) 0);
    }

    private void appendArray(Collection<?> elements) {
        for (Object element : elements) {
            appendByte((byte) 1);
            appendValue(element);
        }
        appendByte((byte) 0);
    }

    private void appendBigEndian(long value, int count) {
        ensure(count);
        for (int shift = (count - 1) * 8; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >> shift);
        }
    }

    private void appendByte(byte value) {
        ensure(1);
        bytes[length++] = value;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
