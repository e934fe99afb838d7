package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Walks every route of the running application as everybody there is, and holds the answers against
 * {@code route-access.txt}. A route without a line there fails the test: whoever adds one says who may call it.
 */
class RouteAccessTest {

    private static final String PASSWORD = "a good long password";
    private static final Set<String> BODY_METHODS = Set.of("POST", "PUT", "PATCH");

    /** What each caller counts as. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "anonymous", Set.of("anyone"),
            "admin",
                    Set.of(
                            "anyone",
                            "signed_in",
                            "account",
                            "staff",
                            "marketer",
                            "support",
                            "customer",
                            "service",
                            "own",
                            "admin"),
            "marketer", Set.of("anyone", "signed_in", "account", "staff", "marketer"),
            "support", Set.of("anyone", "signed_in", "account", "staff", "support"),
            "customer", Set.of("anyone", "signed_in", "account", "customer", "as_customer"),
            "foreign", Set.of("anyone", "signed_in", "customer", "as_customer", "foreign"),
            "service", Set.of("anyone", "signed_in", "service"),
            "acting", Set.of("anyone", "signed_in", "service", "as_customer"));

    private static RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private static String otherCustomer = "";
    private static String ownCustomer = "";

    @BeforeAll
    static void start() {
        shopkeeper = RunningShopkeeper.start(Map.of("test.unguarded", "true"));
        for (String role : List.of("marketer", "support")) {
            Answer made = shopkeeper
                    .asAdmin()
                    .post(
                            "/auth/users",
                            Map.of(
                                    "username",
                                    role,
                                    "email",
                                    role + "@shop.example",
                                    "password",
                                    PASSWORD,
                                    "roles",
                                    List.of(role)));
            assertThat(made.status()).as(made.toString()).isEqualTo(201);
        }
        ownCustomer = register("customer");
        otherCustomer = register("other");
    }

    private static String register(String name) {
        return shopkeeper
                .api()
                .post(
                        "/api/auth/register",
                        Map.of("username", name, "email", name + "@mail.example", "password", PASSWORD))
                .text("user.customer_id");
    }

    /** Somebody new each time, so that the other customer stays for the routes that come after. */
    private static String erasable() {
        Answer made = shopkeeper.asAdmin().post("/customers", Map.of("name", "To be erased", "email", uniqueEmail()));
        return made.text("id");
    }

    private static String uniqueEmail() {
        return UUID.randomUUID() + "@mail.example";
    }

    @AfterAll
    static void stop() {
        shopkeeper.close();
    }

    private static Map<String, Api> callers() {
        Api api = shopkeeper.api();
        Map<String, Api> callers = new LinkedHashMap<>();
        callers.put("anonymous", api);
        callers.put("admin", shopkeeper.signedInAsAdmin());
        for (String name : List.of("marketer", "support", "customer")) {
            callers.put(name, api.signedIn(name, PASSWORD));
        }
        callers.put("foreign", api.bearer(Tokens.ofTheShop("77")));
        callers.put("service", shopkeeper.asService());
        callers.put("acting", shopkeeper.asService().with("X-User-ID", "78"));
        return callers;
    }

    private static Map<String, UriRouteInfo<?, ?>> routes() {
        Map<String, UriRouteInfo<?, ?>> routes = new TreeMap<>();
        shopkeeper
                .bean(Router.class)
                .uriRoutes()
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .forEach(route -> routes.put(
                        route.getHttpMethodName() + " "
                                + route.getUriMatchTemplate().toPathString(),
                        route));
        return routes;
    }

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new TreeMap<>();
        try (InputStream file =
                Objects.requireNonNull(RouteAccessTest.class.getResourceAsStream("/route-access.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+", -1))
                    .forEach(parts -> table.put(
                            parts[0] + " " + parts[1],
                            List.of(parts).subList(2, parts.length).stream().collect(Collectors.toSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    @Test
    void hasOneLineForEachRoute() {
        assertThat(new TreeSet<>(table().keySet())).isEqualTo(new TreeSet<>(routes().keySet()));
    }

    @Test
    void letsEverybodyDoWhatTheTableSaysAndNothingElse() {
        Map<String, Set<String>> table = table();
        Map<String, Api> callers = callers();
        List<String> wrong = new ArrayList<>();
        routes().forEach((name, route) -> {
            boolean ends = name.contains("logout");
            Map<String, Api> those = ends ? callers() : callers;
            those.forEach((caller, api) -> {
                Answer answer = call(api, route, name.startsWith("DELETE") ? erasable() : otherCustomer);
                judge(caller, table.getOrDefault(name, Set.of("nobody")), answer)
                        .forEach(problem ->
                                wrong.add(name + " as " + caller + ": " + problem + ", was " + answer.status()));
            });
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void letsACustomerDoWhatIsTheirsToDo() {
        Api customer = callers().getOrDefault("customer", shopkeeper.api());
        List<String> wrong = new ArrayList<>();
        Map<String, UriRouteInfo<?, ?>> routes = routes();
        table().forEach((name, words) -> {
            if (words.contains("own") && routes.containsKey(name) && !name.startsWith("DELETE")) {
                Answer answer = call(customer, Objects.requireNonNull(routes.get(name)), ownCustomer);
                if (isRefusal(answer)) {
                    wrong.add(name + ": was " + answer.status());
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    private static List<String> judge(String caller, Set<String> words, Answer answer) {
        Set<String> his = WORDS.getOrDefault(caller, Set.of());
        boolean allowed = words.stream().anyMatch(his::contains);
        if (allowed) {
            // Whether things of others are shown to the known is their feature's to say; refusal must not come from
            // here.
            return isRefusal(answer) && answer.status() != 404 && !words.contains("anyone")
                    ? List.of("should be let in")
                    : List.of();
        }
        if (caller.equals("anonymous")) {
            return answer.status() == 401 ? List.of() : List.of("should be asked who they are");
        }
        boolean hidden = words.contains("own") && answer.status() == 404;
        return answer.status() == 403 || hidden ? List.of() : List.of("should be refused");
    }

    private static boolean isRefusal(Answer answer) {
        return answer.status() == 401 || answer.status() == 403;
    }

    private static Answer call(Api api, UriRouteInfo<?, ?> route, String customer) {
        String path = route.getUriMatchTemplate().toPathString();
        String filled = path.replaceAll("\\{[^}]*}", path.startsWith("/customers/{id}") ? customer : "nothing");
        if (!BODY_METHODS.contains(route.getHttpMethodName())) {
            return api.send(route.getHttpMethodName(), filled, null, null);
        }
        boolean multipart = route.getConsumes().contains(MediaType.MULTIPART_FORM_DATA_TYPE);
        String type = multipart ? "multipart/form-data; boundary=b" : "application/json";
        String body = multipart ? "--b--\r\n" : "{}";
        return api.send(route.getHttpMethodName(), filled, type, body.getBytes(StandardCharsets.UTF_8));
    }
}
