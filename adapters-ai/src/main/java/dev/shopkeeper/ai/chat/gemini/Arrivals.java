package dev.shopkeeper.ai.chat.gemini;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What comes over a connection, handed to the thread that waits for it, which so can wait for as long as it wants. One
 * piece is asked for at a time, so that little is held.
 */
final class Arrivals implements Flow.Subscriber<List<ByteBuffer>> {

    /** Something that came. */
    sealed interface Arrival {}

    record Head(ResponseInfo response) implements Arrival {}

    record Bytes(List<ByteBuffer> buffers) implements Arrival {}

    record End() implements Arrival {}

    record Broken(Throwable cause) implements Arrival {}

    private final BlockingQueue<Arrival> queue = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;

    BodySubscriber<Void> begin(ResponseInfo response) {
        queue.add(new Head(response));
        return BodySubscribers.fromSubscriber(this);
    }

    /** The next thing that came; null when nothing did in this time. */
    @Nullable
    Arrival next(Duration wait) throws InterruptedException {
        Arrival arrival = queue.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        Flow.Subscription asked = subscription;
        if (arrival instanceof Bytes && asked != null) {
            asked.request(1);
        }
        return arrival;
    }

    void broken(Throwable cause) {
        queue.add(new Broken(cause));
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        queue.add(new Bytes(buffers));
    }

    @Override
    public void onError(Throwable cause) {
        broken(cause);
    }

    @Override
    public void onComplete() {
        queue.add(new End());
    }
}
