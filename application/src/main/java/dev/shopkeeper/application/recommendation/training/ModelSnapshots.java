package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.ModelVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fitted models that are kept, and which of them serve; shared by all nodes. */
public interface ModelSnapshots {

    /** Writes a model's content. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Takes the next version of a type; nobody else gets the same. */
    long nextVersion(ModelType type);

    /** Stores the content of a version that was taken; gives its bytes. It is not listed until it is {@link #keep kept}. */
    long write(ModelType type, long version, Content content) throws IOException;

    /** Lists a version whose content was written. */
    void keep(ModelVersion version);

    Optional<ModelVersion> find(ModelType type, long version);

    /** The newest first; of all types when none is named. */
    List<ModelVersion> versions(@Nullable ModelType type, int limit);

    /** The content of a version; reading fails with {@link IOException} where a part of it is gone. */
    InputStream open(ModelType type, long version);

    /** Which version of each type serves. Cheap enough to ask every second. */
    Map<ModelType, Long> active();

    /**
     * Lets a version serve, if the one expected does now.
     *
     * @param expected null when none is expected to serve
     * @return false, and nothing changed, when another serves by now
     */
    boolean activate(ModelType type, long version, @Nullable Long expected);

    /** Removes the older versions of a type, but for the newest of them and the one that serves; gives how many. */
    int prune(ModelType type, int keep);
}
