package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.bulkimport.Stamp;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An account over HTTP, from signing up to losing access. */
class AccountJourneyTest {

    private static final String PASSWORD = "a good long password";

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final Api api = shopkeeper.api();
    private final Api admin = shopkeeper.asAdmin();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private Answer register(String path, String name, String email) {
        return api.post(path, Map.of("username", name + run, "email", email, "password", PASSWORD, "age", 30));
    }

    private Answer staff(String name, String... roles) {
        return admin.post(
                "/auth/users",
                Map.of(
                        "username",
                        name + run,
                        "email",
                        name + run + "@shop.example",
                        "password",
                        PASSWORD,
                        "roles",
                        List.of(roles)));
    }

    private Answer logIn(String name, String password) {
        return api.post("/auth/login", Map.of("username", name, "password", password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/auth/register", "/api/v1/auth/register"})
    void signsUpACustomer(String path) {
        Answer answer = register(path, "bob", "bob" + run + "@mail.example");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.text("user.roles.0")).isEqualTo("customer");
        Answer me = api.bearer(answer.text("token")).get("/auth/me");
        assertThat(me.text("user.customer_id")).isEqualTo(answer.text("user.customer_id"));
        assertThat(me.text("user.username")).isEqualTo("bob" + run);
        assertThat(me.find("user.external_id")).isEmpty();
        Answer again = register(path, "BOB", "other" + run + "@mail.example");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("details.0.field")).isEqualTo("username");
    }

    @Test
    void takesNoImportedCustomerOver() {
        Customers customers = shopkeeper.bean(Customers.class);
        EmailAddress email = new EmailAddress("imported" + run + "@mail.example");
        Profile profile = new Profile("ext" + run, "Real", email, null, null, null, null, null, Set.of(), Map.of());
        Customer imported = Customer.imported(
                new CustomerId("imported" + run),
                profile,
                true,
                new Stamp("import", 1),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        customers.add(imported);

        Answer answer = register("/api/auth/register", "thief", email.value());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("user.customer_id")).isNotEqualTo(imported.id().value());
        assertThat(answer.body()).doesNotContain("Real").doesNotContain("ext" + run);
        assertThat(customers.find(imported.id())).contains(imported);
    }

    @Test
    void refreshesOncePerTokenAndEndsTheFamilyOnReuse() {
        Answer first = register("/api/auth/register", "ref", "ref" + run + "@mail.example");
        Map<String, String> spent = Map.of("refresh_token", first.text("refresh_token"));
        Answer second = api.bearer("expired.or.broken").post("/auth/refresh", spent);
        assertThat(second.status()).as(second.toString()).isEqualTo(200);
        assertThat(api.bearer(second.text("access_token")).get("/auth/me").status())
                .isEqualTo(200);

        assertThat(api.post("/api/v1/auth/refresh", spent).status()).isEqualTo(401);

        assertThat(api.post("/auth/refresh", Map.of("refresh_token", second.text("refresh_token")))
                        .status())
                .isEqualTo(401);
        assertThat(api.bearer(second.text("access_token")).get("/auth/me").status())
                .isEqualTo(401);
        assertThat(api.bearer(first.text("access_token")).get("/auth/me").status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/logout", "/api/v1/auth/logout"})
    void logsOutAtOnce(String path) {
        Answer signedIn = staff("out", "support").status() == 201 ? logIn("out" + run, PASSWORD) : logIn("", "");
        Api caller = api.bearer(signedIn.text("access_token"));
        assertThat(caller.get("/auth/me").status()).isEqualTo(200);

        assertThat(caller.post(path).status()).isEqualTo(204);

        assertThat(caller.get("/auth/me").status()).isEqualTo(401);
        assertThat(api.post("/auth/refresh", Map.of("refresh_token", signedIn.text("refresh_token")))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void logsOutEverywhere() {
        staff("everywhere", "support");
        Api here = api.signedIn("everywhere" + run, PASSWORD);
        Api there = api.signedIn("everywhere" + run, PASSWORD);

        assertThat(here.post("/auth/logout", Map.of("everywhere", true)).status())
                .isEqualTo(204);

        assertThat(here.get("/auth/me").status()).isEqualTo(401);
        assertThat(there.get("/auth/me").status()).isEqualTo(401);
        assertThat(logIn("everywhere" + run, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void sparesOtherSessionsWhereNotToldOtherwise() {
        staff("here", "support");
        Api here = api.signedIn("here" + run, PASSWORD);
        Api there = api.signedIn("here" + run, PASSWORD);

        assertThat(here.post("/auth/logout", Map.of("everywhere", false)).status())
                .isEqualTo(204);

        assertThat(here.get("/auth/me").status()).isEqualTo(401);
        assertThat(there.get("/auth/me").status()).isEqualTo(200);
    }

    @Test
    void changesThePasswordAndEndsOtherSessions() {
        staff("pass", "marketer");
        Api mine = api.signedIn("pass" + run, PASSWORD);
        Api other = api.signedIn("pass" + run, PASSWORD);
        assertThat(mine.post("/auth/password", Map.of("current_password", "wrong one", "new_password", PASSWORD + "2"))
                        .status())
                .isEqualTo(400);

        Answer changed =
                mine.post("/auth/password", Map.of("current_password", PASSWORD, "new_password", PASSWORD + "2"));

        assertThat(changed.status()).as(changed.toString()).isEqualTo(204);
        assertThat(mine.get("/auth/me").status()).isEqualTo(200);
        assertThat(other.get("/auth/me").status()).isEqualTo(401);
        assertThat(logIn("pass" + run, PASSWORD).status()).isEqualTo(401);
        assertThat(logIn("pass" + run, PASSWORD + "2").status()).isEqualTo(200);
    }

    @Test
    void managesStaff() {
        Answer made = staff("mgr", "marketer", "support");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.body()).doesNotContain("argon2").doesNotContain("password");
        String id = made.text("id");
        Api caller = api.signedIn("mgr" + run + "@shop.example", PASSWORD);

        Answer listed = admin.get("/auth/users?page_size=100&sort=-created_at");
        assertThat(listed.body()).contains(id);
        assertThat(listed.number("total")).isGreaterThanOrEqualTo(2);
        assertThat(admin.get("/auth/users?sort=password_hash").status()).isEqualTo(400);

        Answer demoted = admin.put("/auth/users/" + id, Map.of("roles", List.of("support")));
        assertThat(demoted.text("roles.0")).isEqualTo("support");
        assertThat(demoted.text("email")).isEqualTo("mgr" + run + "@shop.example");

        assertThat(admin.put("/auth/users/" + id, Map.of("disabled", true)).status())
                .isEqualTo(200);
        Eventually.holds(Duration.ofSeconds(5), () -> caller.get("/auth/me").status() == 401);
        assertThat(logIn("mgr" + run, PASSWORD).status()).isEqualTo(401);
        assertThat(admin.put("/auth/users/nobody", Map.of("disabled", true)).status())
                .isEqualTo(404);
        assertThat(admin.put("/auth/users/" + id, Map.of("roles", List.of("customer")))
                        .status())
                .isEqualTo(400);
        assertThat(staff("MGR", "support").text("details.0.field")).isEqualTo("username");
    }

    @Test
    void keepsTheLastAdmin() {
        String id = admin.get("/auth/me").text("user.id");

        assertThat(admin.put("/auth/users/" + id, Map.of("disabled", true)).status())
                .isEqualTo(409);
        assertThat(admin.put("/auth/users/" + id, Map.of("roles", List.of("support")))
                        .status())
                .isEqualTo(409);
        assertThat(admin.get("/auth/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"username\": \"admin\"}", "{\"password\": \"x\"}", "[]", "null", "nonsense", ""})
    void refusesHalfALogin(String body) {
        assertThat(api.post("/auth/login", body).status()).isEqualTo(400);
    }

    @Test
    void tellsWrongPasswordsAndUnknownNamesInTheSameWords() {
        Answer known = logIn("admin", "wrong password");
        Answer unknown = logIn("nobody-" + run, "wrong password");

        assertThat(known.status()).isEqualTo(401);
        assertThat(known.header("www-authenticate")).isPresent();
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(withoutRequestId(unknown)).isEqualTo(withoutRequestId(known));
    }

    private static String withoutRequestId(Answer answer) {
        return answer.body().replaceAll("\"request_id\":\"[^\"]*\"", "");
    }
}
