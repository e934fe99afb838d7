package dev.shopkeeper.rest.problem;

import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import dev.shopkeeper.rest.json.WireName;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns violated constraints into fields as the client knows them. */
final class Violations {
    private Violations() {}

    static Problem problem(ConstraintViolationException violations) {
        List<FieldError> fields = violations.getConstraintViolations().stream()
                .map(violation -> new FieldError(fieldOf(violation), violation.getMessage()))
                .distinct()
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        return Problem.invalidFields(fields);
    }

    private static String fieldOf(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.CONSTRUCTOR) {
                nodes.add(node);
            }
        }
        if (nodes.size() > 1 && nodes.getFirst().getKind() == ElementKind.PARAMETER) {
            nodes.removeFirst();
        }
        StringBuilder field = new StringBuilder();
        for (Path.Node node : nodes) {
            append(field, node);
        }
        return field.toString();
    }

    private static void append(StringBuilder field, Path.Node node) {
        if (node.isInIterable() && node.getIndex() != null) {
            field.append('[').append(node.getIndex()).append(']');
        } else if (node.isInIterable() && node.getKey() != null) {
            field.append('.').append(node.getKey());
        }
        if (node.getKind() != ElementKind.CONTAINER_ELEMENT && node.getName() != null) {
            field.append(field.isEmpty() ? "" : ".").append(WireName.of(node.getName()));
        }
    }
}
