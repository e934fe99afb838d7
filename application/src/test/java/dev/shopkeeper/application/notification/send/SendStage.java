package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.audit.InMemoryAuditLog;
import dev.shopkeeper.application.catalogue.InMemoryProducts;
import dev.shopkeeper.application.customer.CustomerQueries;
import dev.shopkeeper.application.customer.InMemoryCustomers;
import dev.shopkeeper.application.interaction.InMemoryInteractions;
import dev.shopkeeper.application.notification.consent.InMemorySuppressions;
import dev.shopkeeper.application.notification.consent.MailLinks;
import dev.shopkeeper.application.notification.mail.InMemoryMailer;
import dev.shopkeeper.application.notification.mail.MessageIds;
import dev.shopkeeper.application.notification.template.ConfigQueries;
import dev.shopkeeper.application.notification.template.NotificationConfigs;
import dev.shopkeeper.application.notification.template.OfferProducts;
import dev.shopkeeper.application.notification.template.RenderEmail;
import dev.shopkeeper.application.notification.webhook.Announce;
import dev.shopkeeper.application.notification.webhook.InMemoryWebhookCalls;
import dev.shopkeeper.application.notification.webhook.InMemoryWebhooks;
import dev.shopkeeper.application.recommendation.TogetherRecommenders;
import dev.shopkeeper.application.recommendation.serving.InMemoryExposures;
import dev.shopkeeper.application.recommendation.serving.NoteExposures;
import dev.shopkeeper.application.recommendation.serving.RecommendProducts;
import dev.shopkeeper.application.recommendation.serving.ServingState;
import dev.shopkeeper.application.recommendation.training.InMemoryModelSnapshots;
import dev.shopkeeper.application.task.InMemoryTasks;
import dev.shopkeeper.application.task.SliceOutcome;
import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.application.task.TaskRun;
import dev.shopkeeper.application.task.Undisturbed;
import dev.shopkeeper.application.task.WakeTask;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.interaction.Strengths;
import dev.shopkeeper.domain.notification.send.BackOff;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendCommand;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendOptions;
import dev.shopkeeper.domain.notification.template.ConfigId;
import dev.shopkeeper.domain.notification.template.Content;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.TaskId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A stage for stories about sends: stores in memory, a clock that is turned by hand, and a mail server in a list. */
final class SendStage {

    static final Caller ANN = new Caller("ann", Set.of(Role.MARKETER), new AccountId("ann"), null);
    static final String CONFIG = "welcome";
    private static final int MOST_SLICES = 5_000;

    final AtomicReference<Instant> now = new AtomicReference<>(SendSamples.NOW);
    final InMemorySends sends = new InMemorySends();
    final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    final InMemoryAudiences audiences = new InMemoryAudiences();
    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemorySuppressions suppressions = new InMemorySuppressions();
    final InMemoryMailer mailer = new InMemoryMailer();
    final InMemoryTasks tasks = new InMemoryTasks();
    final AtomicReference<NotificationConfig> config = new AtomicReference<>(written("Hello {{ customer_name }}"));
    final AtomicInteger ids = new AtomicInteger();
    final SendLimits limits = SendLimits.DEFAULT
            .withSlots(3)
            .withBackOff(new BackOff(Duration.ofSeconds(3), Duration.ofMinutes(1), Duration.ofMinutes(30)));
    final StartSend start;
    final CommandSend command;
    final MendSends mend;
    private final RunSend run;

