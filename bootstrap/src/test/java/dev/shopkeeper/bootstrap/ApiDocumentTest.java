package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import io.micronaut.web.router.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The OpenAPI document, held against the running application and against itself. */
class ApiDocumentTest {

    private static final String WIRE_NAME = "[a-z][a-z0-9_]*";

    /** Pages for people and the files they are made of, which no program calls. */
    private static final Set<String> PAGES = Set.of(
            "GET /",
            "GET /console/frame",
            "GET /console/{version}/{+path}",
            "GET /demo-shop",
            "GET /demo-shop/{name}",
            "GET /docs/widget.html",
            "GET /docs/widget.js",
            "GET /docs/{name}");

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final Answer answer = shopkeeper.api().get("/openapi.yml");
    private final Map<String, Object> document =
            map(new Yaml(new SafeConstructor(new LoaderOptions())).load(answer.body()));

    @Test
    void isYaml() {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).hasValue("application/yaml;charset=utf-8");
        assertThat(String.valueOf(document.get("openapi"))).startsWith("3.");
        assertThat(map(document.get("info")))
                .containsEntry("title", "Shopkeeper")
                .containsKey("version");
        assertThat(at("info.license.name")).isEqualTo("Apache-2.0");
    }

    @Test
    void namesEveryRouteAndNoOther() {
        Set<String> routes = shopkeeper
                .bean(Router.class)
                .uriRoutes()
                .filter(route -> !Set.of("HEAD", "OPTIONS").contains(route.getHttpMethodName()))
                .map(route -> route.getHttpMethodName() + " "
                        + route.getUriMatchTemplate().toPathString())
                .collect(Collectors.toCollection(TreeSet::new));
        routes.removeAll(PAGES);

        assertThat(operations().keySet()).isEqualTo(routes);
    }

    @Test
    void saysOfEachOperationWhatItDoesWhoMayCallItAndHowItFails() {
        List<String> wrong = new ArrayList<>();
        operations().forEach((name, operation) -> {
            if (!operation.containsKey("summary")
                    || !operation.containsKey("tags")
                    || !operation.containsKey("security")
                    || !map(operation.get("responses")).containsKey("default")
                    || operation.toString().contains(" response,")) {
                wrong.add(name);
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(at("components.responses.Problem.content").toString()).contains("application/problem+json");
    }

    @Test
    void asksForNoCredentialWhereNoneIsNeeded() {
        assertThat(operation("POST /auth/login")).containsEntry("security", List.of());
        assertThat(operation("POST /customers")).containsEntry("security", List.of(Map.of("bearer", List.of())));
        assertThat(operation("GET /tasks"))
                .containsEntry("security", List.of(Map.of("bearer", List.of()), Map.of("client_secret", List.of())));
    }

    @Test
    void knowsParametersByTheirNamesOnTheWire() {
        assertThat(answer.body()).doesNotContain(": caller", "Caller", "PageRequest", "SessionId", "JsonNode");
        assertThat(parameters("GET /customers"))
                .containsExactlyInAnyOrder(
                        "q",
                        "email",
                        "phone",
                        "tag",
                        "company",
                        "city",
                        "language",
                        "subscribed",
                        "created_from",
                        "created_to",
                        "page",
                        "page_size",
                        "after",
                        "sort");
        assertThat(parameters("GET /customers/export")).hasSize(10);
        assertThat(parameters("GET /tasks"))
                .containsExactlyInAnyOrder(
                        "status", "type", "user_id", "from", "to", "page", "page_size", "after", "sort");
    }

    @Test
    void knowsFieldsByTheirNamesOnTheWire() {
        List<String> wrong = new ArrayList<>();
        walk("", document, (where, node) -> {
            if (where.endsWith(".properties")) {
                node.keySet().stream()
                        .filter(field -> !field.matches(WIRE_NAME))
                        .forEach(field -> wrong.add(where + "." + field));
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(map(at("paths./customers/import.post.requestBody.content.multipart/form-data.schema.properties")))
                .containsOnlyKeys("file", "on_duplicate", "delimiter", "encoding", "mapping", "dry_run");
    }

    @Test
    void refersToNothingThatIsNotThere() {
        walk("", document, (where, node) -> {
            if (node.get("$ref") instanceof String reference) {
                assertThat(at(reference.substring("#/".length()).replace('/', '.')))
                        .as(where + " refers to " + reference)
                        .isNotNull();
            }
        });
    }

    @Test
    void givesExamplesThatFitTheirSchemas() {
        map(at("components.schemas")).forEach((name, node) -> {
            Map<String, Object> schema = map(node);
            if (schema.get("example") != null) {
                Set<String> fields = map(schema.get("properties")).keySet();
                Set<String> shown = map(schema.get("example")).keySet();
                assertThat(fields).as(name).containsAll(shown);
                if (schema.get("required") instanceof List<?> required) {
                    assertThat(shown)
                            .as(name)
                            .containsAll(required.stream().map(Object::toString).toList());
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "POST /auth/login, true",
        "POST /api/auth/register, true",
        "POST /auth/refresh, true",
        "GET /customers, false",
        "POST /customers, true",
        "PATCH /customers/{id}, true",
        "POST /customers/import, false",
        "GET /customers/import/{job_id}/status, false",
        "POST /customers/import/{job_id}/undo, false",
        "GET /api/v1/products, false",
        "GET /api/v1/products/{id}, false",
        "POST /api/v1/products, true",
        "PUT /api/v1/products/{id}, true",
        "POST /api/sync/experience, true",
        "POST /products, true",
        "POST /ai/products, true",
        "POST /notifications/config, true",
        "GET /notifications/configs, false",
        "GET /notifications/configs/{id}, false",
        "PUT /notifications/configs/{id}, true",
        "POST /notifications/configs/{id}/preview, true",
        "GET /tasks, false",
        "GET /tasks/{jobId}, false",
        "GET /tasks/stats, false",
        "POST /tasks/{jobId}/cancel, false",
        "POST /tasks/{jobId}/retry, false",
        "GET /health, false",
        "GET /health/readiness, false"
    })
    void showsWhatIsSentAndAnswered(String name, boolean sends) {
        Map<String, Object> operation = operation(name);
        if (sends) {
            assertThat(hasExample(map(operation.get("requestBody")))).isTrue();
        }
        String success = map(operation.get("responses")).keySet().stream()
                .filter(status -> status.startsWith("2"))
                .findFirst()
                .orElseThrow();
        assertThat(hasExample(map(map(operation.get("responses")).get(success))))
                .isTrue();
    }

    /** Of its own, of its schema's, or of that of the items of a list. */
    private boolean hasExample(Map<String, Object> sent) {
        return map(sent.get("content")).values().stream()
                .map(ApiDocumentTest::map)
                .allMatch(media -> {
                    Map<String, Object> schema = resolved(map(media.get("schema")));
                    return media.containsKey("example")
                            || schema.containsKey("example")
                            || resolved(map(map(map(schema.get("properties")).get("items"))
                                            .get("items")))
                                    .containsKey("example");
                });
    }

    private Set<String> parameters(String operation) {
        List<?> all = (List<?>) Objects.requireNonNull(operation(operation).get("parameters"));
        return all.stream()
                .map(parameter -> String.valueOf(resolved(map(parameter)).get("name")))
                .collect(Collectors.toSet());
    }

    private Map<String, Object> resolved(Map<String, Object> node) {
        return node.get("$ref") instanceof String reference
                ? map(at(reference.substring("#/".length()).replace('/', '.')))
                : node;
    }

    private Map<String, Object> operation(String name) {
        Map<String, Object> operation = operations().get(name);
        assertThat(operation).as(name).isNotNull();
        return map(operation);
    }

    private Map<String, Map<String, Object>> operations() {
        Map<String, Map<String, Object>> operations = new TreeMap<>();
        map(document.get("paths")).forEach((path, item) -> map(item)
                .forEach((method, operation) ->
                        operations.put(method.toUpperCase(Locale.ROOT) + " " + path, map(operation))));
        return operations;
    }

    /** The node at a dotted path; keys with dots in them are tried whole. */
    private Object at(String path) {
        return at(document, path);
    }

    private static Object at(Map<String, Object> node, String path) {
        Object whole = node.get(path);
        if (whole != null) {
            return whole;
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (node.get(path.substring(0, dot)) instanceof Map<?, ?> child) {
                return at(map(child), path.substring(dot + 1));
            }
        }
        throw new AssertionError("no " + path);
    }

    private static void walk(String where, Object node, BiConsumer<String, Map<String, Object>> visitor) {
        if (node instanceof Map<?, ?> mapping) {
            visitor.accept(where, map(mapping));
            map(mapping).forEach((key, value) -> walk(where + "." + key, value, visitor));
        } else if (node instanceof List<?> sequence) {
            sequence.forEach(element -> walk(where, element, visitor));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        assertThat(node).isInstanceOf(Map.class);
        return (Map<String, Object>) Objects.requireNonNull(node);
    }
}
