package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Turns documents into BSON bytes and back. */
public final class BsonBytes {

    private static final int INITIAL_BUFFER = 4096;
    private static final int KEPT_BUFFER = 1 << 20;
    private static final int BSON_OBJECT_TOO_LARGE = 10334;

    private static final ThreadLocal<ByteBuf> BUFFERS = ThreadLocal.withInitial(() -> Unpooled.buffer(INITIAL_BUFFER));

    private BsonBytes() {}

    /** The bytes of a document; refuses what MongoDB refuses for its size. */
    public static byte[] encode(Document document) {
        ByteBuf buffer = BUFFERS.get();
        buffer.clear();
        try {
            BsonEncoder.encodeDocument(document, buffer);
            int size = buffer.readableBytes();
            if (size > BsonConstants.MAX_BSON_OBJECT_SIZE) {
                throw new MongoServerError(
                        BSON_OBJECT_TOO_LARGE,
                        "BSONObjectTooLarge",
                        "BSONObj size: " + size + " is invalid. Size must be between 0 and "
                                + BsonConstants.MAX_BSON_OBJECT_SIZE);
            }
            byte[] bytes = new byte[size];
            buffer.readBytes(bytes);
            return bytes;
        } finally {
            if (buffer.capacity() > KEPT_BUFFER) {
                BUFFERS.remove();
            }
        }
    }

    /** The document of some bytes. */
    public static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
