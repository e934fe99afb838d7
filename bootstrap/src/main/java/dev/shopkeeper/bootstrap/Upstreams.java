package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.mailbox.CapturedMail;
import dev.shopkeeper.bootstrap.settings.Secret;
import dev.shopkeeper.bootstrap.settings.Settings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where MongoDB, Redis and the mail server are: the ones that were named, else the embedded ones, which start while the
 * rest of the application does.
 */
final class Upstreams implements AutoCloseable {

    private final Settings settings;
    private final CompletableFuture<EmbeddedParts> embedded;

    private Upstreams(Settings settings, CompletableFuture<EmbeddedParts> embedded) {
        this.settings = settings;
        this.embedded = embedded;
    }

    static Upstreams start(Settings settings) {
        CompletableFuture<EmbeddedParts> embedded = new CompletableFuture<>();
        Thread.ofPlatform().name("embedded-servers").daemon().start(() -> complete(embedded, settings));
        return new Upstreams(settings, embedded);
    }

    private static void complete(CompletableFuture<EmbeddedParts> embedded, Settings settings) {
        try {
            embedded.complete(EmbeddedParts.start(settings));
        } catch (RuntimeException | Error failure) {
            embedded.completeExceptionally(failure);
        }
    }

    String mongoUri() {
        return uri(settings.mongo().uri(), EmbeddedParts::mongoUri);
    }

    String redisUri() {
        return uri(settings.redis().uri(), EmbeddedParts::redisUri);
    }

    String mailHost() {
        String host = settings.mail().host();
        return host == null ? "127.0.0.1" : host;
    }

    int mailPort() {
        return settings.mail().host() == null
                ? parts().smtpPort()
                : settings.mail().port();
    }

    /** What the embedded mail server captured; null where e-mail is sent. */
    @Nullable
    CapturedMail capturedMail() {
        return settings.mail().host() == null ? parts().capturedMail() : null;
    }

    private String uri(@Nullable Secret named, Function<EmbeddedParts, @Nullable String> otherwise) {
        if (named != null) {
            return named.value();
        }
        String uri = otherwise.apply(parts());
        if (uri == null) {
            throw new IllegalStateException("no embedded server was started");
        }
        return uri;
    }

    private EmbeddedParts parts() {
        try {
            return embedded.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits until the embedded servers run. */
    void await() {
        parts();
    }

    @Override
    public void close() {
        embedded.handle((parts, failure) -> parts)
                .thenAccept(parts -> {
                    if (parts != null) {
                        parts.close();
                    }
                })
                .join();
    }
}
