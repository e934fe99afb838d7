package dev.shopkeeper.rest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MicronautTest
class OperationOfRouteTest {

    private final Router router;

    OperationOfRouteTest(Router router) {
        this.router = router;
    }

    @Test
    void namesTheKeyWhereOneIsTaken() {
        assertThat(completed("POST", "/test/work").toString()).contains("#/components/parameters/Idempotency-Key");
        assertThat(completed("POST", "/test/work/batch").toString()).doesNotContain("Idempotency-Key");
    }

    @Test
    void namesTheOrdersOfAList() {
        assertThat(completed("GET", "/test/things").toString())
                .contains("#/components/parameters/page_size", "name=sort", "-created_at");
        assertThat(completed("GET", "/test/things/unsorted").toString())
                .contains("#/components/parameters/page_size")
                .doesNotContain("name=sort");
    }

    @Test
    void keepsWhatIsSaidOfCredentials() {
        Map<String, Object> operation = new LinkedHashMap<>(Map.of("security", "as said"));

        complete("GET", "/test/things", operation);

        assertThat(operation).containsEntry("security", "as said").doesNotContainKey("description");
    }

    @Test
    void addsWhoMayCallToWhatItDoes() {
        Map<String, Object> operation = new LinkedHashMap<>(Map.of("description", "Lists things."));

        complete("GET", "/test/things", operation);

        assertThat(operation).containsEntry("description", "Lists things.\n\nFor anyone.");
    }

    private Map<String, Object> completed(String method, String path) {
        Map<String, Object> operation = new LinkedHashMap<>();
        complete(method, path, operation);
        return operation;
    }

    private void complete(String method, String path, Map<String, Object> operation) {
        var route = router.uriRoutes()
                .filter(each -> each.getHttpMethodName().equals(method)
                        && each.getUriMatchTemplate().toPathString().equals(path))
                .findFirst()
                .orElseThrow();
        new OperationOfRoute(route).complete(operation);
    }
}
