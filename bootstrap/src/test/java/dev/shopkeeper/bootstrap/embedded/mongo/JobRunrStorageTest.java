package dev.shopkeeper.bootstrap.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.JobDetails;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.jobs.states.ScheduledState;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.storage.BackgroundJobServerStatus;
import org.jobrunr.storage.navigation.AmountRequest;
import org.jobrunr.storage.nosql.mongo.MongoDBStorageProvider;
import org.jobrunr.utils.mapper.jackson.JacksonJsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job storage makes its collections and indexes here, and finds them again. */
class JobRunrStorageTest {

    @TempDir
    Path folder;

    @Test
    void keepsJobsAndFindsThemByState() {
        UUID id;
        try (MongoFixture mongo = new MongoFixture(folder)) {
            MongoDBStorageProvider storage = storage(mongo);
            storage.announceBackgroundJobServer(server());
            Job enqueued = storage.save(new Job(details()));
            Job scheduled = storage.save(
                    new Job(details(), new ScheduledState(Instant.now().plusSeconds(60))));
            id = enqueued.getId();

            assertThat(storage.getJobList(StateName.ENQUEUED, new AmountRequest("updatedAt:ASC", 10)))
                    .extracting(Job::getId)
                    .containsExactly(id);
            assertThat(storage.getScheduledJobs(
                            Instant.now().plusSeconds(120), new AmountRequest("scheduledAt:ASC", 10)))
                    .extracting(Job::getId)
                    .containsExactly(scheduled.getId());
            assertThat(storage.getJobStats().getEnqueued()).isEqualTo(1L);
            assertThat(storage.getJobStats().getScheduled()).isEqualTo(1L);
            assertThat(storage.deletePermanently(scheduled.getId())).isEqualTo(1);
        }
        try (MongoFixture mongo = new MongoFixture(folder)) {
            MongoDBStorageProvider storage = storage(mongo);
            assertThat(storage.getJobById(id).getState()).isEqualTo(StateName.ENQUEUED);
            assertThat(storage.getBackgroundJobServers()).hasSize(1);
        }
    }

    private static MongoDBStorageProvider storage(MongoFixture mongo) {
        MongoDBStorageProvider storage = new MongoDBStorageProvider(mongo.client(), "jobs");
        storage.setJobMapper(new JobMapper(new JacksonJsonMapper()));
        return storage;
    }

    private static JobDetails details() {
        return new JobDetails("java.lang.Object", null, "hashCode", List.of());
    }

    private static BackgroundJobServerStatus server() {
        Instant now = Instant.now();
        return new BackgroundJobServerStatus(
                UUID.randomUUID(),
                "node",
                2,
                5,
                Duration.ofHours(1),
                Duration.ofHours(1),
                now,
                now,
                true,
                1L,
                1L,
                0.1,
                1L,
                1L,
                1L,
                0.1);
    }
}
