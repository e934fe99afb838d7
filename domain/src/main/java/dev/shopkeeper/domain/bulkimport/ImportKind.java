package dev.shopkeeper.domain.bulkimport;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import is of.
 *
 * @param <R> what a record says
 * @param <W> the things that records make and change; each has an id, and a version that counts its changes from 1
 */
public interface ImportKind<R, W> {

    /** What the things are called, when there are several. */
    String plural();

    String idOf(W thing);

    long versionOf(W thing);

    /** The same thing as this version of it. */
    W withVersion(W thing, long version);

    /** Which record of which import created it; null where none did. */
    @Nullable
    Stamp createdBy(W thing);

    /** Which record of which import changed it last; null where none did. */
    @Nullable
    Stamp updatedBy(W thing);

    /** Whether it is no longer there for anybody, and a record of it makes it anew. */
    boolean isGone(W thing);

    /** The keys by which it is found, each with a mark of its kind before it; none of them is another one's. */
    List<String> keysOf(W thing);

    /** The keys that a record names, in the order in which they count. */
    List<String> keysIn(R content);

    /**
     * The id of what a record creates.
     *
     * @param ofRow an id that only this record of this import has, the same whenever it is asked
     */
    String newId(R content, String ofRow);

    /**
     * What a record creates.
     *
     * @param gone the thing that had this id before; null when none had
     */
    Verdict<W> create(String id, @Nullable W gone, R content, Stamp stamp, Instant at);

    /** What a record makes of a thing that is there. */
    Verdict<W> update(W before, R content, Stamp stamp, Instant at);
}