    SendStage() {
        PlainTemplates templates = new PlainTemplates();
        RenderEmail render = new RenderEmail(templates, templates, "Shop");
        SendStores stores = new SendStores(sends, deliveries, audiences, customers, suppressions, configs());
        ComposeEmail compose = new ComposeEmail(
                render,
                new FrozenOffers(offers(), new InMemoryProducts()),
                new MailLinks(List.of("secret"), () -> URI.create("https://shop.example")),
                new MessageIds("shop.example"),
                now::get);
        Announce announce = new Announce(new InMemoryWebhooks(), new InMemoryWebhookCalls(), now::get);
        run = new RunSend(stores, compose, mailer, announce, limits, now::get, new Random(1));
        InMemoryAuditLog audit = new InMemoryAuditLog();
        CustomerQueries queries = new CustomerQueries(customers, (number, _) -> number);
        StartTask startTask = new StartTask(tasks, _ -> {}, now::get);
        WakeTask wake = new WakeTask(tasks, _ -> {}, now::get);
        start = new StartSend(
                stores,
                new ConfigQueries(stores.configs(), render),
                queries,
                (number, _) -> number,
                render,
                compose,
                startTask,
                limits,
                audit,
                this::nextId,
                now::get);
        command = new CommandSend(sends, wake, audit, this::nextId, now::get);
        mend = new MendSends(stores, tasks, startTask, wake, now::get);
    }

    private String nextId() {
        return "id" + ids.incrementAndGet();
    }

    private OfferProducts offers() {
        ServingState serving = new ServingState(
                new InMemoryProducts(), new InMemoryModelSnapshots(), new TogetherRecommenders(), now::get);
        return new OfferProducts(new RecommendProducts(
                serving,
                new InMemoryInteractions(),
                Strengths.defaults(),
                new NoteExposures(new InMemoryExposures()),
                this::nextId,
                now::get));
    }

    static NotificationConfig written(String text) {
        return NotificationConfig.written(
                new ConfigId(CONFIG),
                "Welcome",
                new Content("en", "Hello", "<p>" + text + "</p>", text),
                List.of(),
                List.of(),
                false,
                SendSamples.NOW);
    }

    NotificationConfigs configs() {
        return new NotificationConfigs() {
            @Override
            public Optional<NotificationConfig> find(ConfigId id) {
                return Optional.of(config.get()).filter(one -> one.id().equals(id));
            }

            @Override
            public Optional<NotificationConfig> find(ConfigId id, long version) {
                return find(id).filter(one -> one.version() == version);
            }

            @Override
            public boolean write(NotificationConfig next) {
                config.set(next);
                return true;
            }

            @Override
            public Page<NotificationConfig> list(PageRequest page) {
                return new Page<>(List.of(config.get()), 1, page.pageSize(), 1, null);
            }
        };
    }

    /** So many customers, each with a name and an address. */
    void customers(int count) {
        for (int i = 0; i < count; i++) {
            Profile profile = new Profile(
                    null, "Name " + i, SendSamples.address(i), null, null, null, null, null, Set.of(), Map.of());
            customers.add(Customer.entered(SendSamples.customer(i), profile, true, "api", SendSamples.NOW));
        }
    }

    void unsubscribe(int number) {
        Customer one = customers.find(SendSamples.customer(number)).orElseThrow();
        customers.replace(one.edited(one.profile(), false, now.get()));
    }

    Send toAll(SendOptions options) {
        return start.start(new StartSend.Wish(Send.ALL, CONFIG, null, Map.of(), Map.of(), null, options), ANN);
    }

    Send find(SendId id) {
        return sends.find(id).orElseThrow();
    }

    Delivery delivery(SendId send, int number) {
        return deliveries
                .find(new DeliveryId(send, SendSamples.customer(number)))
                .orElseThrow();
    }

    void ask(SendId send, SendCommand.Kind kind) {
        sends.ask(send, new SendCommand(nextId(), kind));
    }

    SliceOutcome slice(SendId send) {
        return slice(new Undisturbed(new TaskId(send.value())));
    }

    SliceOutcome slice(TaskRun disturbed) {
        return run.runSlice(disturbed);
    }

    /** Works on it, and turns the clock where it waits, until it has ended. */
    SliceOutcome runToItsEnd(SendId send) {
        for (int i = 0; i < MOST_SLICES; i++) {
            SliceOutcome outcome = slice(send);
            switch (outcome) {
                case SliceOutcome.Later(Duration pause) -> now.updateAndGet(time -> time.plus(pause));
                case SliceOutcome.More() -> {}
                case SliceOutcome.Completed _, SliceOutcome.Cancelled _ -> {
                    return outcome;
                }
            }
        }
        throw new AssertionError("it does not come to an end: " + find(send));
    }
}
