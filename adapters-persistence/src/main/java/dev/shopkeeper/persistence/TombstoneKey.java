package dev.shopkeeper.persistence;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The key of the hashes by which erased people are known: made up once for a store and kept in it, in the collection
 * {@code tombstone_key}. It does not hang on TOKEN_SECRET, because that one is changed now and then, and the dead must
 * stay known; it travels with the store, so that a backup that is put back still knows them.
 */
public final class TombstoneKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String ID = "key";
    private static final String SECRET = "secret";
    private static final int BYTES = 32;

    private final MongoCollection<Document> keys;
    private volatile @Nullable SecretKey known;

    public TombstoneKey(MongoDatabase database) {
        this.keys = database.getCollection("tombstone_key");
    }

    /** Hashes with the key; for one thread. */
    public static final class Hashing {

        private final Mac mac;

        private Hashing(Mac mac) {
            this.mac = mac;
        }

        /** The hash of a text, safe in a URL. */
        public String of(String text) {
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        }
    }

    /** Something to hash with. */
    public Hashing hashing() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return new Hashing(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private SecretKey key() {
        SecretKey key = known;
        if (key == null) {
            key = new SecretKeySpec(readOrMake(), ALGORITHM);
            known = key;
        }
        return key;
    }

    private byte[] readOrMake() {
        byte[] secret = read();
        if (secret != null) {
            return secret;
        }
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            keys.insertOne(new Document("_id", ID).append(SECRET, new Binary(fresh)));
            return fresh;
        } catch (MongoWriteException e) {
            byte[] others = read();
            if (Duplicates.isOne(e.getError()) && others != null) {
                return others;
            }
            throw e;
        }
    }

    private byte @Nullable [] read() {
        Document stored = keys.find(Filters.eq("_id", ID)).batchSize(2).first();
        return stored == null ? null : stored.get(SECRET, Binary.class).getData();
    }
}
