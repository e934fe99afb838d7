package dev.shopkeeper.jobs.notification.webhook;

import dev.shopkeeper.application.notification.webhook.WebhookCaller;
import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import dev.shopkeeper.domain.notification.webhook.WebhookCall.Outcome;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Calls webhooks over HTTP, on connections that are kept open; what they answer beside the status is thrown away. */
@Singleton
final class HttpWebhookCaller implements WebhookCaller {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Duration longest;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    HttpWebhookCaller(InstantSource clock) {
        this(clock, Duration.ofSeconds(LONGEST_SECONDS));
    }

    HttpWebhookCaller(InstantSource clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public Outcome call(Webhook hook, WebhookCall call) {
        String body = WebhookBody.of(call);
        long timestamp = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(hook.url())
                .timeout(longest)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Shopkeeper-Webhooks")
                .header("X-Shopkeeper-Event", call.event().type().word())
                .header("X-Shopkeeper-Delivery", call.id())
                .header("X-Shopkeeper-Timestamp", Long.toString(timestamp))
                .header("X-Shopkeeper-Signature", WebhookBody.signature(hook.secret(), timestamp, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        return send(request);
    }

    private Outcome send(HttpRequest request) {
        long start = System.nanoTime();
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            // over the whole answer: the request's own limit ends with its headers
            int status = answer.get(longest.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return status / 100 == 2
                    ? new Outcome.Taken(status, since(start))
                    : new Outcome.NotTaken(status, "it answered " + status, since(start));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return notTaken(late, start);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            return notTaken(cause == null ? failed : cause, start);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.NotTaken(null, "this process is ending", since(start));
        }
    }

    private Outcome notTaken(Throwable why, long start) {
        String word =
                switch (why) {
                    case TimeoutException _, HttpTimeoutException _ ->
                        "it gave no whole answer within " + longest.toSeconds() + " seconds";
                    case UnknownHostException _, UnresolvedAddressException _ -> "there is no such host";
                    case ConnectException connect ->
                        connect.getCause() instanceof UnresolvedAddressException
                                ? "there is no such host"
                                : "it could not be connected to";
                    case SSLException _ -> "no secure connection could be made";
                    default -> "the connection broke";
                };
        return new Outcome.NotTaken(null, word, since(start));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
