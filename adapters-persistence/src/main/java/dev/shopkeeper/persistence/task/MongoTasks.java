package dev.shopkeeper.persistence.task;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static dev.shopkeeper.persistence.task.TaskDocument.CREATED_AT;
import static dev.shopkeeper.persistence.task.TaskDocument.DURATION_MS;
import static dev.shopkeeper.persistence.task.TaskDocument.FINISHED_AT;
import static dev.shopkeeper.persistence.task.TaskDocument.ID;
import static dev.shopkeeper.persistence.task.TaskDocument.LEASE_UNTIL;
import static dev.shopkeeper.persistence.task.TaskDocument.OWNER;
import static dev.shopkeeper.persistence.task.TaskDocument.STATUS;
import static dev.shopkeeper.persistence.task.TaskDocument.TYPE;
import static dev.shopkeeper.persistence.task.TaskDocument.VERSION;
import static dev.shopkeeper.persistence.task.TaskDocument.WAITING_SINCE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import dev.shopkeeper.application.task.TaskFilter;
import dev.shopkeeper.application.task.TaskStats;
import dev.shopkeeper.application.task.Tasks;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskType;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Tasks in MongoDB: one document each, changed only at the version that was read. */
@Singleton
@MongoAdapter
class MongoTasks implements Tasks {

    private static final int BATCH = 200;
    private static final PageRequest.Sort NEWEST_FIRST = new PageRequest.Sort(CREATED_AT, true);

    private final MongoCollection<Document> tasks;

    MongoTasks(MongoDatabase database) {
        this.tasks = database.getCollection("tasks");
        Indexes.ensure(
                tasks,
                Indexes.on(CREATED_AT, ID),
                Indexes.on(OWNER, CREATED_AT),
                Indexes.on(STATUS, CREATED_AT),
                Indexes.on(TYPE, CREATED_AT),
                Indexes.on(WAITING_SINCE),
                Indexes.on(LEASE_UNTIL),
                Indexes.on(FINISHED_AT));
    }

    @Override
    public boolean add(Task task) {
        return Duplicates.insertIfNew(tasks, TaskDocument.of(task));
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return Optional.ofNullable(tasks.find(eq(ID, id.value())).first()).map(TaskDocument::toTask);
    }

    @Override
    public List<Task> findAll(Collection<TaskId> ids) {
        return ids.isEmpty() ? List.of() : list(in(ID, values(ids)), ascending(ID), ids.size());
    }

    @Override
    public boolean save(Task changed) {
        Bson before = and(eq(ID, changed.id().value()), eq(VERSION, changed.version() - 1));
        return tasks.replaceOne(before, TaskDocument.of(changed)).getMatchedCount() == 1;
    }

    @Override
    public List<Task> claimable(Collection<TaskType> types, Instant waitingSince, int limit) {
        List<String> names = types.stream().map(TaskType::value).toList();
        return list(and(lte(WAITING_SINCE, Date.from(waitingSince)), in(TYPE, names)), ascending(WAITING_SINCE), limit);
    }

    @Override
    public List<Task> orphans(Instant now, int limit) {
        return list(lte(LEASE_UNTIL, Date.from(now)), ascending(LEASE_UNTIL), limit);
    }

    @Override
    public Page<Task> page(TaskFilter filter, PageRequest request) {
        PageRequest.Sort sort = request.sort() == null ? NEWEST_FIRST : request.sort();
        if (!sort.field().equals(CREATED_AT)) {
            throw InvalidInput.field("sort", "must be created_at or -created_at");
        }
        List<Bson> parts = parts(filter);
        long total = parts.isEmpty() ? tasks.estimatedDocumentCount() : tasks.countDocuments(and(parts));
        if (request.after() != null) {
            TaskCursor last = TaskCursor.parse(request.after());
            Date at = Date.from(last.createdAt());
            // The first bound is the second's too, said in a way that an index understands.
            parts.add(sort.descending() ? lte(CREATED_AT, at) : gte(CREATED_AT, at));
            parts.add(
                    sort.descending()
                            ? or(lt(CREATED_AT, at), lt(ID, last.id()))
                            : or(gt(CREATED_AT, at), gt(ID, last.id())));
        }
        Bson order = sort.descending() ? descending(CREATED_AT, ID) : ascending(CREATED_AT, ID);
        List<Task> found = tasks.find(parts.isEmpty() ? empty() : and(parts))
                .sort(order)
                .skip(request.offset())
                .limit(request.pageSize() + 1)
                .batchSize(BATCH)
                .map(TaskDocument::toTask)
                .into(new ArrayList<>());
        List<Task> items = found.subList(0, Math.min(found.size(), request.pageSize()));
        String next = found.size() > items.size() ? TaskCursor.after(items.getLast()) : null;
        return new Page<>(items, request.page(), request.pageSize(), total, next);
    }

    private static List<Bson> parts(TaskFilter filter) {
        List<Bson> parts = new ArrayList<>();
        if (filter.status() != null) {
            parts.add(eq(STATUS, TaskDocument.statusName(filter.status())));
        }
        if (filter.type() != null) {
            parts.add(eq(TYPE, filter.type().value()));
        }
        if (filter.owner() != null) {
            parts.add(eq(OWNER, filter.owner()));
        }
        if (filter.from() != null) {
            parts.add(gte(CREATED_AT, Date.from(filter.from())));
        }
        if (filter.to() != null) {
            parts.add(lte(CREATED_AT, Date.from(filter.to())));
        }
        return parts;
    }

    @Override
    public TaskStats stats(Instant now) {
        Document key = new Document(TYPE, "$" + TYPE).append(STATUS, "$" + STATUS);
        List<TaskStats.Group> groups = tasks.aggregate(List.of(Aggregates.group(
                        key, Accumulators.sum("count", 1L), Accumulators.sum("millis", "$" + DURATION_MS))))
                .batchSize(BATCH)
                .map(MongoTasks::group)
                .into(new ArrayList<>());
        long ended = tasks.countDocuments(
                and(gte(FINISHED_AT, Date.from(now.minus(TaskStats.WINDOW))), lte(FINISHED_AT, Date.from(now))));
        return new TaskStats(groups, ended);
    }

    private static TaskStats.Group group(Document row) {
        Document key = row.get(ID, Document.class);
        return new TaskStats.Group(
                new TaskType(key.getString(TYPE)),
                TaskDocument.status(key.getString(STATUS)),
                row.get("count", Number.class).longValue(),
                row.get("millis", Number.class).longValue());
    }

    @Override
    public List<TaskId> endedBefore(Instant then, int limit) {
        return tasks.find(lt(FINISHED_AT, Date.from(then)))
                .projection(Projections.include(ID))
                .limit(limit)
                .batchSize(BATCH)
                .map(document -> new TaskId(document.getString(ID)))
                .into(new ArrayList<>());
    }

    @Override
    public void remove(Collection<TaskId> ids) {
        if (!ids.isEmpty()) {
            tasks.deleteMany(in(ID, values(ids)));
        }
    }

    private List<Task> list(Bson filter, Bson order, int limit) {
        return tasks.find(filter)
                .sort(order)
                .limit(limit)
                .batchSize(BATCH)
                .map(TaskDocument::toTask)
                .into(new ArrayList<>());
    }

    private static List<String> values(Collection<TaskId> ids) {
        return ids.stream().map(TaskId::value).toList();
    }
}
