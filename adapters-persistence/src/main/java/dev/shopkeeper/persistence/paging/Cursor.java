package dev.shopkeeper.persistence.paging;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.PageRequest.Sort;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.bson.BSONException;
import org.bson.BsonArray;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk through a list goes on: the sort values of the last item seen, as an opaque text that is safe in a URL.
 * It fits only the order it was made for.
 *
 * @param order  the list's order, as {@link #orderOf} names it
 * @param values the values of the last item, in the order of the sort, the tie-breaking key last
 */
public record Cursor(String order, List<BsonValue> values) {

    public Cursor {
        values = List.copyOf(values);
    }

    /** The name of an order, for cursors: the field with its sign, or {@code _} for the list's own. */
    public static String orderOf(@Nullable Sort sort) {
        return sort == null ? "_" : (sort.descending() ? "-" : "") + sort.field();
    }

    /** The text clients carry. */
    public String encode() {
        BasicOutputBuffer bytes = new BasicOutputBuffer();
        try (BsonBinaryWriter writer = new BsonBinaryWriter(bytes)) {
            BsonDocument document = new BsonDocument("o", new BsonString(order)).append("v", new BsonArray(values));
            new BsonDocumentCodec()
                    .encode(writer, document, EncoderContext.builder().build());
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * Reads a cursor back.
     *
     * @param order the order the list is asked in now
     * @param size  how many values it must hold
     * @throws InvalidInput when it is not one of this list in this order
     */
    public static Cursor decode(String text, String order, int size) {
        try (BsonBinaryReader reader =
                new BsonBinaryReader(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)))) {
            BsonDocument document = new BsonDocumentCodec()
                    .decode(reader, DecoderContext.builder().build());
            Cursor cursor = new Cursor(
                    document.getString("o").getValue(), document.getArray("v").getValues());
            if (cursor.order().equals(order) && cursor.values().size() == size) {
                return cursor;
            }
        } catch (IllegalArgumentException | BSONException e) {
            throw notOfThisList();
        }
        throw notOfThisList();
    }

    private static InvalidInput notOfThisList() {
        return InvalidInput.field("after", "must be the next_cursor of this list in the same order");
    }
}
