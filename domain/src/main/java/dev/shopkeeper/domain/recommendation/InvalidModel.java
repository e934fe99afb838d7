package dev.shopkeeper.domain.recommendation;

import dev.shopkeeper.domain.failure.InvalidInput;
import java.util.List;

/** No recommender has that name. */
public final class InvalidModel extends InvalidInput {

    private static final long serialVersionUID = 1L;

    public InvalidModel() {
        super(
                "INVALID_MODEL",
                "model must be one of " + String.join(", ", ModelType.wireNames()),
                List.of(new FieldError("model", "must be one of " + String.join(", ", ModelType.wireNames()))));
    }
}
