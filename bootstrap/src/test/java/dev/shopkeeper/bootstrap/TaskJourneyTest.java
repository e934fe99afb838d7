package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tasks as those see them who wait for them. */
class TaskJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final SteppingTasks tasks = new SteppingTasks(shopkeeper);
    private final Api admin = shopkeeper.asAdmin();

    @Test
    void showsATaskFromItsStartToItsEnd() {
        TaskId id = tasks.start(SteppingWork.SMALL, 12, 1, "somebody");
        tasks.becomes(id, TaskStatus.COMPLETED, SOON);

        Answer answer = admin.get("/tasks/" + id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("job_id")).isEqualTo(id.value());
        assertThat(answer.text("type")).isEqualTo("test_small");
        assertThat(answer.text("status")).isEqualTo("completed");
        assertThat(answer.text("user_id")).isEqualTo("somebody");
        assertThat(answer.number("progress")).isEqualTo(100);
        assertThat(answer.number("attempts")).isEqualTo(1);
        assertThat(answer.number("result.steps")).isEqualTo(12);
        assertThat(answer.text("created_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(answer.find("started_at")).isPresent();
        assertThat(answer.find("finished_at")).isPresent();
        assertThat(answer.find("error")).isEmpty();
        assertThat(answer.text("logs.0.message")).isEqualTo("step 0");
        assertThat(answer.text("logs.0.level")).isEqualTo("info");
        assertThat(answer.find("logs.0.at")).isPresent();
        assertThat(answer.text("links.self")).isEqualTo("/tasks/" + id);
        assertThat(answer.text("links.events")).isEqualTo("/tasks/" + id + "/events");
    }

    @Test
    void listsFiltersAndPages() {
        String owner = "owner-" + UUID.randomUUID();
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            TaskId id = tasks.start(SteppingWork.SMALL, 1, 1, owner);
            tasks.becomes(id, TaskStatus.COMPLETED, SOON);
            newestFirst.addFirst(id.value());
        }

        Answer first = admin.get("/tasks?user_id=" + owner + "&status=completed&type=test_small&page_size=2");
        assertThat(first.number("total")).isEqualTo(5);
        assertThat(first.number("page_size")).isEqualTo(2);
        assertThat(first.text("items.0.job_id")).isEqualTo(newestFirst.get(0));
        assertThat(first.text("items.1.job_id")).isEqualTo(newestFirst.get(1));
        Answer next = admin.get("/tasks/?user_id=" + owner + "&page_size=2&after=" + first.text("next_cursor"));
        assertThat(next.text("items.0.job_id")).isEqualTo(newestFirst.get(2));
        Answer oldest = admin.get("/tasks?user_id=" + owner + "&sort=created_at");
        assertThat(oldest.text("items.0.job_id")).isEqualTo(newestFirst.get(4));
        assertThat(admin.get("/tasks?user_id=" + owner + "&status=failed").number("total"))
                .isZero();
        assertThat(admin.get("/tasks?user_id=" + owner + "&from=2090-01-01").number("total"))
                .isZero();
        assertThat(admin.get("/tasks?user_id=" + owner + "&to=2090-01-01T00:00:00Z")
                        .number("total"))
                .isEqualTo(5);
    }

    @Test
    void refusesFiltersItDoesNotUnderstand() {
        for (String query :
                List.of("status=done", "from=yesterday", "to=1", "sort=progress", "page_size=0", "after=!")) {
            Answer answer = admin.get("/tasks?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.text("error")).isEqualTo("VALIDATION_FAILED");
        }
    }

    @Test
    void keepsTasksFromThoseWhoseTheyAreNot() {
        String name = "marketer-" + UUID.randomUUID().toString().substring(0, 8);
        String password = "a-password-for-" + name;
        Answer made = admin.post(
                "/auth/users",
                Map.of(
                        "username",
                        name,
                        "email",
                        name + "@shop.example",
                        "password",
                        password,
                        "roles",
                        List.of("marketer")));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Api marketer = shopkeeper.api().signedIn(name, password);
        Answer me = marketer.get("/auth/me");
        TaskId own = tasks.start(SteppingWork.SMALL, 1, 1, me.text("user.id"));
        TaskId other = tasks.start(SteppingWork.SMALL, 1, 1, "somebody else");
        tasks.becomes(own, TaskStatus.COMPLETED, SOON);
        tasks.becomes(other, TaskStatus.COMPLETED, SOON);

        assertThat(marketer.get("/tasks/" + own).status()).isEqualTo(200);
        assertThat(marketer.get("/tasks").number("total")).isEqualTo(1);
        assertThat(marketer.get("/tasks?user_id=somebody%20else").number("total"))
                .isEqualTo(1);
        assertThat(marketer.get("/tasks/" + other).status()).isEqualTo(404);
        assertThat(marketer.get("/tasks/" + other + "/events").status()).isEqualTo(404);
        assertThat(marketer.post("/tasks/" + other + "/cancel").status()).isEqualTo(404);
        assertThat(marketer.post("/tasks/" + own + "/retry").status()).isEqualTo(403);
        assertThat(marketer.get("/tasks/stats").status()).isEqualTo(403);
        assertThat(shopkeeper.api().get("/tasks").status()).isEqualTo(401);
        assertThat(admin.get("/tasks/unknown").text("error")).isEqualTo("NOT_FOUND");
    }

    @Test
    void cancelsWhatRunsAndNothingThatHasEnded() {
        TaskId id = tasks.start(SteppingWork.BULK, 10_000, 5, null);
        Eventually.holds(SOON, () -> tasks.done(id) > 3);

        Answer asked = admin.post("/tasks/" + id + "/cancel");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.at("cancel_requested").getBooleanValue()).isTrue();
        tasks.becomes(id, TaskStatus.CANCELLED, Duration.ofSeconds(1));
        Answer cancelled = admin.get("/tasks/" + id);
        assertThat(cancelled.number("result.steps")).isPositive();

        Answer again = admin.post("/tasks/" + id + "/cancel");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("error")).isEqualTo("TASK_NOT_CANCELLABLE");
    }

    @Test
    void triesAFailedTaskAgainOnly() {
        TaskId id = tasks.start(
                SteppingWork.SMALL,
                new Document("steps", 3)
                        .append("millis", 1)
                        .append("failures", 1)
                        .append("bug", true),
                null);
        tasks.becomes(id, TaskStatus.FAILED, SOON);
        Answer failed = admin.get("/tasks/" + id);
        assertThat(failed.text("error")).isNotBlank();
        assertThat(failed.text("links.retry")).isEqualTo("/tasks/" + id + "/retry");

        assertThat(admin.post("/tasks/" + id + "/retry").text("status")).isEqualTo("pending");
        tasks.becomes(id, TaskStatus.COMPLETED, SOON);
        Answer refused = admin.post("/tasks/" + id + "/retry");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("error")).isEqualTo("CONFLICT");
    }

    @Test
    void tellsHowTheWorkGoes() {
        TaskId id = tasks.start(SteppingWork.SMALL, 1, 1, null);
        tasks.becomes(id, TaskStatus.COMPLETED, SOON);
        Answer stats = admin.get("/tasks/stats");
        assertThat(stats.status()).isEqualTo(200);
        assertThat(stats.number("completed")).isPositive();
        assertThat(stats.find("pending")).isPresent();
        assertThat(stats.find("running")).isPresent();
        assertThat(stats.find("failed")).isPresent();
        assertThat(stats.find("cancelled")).isPresent();
        assertThat(stats.number("by_type.test_small")).isPositive();
        assertThat(stats.number("avg_duration_ms")).isNotNegative();
        assertThat(stats.at("success_rate").getDoubleValue()).isBetween(0.0, 1.0);
        assertThat(stats.at("throughput_per_min").getDoubleValue()).isPositive();
        Eventually.holds(
                Duration.ofSeconds(30),
                () -> shopkeeper.api().get("/metrics").body().contains("shopkeeper_tasks_duration_seconds_count"));
        assertThat(shopkeeper.api().get("/metrics").body()).contains("shopkeeper_tasks{");
    }

    @Test
    void tellsWhatHappensAsItHappens() {
        TaskId id = tasks.start(SteppingWork.SMALL, 60, 20, null);
        Answer stream = events(id, null).join();
        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.header("content-type").orElse("")).startsWith("text/event-stream");
        List<String> lines = Arrays.asList(stream.body().split("\n", -1));
        assertThat(lines).contains("event: progress", "event: log", "event: done");
        assertThat(lines.stream().filter(line -> line.equals("event: progress")))
                .hasSizeGreaterThan(2);
        assertThat(lines.stream().filter(line -> line.equals("event: done"))).hasSize(1);
        assertThat(lines.stream().filter(line -> line.contains("\"message\":\"step ")))
                .hasSize(6);
        assertThat(lines.stream().filter(line -> line.startsWith("data: ")))
                .last()
                .asString()
                .contains("\"status\":\"completed\"")
                .contains("\"steps\":60");

        String middle = lines.stream()
                .filter(line -> line.startsWith("id: 3:"))
                .findFirst()
                .orElseThrow()
                .substring("id: ".length());
        String rest = events(id, middle).join().body();
        assertThat(rest).doesNotContain("step 20\"").contains("step 30\"").contains("event: done");
    }

    @Test
    void servesManyWhoFollowAtOnce() {
        TaskId id = tasks.start(SteppingWork.SMALL, 100, 20, null);
        List<CompletableFuture<Answer>> streams = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            streams.add(events(id, null));
        }
        assertThat(admin.get("/tasks/" + id).status()).isEqualTo(200);
        for (CompletableFuture<Answer> stream : streams) {
            assertThat(stream.join().body()).contains("event: done");
        }
    }

    private CompletableFuture<Answer> events(TaskId id, @Nullable String lastEventId) {
        Api listener = admin.with("Accept", "text/event-stream");
        Api asking = lastEventId == null ? listener : listener.with("Last-Event-ID", lastEventId);
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> answer.complete(asking.get("/tasks/" + id + "/events")));
        return answer;
    }
}
