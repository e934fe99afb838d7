package dev.shopkeeper.bootstrap.embedded.mongo;

import dev.shopkeeper.bootstrap.embedded.mongo.query.QueryRun;
import dev.shopkeeper.bootstrap.embedded.mongo.query.QueryRun.Match;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.DocumentStore;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.Pin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;

/** Reads matches some at a time, so that the store is held for moments only, however slowly they are used. */
final class MatchIterator implements Iterator<Match> {

    private static final int READ_AT_ONCE = 100;

    private final DocumentStore store;
    private final QueryRun run;
    private final Deque<Match> read = new ArrayDeque<>();
    private boolean ended;

    MatchIterator(DocumentStore store, QueryRun run) {
        this.store = store;
        this.run = run;
    }

    Spliterator<Match> spliterator() {
        return Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL);
    }

    @Override
    public boolean hasNext() {
        if (read.isEmpty() && !ended) {
            readMore();
        }
        return !read.isEmpty();
    }

    @Override
    public Match next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }

    private void readMore() {
        try (Pin _ = store.pin()) {
            while (read.size() < READ_AT_ONCE && !ended) {
                Match match = run.next();
                if (match == null) {
                    ended = true;
                } else {
                    read.add(match);
                }
            }
            run.pause();
        }
    }
}
