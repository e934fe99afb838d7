package dev.shopkeeper.domain.recommendation;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How models are to be fitted: what was said, and the usual for the rest. */
public record ModelOptions(Map<ModelParameter, Double> given) {

    public static final ModelOptions USUAL = new ModelOptions(Map.of());

    public ModelOptions {
        List<FieldError> wrong = new ArrayList<>();
        given.forEach((parameter, value) -> {
            if (!parameter.allows(value)) {
                wrong.add(new FieldError(parameter.wireName(), parameter.range()));
            }
        });
        if (!wrong.isEmpty()) {
            throw InvalidInput.fields(wrong);
        }
        given = given.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(given));
    }

    /**
     * Reads options by the names clients know; refuses names that do not exist and values out of range. The plain
     * {@code regularization} of EASE means its own.
     */
    public static ModelOptions parse(ModelType type, Map<String, ? extends Number> parameters) {
        Map<ModelParameter, Double> found = new EnumMap<>(ModelParameter.class);
        List<FieldError> wrong = new ArrayList<>();
        parameters.forEach((name, value) -> {
            Optional<ModelParameter> parameter = ModelParameter.find(name);
            if (parameter.isEmpty()) {
                wrong.add(new FieldError(name, "is not a parameter of any model"));
            } else {
                found.put(ofItsOwn(type, parameter.get()), value.doubleValue());
            }
        });
        if (!wrong.isEmpty()) {
            throw InvalidInput.fields(wrong);
        }
        return new ModelOptions(found);
    }

    private static ModelParameter ofItsOwn(ModelType type, ModelParameter parameter) {
        boolean ease = type == ModelType.EASE && parameter == ModelParameter.REGULARIZATION;
        return ease ? ModelParameter.EASE_REGULARIZATION : parameter;
    }

    public double get(ModelParameter parameter) {
        return given.getOrDefault(parameter, parameter.usual());
    }

    public int whole(ModelParameter parameter) {
        return (int) Math.rint(get(parameter));
    }

    public long seed() {
        return (long) get(ModelParameter.SEED);
    }

    public boolean says(ModelParameter parameter) {
        return given.containsKey(parameter);
    }

    public ModelOptions with(ModelParameter parameter, double value) {
        Map<ModelParameter, Double> all = new EnumMap<>(ModelParameter.class);
        all.putAll(given);
        all.put(parameter, value);
        return new ModelOptions(all);
    }

    /** What was said, by the names clients know. */
    public Map<String, Double> byName() {
        Map<String, Double> named = new TreeMap<>();
        given.forEach((parameter, value) -> named.put(parameter.wireName(), value));
        return Collections.unmodifiableMap(named);
    }
}
