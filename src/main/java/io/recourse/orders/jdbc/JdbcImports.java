package io.recourse.orders.jdbc;

import io.recourse.common.DomainEvent;
import io.recourse.common.OtherNodes;
import io.recourse.common.Phrase;
import io.recourse.orders.ImportBatch;
import io.recourse.orders.ImportJob;
import io.recourse.orders.ImportedReturn;
import io.recourse.orders.ImportedReturnVerdict;
import io.recourse.orders.Imports;
import io.recourse.orders.OrderIndex.Page;
import io.recourse.orders.OrdersToStore;
import io.recourse.orders.RowError;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Import jobs in PostgreSQL; each batch commits by itself, so that a crash loses no kept row. */
@Repository
@Transactional
class JdbcImports implements Imports {

  private record Carried(UUID id, UUID node) {}

  private final JdbcClient sql;
  private final BatchKeeping keeping;
  private final ReturnJudging judging;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final OtherNodes nodes;

  JdbcImports(
      JdbcClient sql,
      BatchKeeping keeping,
      ReturnJudging judging,
      ApplicationEventPublisher events,
      Clock clock,
      OtherNodes nodes) {
    this.nodes = nodes;
    this.sql = sql;
    this.keeping = keeping;
    this.judging = judging;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void open(ImportJob job) {
    sql.sql(
            "insert into import_job (id, format, file_name, state, started_by, started_at, node)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .param(job.id())
        .param(job.format().name())
        .param(job.fileName())
        .param(job.state().name())
        .param(job.startedBy())
        .param(OrderRows.utc(job.startedAt()))
        .param(nodes.self())
        .update();
  }

  @Override
  public void keep(UUID job, ImportBatch batch) {
    List<String> numbers =
        batch.orders().stream().map(told -> told.order().number()).distinct().toList();
    events.publishEvent(new OrdersToStore(numbers));
    keeping.keep(job, batch, clock.instant());
  }

  @Override
  public boolean judgeSome(UUID job) {
    return judging.judgeSome(job);
  }

  @Override
  public void end(UUID job, Phrase failure, Instant at) {
    int ends =
        sql.sql(
                """
                update import_job set state = ?, failure = ?, failure_facts = ?, finished_at = ?
                where id = ? and state = 'RUNNING'\
                """)
            .param(failure == null ? "DONE" : "FAILED")
            .param(failure == null ? null : failure.key())
            .param(ImportRows.facts(failure))
            .param(OrderRows.utc(at))
            .param(job)
            .update();
    if (ends == 1) {
      tellEnd(job, failure);
    }
  }

  private void tellEnd(UUID job, Phrase failure) {
    ImportJob ended = find(job).orElseThrow();
    events.publishEvent(
        DomainEvent.ofSystem(
            failure == null ? "OrdersImported" : "OrderImportFailed",
            "An order import ended: %d rows kept, %d refused."
                .formatted(ended.rowsKept(), ended.rowsRefused()),
            Map.of(
                "import", job.toString(),
                "format", ended.format().name(),
                "startedBy", ended.startedBy(),
                "rowsKept", ended.rowsKept(),
                "rowsRefused", ended.rowsRefused())));
  }

  @Override
  public void endAbandoned(Set<UUID> alive, Phrase failure, Instant at) {
    sql
        .sql("select id, node from import_job where state = 'RUNNING'")
        .query(
            (row, n) ->
                new Carried(row.getObject("id", UUID.class), row.getObject("node", UUID.class)))
        .list()
        .stream()
        .filter(job -> !alive.contains(job.id()) && isLeft(job.node()))
        .forEach(job -> end(job.id(), failure, at));
  }

  /** By a node of a version that did not say which it is, too. */
  private boolean isLeft(UUID node) {
    return node == null || node.equals(nodes.self()) || nodes.gone(node);
  }

  @Override
  public Optional<ImportJob> find(UUID job) {
    return sql.sql("select * from import_job where id = ?")
        .param(job)
        .query((row, n) -> ImportRows.job(row, verdicts(job)))
        .optional();
  }

  private Map<ImportedReturnVerdict, Long> verdicts(UUID job) {
    return sql.sql(
            """
            select r.verdict, count(*) as returns
            from import_job_return j join imported_return r on r.id = j.return_id
            where j.job_id = ? group by r.verdict\
            """)
        .param(job)
        .query(ImportRows::verdicts);
  }

  @Override
  public List<ImportJob> latest(int limit) {
    return sql.sql("select * from import_job order by started_at desc, id limit ?")
        .param(limit)
        .query((row, n) -> ImportRows.job(row, Map.of()))
        .list();
  }

  @Override
  public Page<RowError> errors(UUID job, long after, int limit) {
    return page(
        sql.sql(
                "select * from import_row_error where job_id = ? and row_no > ? order by row_no"
                    + " limit ?")
            .param(job)
            .param(after)
            .param(limit + 1)
            .query(ImportRows::error)
            .list(),
        limit,
        RowError::row);
  }

  @Override
  public Page<ImportedReturn> returns(
      UUID job, ImportedReturnVerdict verdict, long after, int limit) {
    return page(
        sql.sql(
                """
                select r.*, j.row_no as row_here
                from import_job_return j join imported_return r on r.id = j.return_id
                where j.job_id = :job and j.row_no > :after
                  and (:verdict::text is null or r.verdict = :verdict)
                order by j.row_no limit :limit\
                """)
            .param("job", job)
            .param("after", after)
            .param("verdict", verdict == null ? null : verdict.name())
            .param("limit", limit + 1)
            .query(ImportRows::told)
            .list(),
        limit,
        ImportedReturn::row);
  }

  private static <T> Page<T> page(List<T> found, int limit, ToLongFunction<T> row) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<T> page = List.copyOf(found.subList(0, limit));
    return new Page<>(page, String.valueOf(row.applyAsLong(page.get(limit - 1))));
  }
}
