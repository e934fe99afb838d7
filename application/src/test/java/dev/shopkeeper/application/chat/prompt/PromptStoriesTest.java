package dev.shopkeeper.application.chat.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.InMemoryAuditLog;
import dev.shopkeeper.application.chat.prompt.RenderPrompt.Shop;
import dev.shopkeeper.application.customer.CustomerQueries;
import dev.shopkeeper.application.customer.InMemoryCustomers;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.chat.prompt.PromptInvalid;
import dev.shopkeeper.domain.chat.prompt.PromptReader;
import dev.shopkeeper.domain.chat.prompt.PromptVariable;
import dev.shopkeeper.domain.chat.prompt.UnknownPrompt;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.customer.UnknownCustomer;
import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromptStoriesTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Caller ADMIN = new Caller("a1", Set.of(Role.ADMIN), new AccountId("a1"), null);
    private static final CustomerId LAN = new CustomerId("lan");

    private final InstantSource clock = InstantSource.fixed(NOON);
    private final InMemoryPrompts prompts = new InMemoryPrompts();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final PromptQueries queries = new PromptQueries(prompts, new InMemoryPromptOutcomes());
    private final PromptReader reader = new PromptReader("en");
    private final PublishPrompt publish = new PublishPrompt(prompts, queries, reader, audit, clock);
    private final ChoosePrompt choose = new ChoosePrompt(prompts, "en");
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final RenderPrompt render = new RenderPrompt(
            prompts,
            choose,
            reader,
            new CustomerQueries(customers, (written, _) -> written),
            (customer, language, wanted) -> Map.of(
                    PromptVariable.CUSTOMER_NAME,
                    String.valueOf(customer.profile().name()),
                    PromptVariable.SHOP_NAME,
                    "Sông Shop"),
            new Shop("Sông Shop", "en"),
            clock);

    private PromptView write(String language, String content, @Nullable Integer weight) {
        return publish.write(
                ADMIN,
                new PromptReader.Raw(
                        "hello",
                        "system",
                        language,
                        content,
                        weight == null ? null : BigDecimal.valueOf(weight),
                        true));
    }

    private String chosen(@Nullable String language) {
        return choose.of(LAN, "hello", language).text().content();
    }

    @Test
    void usesTheNewestVersionUntilSomebodyGoesBack() {
        assertThat(write("en", "one", null).version().id().version()).isEqualTo(1);
        assertThat(write("en", "two", null).version().id().version()).isEqualTo(2);
        assertThat(chosen("en")).isEqualTo("two");
        publish.activate(ADMIN, "hello", "en", 1L, null);
        assertThat(chosen("en")).isEqualTo("one");
        assertThat(queries.named("hello"))
                .extracting(view -> view.version().id().version() + " " + view.active() + " " + view.weight())
                .containsExactly("2 false 0", "1 true 100");
        assertThat(audit.latest(10))
                .extracting(AuditEntry::action)
                .containsExactly(
                        AuditEntry.PROMPT_PUBLISHED,
                        AuditEntry.PROMPT_PUBLISHED,
                        AuditEntry.PROMPT_WRITTEN,
                        AuditEntry.PROMPT_PUBLISHED,
                        AuditEntry.PROMPT_WRITTEN);
    }

    @Test
    void keepsAVersionForLater() {
        PromptReader.Raw later = new PromptReader.Raw("hello", "system", "en", "later", null, false);
        assertThat(publish.write(ADMIN, later).active()).isFalse();
        assertThatThrownBy(() -> chosen("en")).isInstanceOf(UnknownPrompt.class);
        publish.activate(ADMIN, "hello", "en", 1L, null);
        assertThat(chosen("en")).isEqualTo("later");
    }

    @Test
    void comparesVersionsBesideEachOther() {
        write("en", "one", null);
        write("en", "two", 300);
        assertThat(queries.named("hello")).allMatch(PromptView::active);
        long second = LongStream.range(0, 1_000)
                .filter(i -> choose.of(new CustomerId("c" + i), "hello", "en")
                                .version()
                                .version()
                        == 2)
                .count();
        assertThat(second).isBetween(690L, 810L);
        publish.activate(ADMIN, "hello", "en", 1L, BigDecimal.ZERO);
        assertThat(chosen("en")).isEqualTo("two");
        assertThatThrownBy(() -> publish.activate(ADMIN, "hello", "en", 2L, BigDecimal.ZERO))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void fallsBackToTheNearestLanguage() {
        write("en", "english", null);
        write("vi", "tiếng Việt", null);
        assertThat(chosen("vi-VN")).isEqualTo("tiếng Việt");
        assertThat(chosen("fr-CA")).isEqualTo("english");
        write("default", "for all", null);
        assertThat(chosen("fr-CA")).isEqualTo("for all");
        assertThat(chosen(null)).isEqualTo("for all");
        write("vi-VN", "Việt Nam", null);
        assertThat(chosen("vi-VN")).isEqualTo("Việt Nam");
    }

    @Test
    void refusesWhatItCannotFillIn() {
        assertThatThrownBy(() -> write("en", "Hi {password}", null)).isInstanceOf(PromptInvalid.class);
        assertThat(prompts.versions(null)).isEmpty();
    }

    @Test
    void keepsAllOfANameOfOneKind() {
        write("en", "one", null);
        PromptReader.Raw other = new PromptReader.Raw("hello", "user", "vi", "x", null, true);
        assertThatThrownBy(() -> publish.write(ADMIN, other)).isInstanceOf(Conflict.class);
        PromptReader.Raw same = new PromptReader.Raw("hello", null, "vi", "x", null, true);
        assertThat(publish.write(ADMIN, same).version().id().version()).isEqualTo(1);
        PromptReader.Raw fresh = new PromptReader.Raw("fresh", null, "vi", "x", null, true);
        assertThatThrownBy(() -> publish.write(ADMIN, fresh)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void losesNoVersionOfManyWriters() {
        List<CompletableFuture<PromptView>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                String content = "by " + i;
                writers.add(CompletableFuture.supplyAsync(() -> write("en", content, null), threads));
            }
        }
        assertThat(writers.stream().map(one -> one.join().version().id().version()))
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(queries.named("hello").stream().filter(PromptView::active)).hasSize(1);
    }

    @Test
    void namesWhatIsNotThere() {
        assertThatThrownBy(() -> queries.named("nothing")).isInstanceOf(UnknownPrompt.class);
        assertThatThrownBy(() -> queries.named("no name/")).isInstanceOf(UnknownPrompt.class);
        assertThatThrownBy(() -> publish.activate(ADMIN, "hello", "en", 1L, null))
                .isInstanceOf(UnknownPrompt.class);
        assertThatThrownBy(() -> publish.activate(ADMIN, "hello", "en", null, null))
                .isInstanceOf(InvalidInput.class);
    }

    private static RenderPrompt.Wanted wanted(@Nullable String customer, Map<String, String> given) {
        return new RenderPrompt.Wanted("hello", null, null, null, customer, given);
    }

    @Test
    void triesAPromptOut() {
        write("en", "{shop_name}: {customer_name} of {{ company }}", null);
        assertThat(render.render(wanted(null, Map.of())).text()).isEqualTo("Sông Shop: Lan Nguyen of Lotus Books");
        customers.add(Customer.entered(
                LAN,
                new Profile(null, "Lan {company}", null, null, "vi", null, null, null, Set.of(), Map.of()),
                false,
                "api",
                NOON));
        RenderedPrompt real = render.render(wanted("lan", Map.of("shop_name", "Shop {now}", "password", "x")));
        assertThat(real.text()).isEqualTo("Shop {now}: Lan {company} of ");
        assertThat(real.missing()).containsExactly("company");
        assertThat(real.values()).containsOnlyKeys("customer_name", "shop_name");
        assertThatThrownBy(() -> render.render(wanted("nobody-we-know", Map.of())))
                .isInstanceOf(UnknownCustomer.class);
    }

    @Test
    void triesOutWhatIsNotSaved() {
        RenderedPrompt tried =
                render.render(new RenderPrompt.Wanted(null, "vi", null, "{profile} {language}", null, Map.of()));
        assertThat(tried.text()).isEqualTo("Thành phố: Đà Nẵng. Thích đồ thủ công. Có hai con. vi");
        assertThatThrownBy(() -> render.render(new RenderPrompt.Wanted(null, null, null, "{nothing}", null, Map.of())))
                .isInstanceOf(PromptInvalid.class);
        assertThatThrownBy(() -> render.render(new RenderPrompt.Wanted(null, null, null, null, null, Map.of())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void shipsPromptsInTwoLanguagesOnce() {
        ShippedPrompts shipped = new ShippedPrompts(prompts, clock);
        shipped.ensure();
        PromptReader.Raw mine =
                new PromptReader.Raw(ShippedPrompts.SYSTEM, null, "vi", "Chào {customer_name}", null, true);
        publish.write(ADMIN, mine);
        shipped.ensure();
        assertThat(queries.all()).hasSize(7);
        assertThat(choose.of(LAN, ShippedPrompts.SYSTEM, "vi-VN").text().content())
                .isEqualTo("Chào {customer_name}");
        assertThat(choose.of(LAN, ShippedPrompts.SYSTEM, "de").text().content()).contains("{shop_name}");
        assertThat(choose.of(LAN, ShippedPrompts.USER, "vi").text().content()).startsWith("Khách");
    }
}
