package dev.shopkeeper.rest.docs;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** The OpenAPI document as it is served: what the compiler wrote, the supplement, and what routes are marked with. */
@Singleton
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Shopkeeper",
                        version = "1.0",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")))
final class ApiDocument {

    private static final String WRITTEN_BY_THE_COMPILER = "META-INF/swagger/shopkeeper.yml";
    private static final String SUPPLEMENT = "docs/supplement.yml";

    private final byte[] yaml;

    ApiDocument(Router router) {
        Yaml mapper = mapper();
        Map<String, Object> document =
                YamlTree.patched(read(mapper, WRITTEN_BY_THE_COMPILER), read(mapper, SUPPLEMENT));
        completeOperations(document, router);
        this.yaml = mapper.dump(document).getBytes(StandardCharsets.UTF_8);
    }

    byte[] yaml() {
        return yaml.clone();
    }

    private static void completeOperations(Map<String, Object> document, Router router) {
        Map<String, UriRouteInfo<?, ?>> routes = router.uriRoutes()
                .collect(Collectors.toMap(
                        route -> route.getHttpMethodName() + " "
                                + route.getUriMatchTemplate().toPathString(),
                        route -> route,
                        (one, other) -> one));
        YamlTree.map(document, "paths").forEach((path, item) -> {
            Map<String, Object> operations = YamlTree.map(item);
            operations.forEach((method, operation) -> {
                UriRouteInfo<?, ?> route = routes.get(method.toUpperCase(Locale.ROOT) + " " + path);
                if (route != null) {
                    new OperationOfRoute(route).complete(YamlTree.map(operation));
                }
            });
        });
    }

    private static Map<String, Object> read(Yaml mapper, String resource) {
        Object document = mapper.load(new String(DocsFile.read(resource), StandardCharsets.UTF_8));
        return new LinkedHashMap<>(YamlTree.map(document));
    }

    private static Yaml mapper() {
        LoaderOptions loading = new LoaderOptions();
        // the supplement is ours: what it repeats by reference does no harm
        loading.setMaxAliasesForCollections(1_000);
        DumperOptions dumping = new DumperOptions();
        dumping.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        dumping.setDereferenceAliases(true);
        dumping.setAllowUnicode(true);
        dumping.setWidth(120);
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading);
    }
}
