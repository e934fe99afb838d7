package dev.shopkeeper.persistence.idempotency;

import dev.shopkeeper.application.idempotency.KeptAnswer;
import dev.shopkeeper.application.idempotency.KeyedRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/** A key as it is stored. Header names stand in values, for some hold characters a field name should not. */
final class KeyDocument {

    static final String ID = "_id";
    static final String OWNER = "owner";
    static final String FINGERPRINT = "fingerprint";
    static final String LEASE_UNTIL = "lease_until";
    static final String KEPT_UNTIL = "kept_until";
    static final String ANSWER = "answer";

    private KeyDocument() {}

    static String id(KeyedRequest request) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((request.scope() + "\n" + request.key()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    static Document claimed(KeyedRequest request, String owner, Instant leaseUntil, Instant keptUntil) {
        return new Document(ID, id(request))
                .append(OWNER, owner)
                .append(FINGERPRINT, request.fingerprint())
                .append(LEASE_UNTIL, Date.from(leaseUntil))
                .append(KEPT_UNTIL, Date.from(keptUntil));
    }

    static Document of(KeptAnswer answer) {
        List<Document> headers = answer.headers().entrySet().stream()
                .map(header -> new Document("name", header.getKey()).append("value", header.getValue()))
                .toList();
        return new Document("status", answer.status())
                .append("headers", headers)
                .append("body", answer.body());
    }

    static KeptAnswer toAnswer(Document stored) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Document header : stored.getList("headers", Document.class, List.of())) {
            headers.put(header.getString("name"), header.getString("value"));
        }
        return new KeptAnswer(stored.getInteger("status", 200), headers, stored.get("body", ""));
    }

    static Instant time(Document stored, String field) {
        return Objects.requireNonNull(stored.getDate(field), field).toInstant();
    }
}
