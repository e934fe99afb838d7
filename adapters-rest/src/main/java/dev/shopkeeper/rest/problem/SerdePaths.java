package dev.shopkeeper.rest.problem;

import dev.shopkeeper.rest.json.WireName;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import java.util.List;
import java.util.Optional;

/** Names the field of a JSON body that could not be read. */
final class SerdePaths {
    private SerdePaths() {}

    static Optional<Problem> problem(SerdeException unread) {
        List<ReferencePath> path = deepest(unread).getPath();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder field = new StringBuilder();
        for (ReferencePath step : path.reversed()) {
            switch (step) {
                case PropertyReferencePath property -> {
                    if (!field.isEmpty()) {
                        field.append('.');
                    }
                    field.append(WireName.of(property.getArgument()));
                }
                case CollectionItemReferencePath item ->
                    field.append('[').append(item.index()).append(']');
                case MapItemReferencePath item ->
                    field.append(field.isEmpty() ? "" : ".").append(item.key());
            }
        }
        return Optional.of(Problem.invalidField(field.toString(), WireType.expectation(leaf(path.getFirst()))));
    }

    private static Argument<?> leaf(ReferencePath step) {
        Argument<?>[] within = step.getArgument().getTypeParameters();
        return step instanceof PropertyReferencePath || within.length == 0
                ? step.getArgument()
                : within[within.length - 1];
    }

    /** The exception that knows the whole path: outer ones add their part to it, or wrap it. */
    private static SerdeException deepest(SerdeException unread) {
        SerdeException longest = unread;
        Throwable current = unread;
        while (current != null) {
            if (current instanceof SerdeException inner
                    && inner.getPath().size() > longest.getPath().size()) {
                longest = inner;
            }
            current = current.getCause();
        }
        return longest;
    }
}
