package dev.shopkeeper.rest.docs;

import dev.shopkeeper.domain.account.SessionId;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.rest.idempotency.Idempotent;
import dev.shopkeeper.rest.paging.SortableBy;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.UriRouteInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What follows for the description of an operation from the marks on its route. */
final class OperationOfRoute {

    private final AnnotationMetadata marks;
    private final Argument<?>[] arguments;

    OperationOfRoute(UriRouteInfo<?, ?> route) {
        this.marks = route.getTargetMethod().getAnnotationMetadata();
        this.arguments = route.getTargetMethod().getArguments();
    }

    void complete(Map<String, Object> operation) {
        if (!operation.containsKey("security")) {
            describe(operation);
            operation.put("security", credentials());
        }
        Stream.concat(paging(), idempotency())
                .forEach(parameter -> YamlTree.list(operation, "parameters").add(parameter));
        Map<String, Object> responses = YamlTree.map(operation, "responses");
        responses.forEach((status, response) -> describeAnswer(status, YamlTree.map(response)));
        responses.putIfAbsent("default", reference("responses", "Problem"));
    }

    private void describe(Map<String, Object> operation) {
        Object summary = operation.get("summary");
        Object description = operation.get("description");
        String words = description == null || description.equals(summary) ? "" : description + "\n\n";
        operation.put("description", words + "For " + whom() + ".");
    }

    private String whom() {
        if (isForAnyone()) {
            return "anyone";
        }
        if (takes(SessionId.class)) {
            return "whoever signed in here";
        }
        return access().contains(Access.SIGNED_IN)
                ? "whoever is signed in, within what they may see"
                : String.join(", ", access());
    }

    /** A service is somebody who is signed in, yet has no session. */
    private List<Object> credentials() {
        List<Object> credentials = new ArrayList<>();
        if (isForAnyone()) {
            return credentials;
        }
        credentials.add(credential("bearer"));
        boolean services = access().contains(Access.SERVICE) || access().contains(Access.SIGNED_IN);
        if (services && !takes(SessionId.class)) {
            credentials.add(credential("client_secret"));
        }
        return credentials;
    }

    private static Map<String, Object> credential(String scheme) {
        return new LinkedHashMap<>(Map.of(scheme, List.of()));
    }

    private Stream<Map<String, Object>> paging() {
        return Arrays.stream(arguments)
                .filter(argument -> argument.getType() == PageRequest.class)
                .flatMap(page -> Stream.concat(
                        Stream.of("page", "page_size", "after").map(name -> reference("parameters", name)),
                        sort(page.getAnnotationMetadata().stringValues(SortableBy.class))));
    }

    private static Stream<Map<String, Object>> sort(String[] fields) {
        if (fields.length == 0) {
            return Stream.empty();
        }
        List<String> values = Arrays.stream(fields)
                .flatMap(field -> Stream.of(field, "-" + field))
                .toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("enum", values);
        Map<String, Object> sort = new LinkedHashMap<>();
        sort.put("name", "sort");
        sort.put("in", "query");
        sort.put("description", "The order; a minus means descending.");
        sort.put("schema", schema);
        return Stream.of(sort);
    }

    private Stream<Map<String, Object>> idempotency() {
        return marks.hasAnnotation(Idempotent.class)
                ? Stream.of(reference("parameters", "Idempotency-Key"))
                : Stream.empty();
    }

    /** The compiler writes the name of a method where the status says more. */
    private static void describeAnswer(String status, Map<String, Object> answer) {
        String words = String.valueOf(answer.get("description"));
        if (words.endsWith(" " + status + " response")) {
            answer.put(
                    "description", HttpStatus.valueOf(Integer.parseInt(status)).getReason());
        }
    }

    private boolean isForAnyone() {
        return access().contains(Access.ANYONE);
    }

    private List<String> access() {
        return List.of(marks.stringValues(Secured.class));
    }

    private boolean takes(Class<?> type) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.getType() == type);
    }

    private static Map<String, Object> reference(String kind, String name) {
        return new LinkedHashMap<>(Map.of("$ref", "#/components/" + kind + "/" + name));
    }
}
