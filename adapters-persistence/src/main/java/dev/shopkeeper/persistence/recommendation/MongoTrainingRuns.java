package dev.shopkeeper.persistence.recommendation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.shopkeeper.application.recommendation.training.TrainingRuns;
import dev.shopkeeper.domain.recommendation.TrainingId;
import dev.shopkeeper.domain.recommendation.TrainingRun;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Runs of training in MongoDB, one document each. */
@Singleton
@MongoAdapter
class MongoTrainingRuns implements TrainingRuns {

    private final MongoCollection<Document> runs;

    MongoTrainingRuns(MongoDatabase database) {
        this.runs = database.getCollection("trainings");
        Indexes.ensure(runs, Indexes.on("-" + TrainingRunDocument.ASKED_AT, "-_id"));
    }

    @Override
    public void save(TrainingRun run) {
        runs.replaceOne(
                Filters.eq("_id", run.id().value()), TrainingRunDocument.of(run), new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<TrainingRun> find(TrainingId id) {
        return Optional.ofNullable(runs.find(Filters.eq("_id", id.value())).first())
                .map(TrainingRunDocument::toRun);
    }

    @Override
    public List<TrainingRun> latest(int limit) {
        return runs.find()
                .sort(Sorts.descending(TrainingRunDocument.ASKED_AT, "_id"))
                .limit(limit)
                .batchSize(limit)
                .map(TrainingRunDocument::toRun)
                .into(new ArrayList<>());
    }
}
