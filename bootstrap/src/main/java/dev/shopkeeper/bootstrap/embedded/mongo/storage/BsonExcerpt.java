package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Reads some of the top fields of documents and steps over the others, whose bytes are not looked at: for a query that
 * looks at many documents and wants few of them. Immutable.
 */
public final class BsonExcerpt {

    private static final int HEADER = 4;
    private static final byte[] NOTHING = {5, 0, 0, 0, 0};

    private final List<byte[]> names;

    private BsonExcerpt(List<byte[]> names) {
        this.names = names;
    }

    /** Of these fields. */
    public static BsonExcerpt of(Collection<String> fields) {
        return new BsonExcerpt(fields.stream()
                .distinct()
                .map(field -> field.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    /** The fields that a document has of those wanted; all of them where it holds a type that cannot be stepped over. */
    public Document from(byte[] bson) {
        if (names.isEmpty()) {
            return BsonBytes.decode(NOTHING);
        }
        ByteBuffer in = ByteBuffer.wrap(bson).order(ByteOrder.LITTLE_ENDIAN).position(HEADER);
        byte[] out = new byte[bson.length];
        int length = HEADER;
        int missing = names.size();
        while (missing > 0 && in.get(in.position()) != 0) {
            int start = in.position();
            byte type = in.get();
            int name = in.position();
            int nameEnd = endOfText(bson, name);
            in.position(nameEnd + 1);
            if (!stepOver(in, type, bson)) {
                return BsonBytes.decode(bson);
            }
            if (isWanted(bson, name, nameEnd)) {
                int size = in.position() - start;
                System.arraycopy(bson, start, out, length, size);
                length += size;
                missing--;
            }
        }
        return BsonBytes.decode(closed(out, length));
    }

    private static byte[] closed(byte[] out, int length) {
        byte[] whole = Arrays.copyOf(out, length + 1);
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(0, whole.length);
        return whole;
    }

    private boolean isWanted(byte[] bson, int from, int to) {
        for (byte[] name : names) {
            if (name.length == to - from && Arrays.equals(bson, from, to, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }

    /** Goes behind a value; false where its type is not known. Sizes as in bsonspec.org, version 1.1. */
    private static boolean stepOver(ByteBuffer in, byte type, byte[] bson) {
        int at = in.position();
        int size =
                switch (type) {
                    case 0x01, 0x09, 0x11, 0x12 -> Double.BYTES;
                    case 0x02, 0x0D, 0x0E -> HEADER + in.getInt(at);
                    case 0x03, 0x04 -> in.getInt(at);
                    case 0x05 -> HEADER + 1 + in.getInt(at);
                    case 0x06, 0x0A, 0x7F, -1 -> 0;
                    case 0x07 -> 12;
                    case 0x08 -> 1;
                    case 0x0B -> endOfText(bson, endOfText(bson, at) + 1) + 1 - at;
                    case 0x10 -> Integer.BYTES;
                    case 0x13 -> 16;
                    default -> -1;
                };
        if (size < 0) {
            return false;
        }
        in.position(at + size);
        return true;
    }

    private static int endOfText(byte[] bson, int from) {
        int end = from;
        while (bson[end] != 0) {
            end++;
        }
        return end;
    }
}
