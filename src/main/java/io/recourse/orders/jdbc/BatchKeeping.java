package io.recourse.orders.jdbc;

import static java.util.stream.Collectors.toMap;

import io.recourse.common.Actor;
import io.recourse.orders.ImportBatch;
import io.recourse.orders.ImportBatch.ToldOrder;
import io.recourse.orders.ImportedReturn;
import io.recourse.orders.LeftOut;
import io.recourse.orders.NoteOrderChanges;
import io.recourse.orders.Order;
import io.recourse.orders.RowError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores one batch of a file: what can be kept, why the rest cannot, and how far the job is. */
@Component
class BatchKeeping {

  private static final String RETURN =
      """
      insert into imported_return (job_id, row_no, document, position, sku, description, quantity, unit_price,
        currency, customer_id, returned_at, verdict, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (document, position) do nothing\
      """;

  private static final String SEEN =
      """
      insert into import_job_return (job_id, row_no, return_id)
      select ?, ?, id from imported_return where document = ? and position = ?\
      """;

  private final JdbcTemplate jdbc;
  private final OrderWriting writing;
  private final OrderReading reading;
  private final KeptOrders kept;
  private final OrderSpelling spelling;
  private final NoteOrderChanges changes;

  BatchKeeping(
      JdbcTemplate jdbc,
      OrderWriting writing,
      OrderReading reading,
      KeptOrders kept,
      OrderSpelling spelling,
      NoteOrderChanges changes) {
    this.jdbc = jdbc;
    this.writing = writing;
    this.reading = reading;
    this.kept = kept;
    this.spelling = spelling;
    this.changes = changes;
  }

  void keep(UUID job, ImportBatch batch, Instant at) {
    List<RowError> errors = new ArrayList<>(batch.errors());
    List<Order> told = kept.storable(job, spelt(batch.orders()), errors);
    Map<String, Order> before = stored(told);
    List<Order> orders =
        told.stream().map(order -> filled(batch.leftOut(), order, before)).toList();
    writing.write(orders, "IMPORT", job, at);
    note(job, before);
    keepReturns(job, batch.returns());
    keepErrors(job, errors);
    count(job, batch, errors.size() - batch.errors().size(), errors.size());
  }

  /** The orders under the numbers they are stored by, or were first told by. */
  private List<ToldOrder> spelt(List<ToldOrder> told) {
    Map<String, String> stored =
        spelling.stored(told.stream().map(one -> one.order().number()).distinct().toList());
    Map<String, String> first = new HashMap<>();
    return told.stream()
        .map(
            one -> {
              String number = one.order().number();
              String known = stored.containsKey(number) ? stored.get(number) : first(first, number);
              return known.equals(number) ? one : one.numbered(known);
            })
        .toList();
  }

  private static String first(Map<String, String> first, String number) {
    return first.computeIfAbsent(number.toLowerCase(Locale.ROOT), lower -> number);
  }

  private static Order filled(LeftOut leftOut, Order told, Map<String, Order> before) {
    Order known = before.get(told.number());
    return known == null ? told : leftOut.filled(told, known);
  }

  private Map<String, Order> stored(List<Order> told) {
    return reading.load(told.stream().map(Order::number).toList()).stream()
        .collect(toMap(Order::number, Function.identity()));
  }

  /** Read again, because lines that the file leaves out stay in the order. */
  private void note(UUID job, Map<String, Order> before) {
    if (before.isEmpty()) {
      return;
    }
    Actor by = startedBy(job);
    for (Order now : reading.load(List.copyOf(before.keySet()))) {
      changes.changed(before.get(now.number()), now, by, "IMPORT");
    }
  }

  private Actor startedBy(UUID job) {
    String who =
        jdbc.queryForObject("select started_by from import_job where id = ?", String.class, job);
    return Actor.SYSTEM.id().equals(who) ? Actor.SYSTEM : new Actor(Actor.Kind.STAFF, who);
  }

  private void count(UUID job, ImportBatch batch, int refusedLate, int refused) {
    int rows = batch.returns().size() + batch.orders().stream().mapToInt(BatchKeeping::rows).sum();
    jdbc.update(
        "update import_job set rows_read = ?, rows_kept = rows_kept + ?, rows_refused ="
            + " rows_refused + ? where id = ?",
        batch.rowsRead(),
        rows - refusedLate,
        refused,
        job);
  }

  private static int rows(ToldOrder order) {
    return order.rows().size();
  }

  private void keepReturns(UUID job, List<ImportedReturn> returns) {
    if (!returns.isEmpty()) {
      jdbc.batchUpdate(RETURN, returns.stream().map(told -> row(job, told)).toList());
      jdbc.batchUpdate(
          SEEN,
          returns.stream()
              .map(told -> new Object[] {job, told.row(), told.document(), told.position()})
              .toList());
    }
  }

  private static Object[] row(UUID job, ImportedReturn told) {
    return new Object[] {
      job,
      told.row(),
      told.document(),
      told.position(),
      told.sku(),
      told.description(),
      told.quantity(),
      told.unitPrice(),
      told.currency(),
      told.customerId(),
      OrderRows.utc(told.returnedAt()),
      told.verdict().name(),
      told.reason()
    };
  }

  private void keepErrors(UUID job, List<RowError> errors) {
    if (!errors.isEmpty()) {
      jdbc.batchUpdate(
          "insert into import_row_error (job_id, row_no, field, reason, facts) values (?, ?, ?, ?,"
              + " ?)",
          errors.stream()
              .map(
                  error ->
                      new Object[] {
                        job,
                        error.row(),
                        error.field(),
                        error.phrase().key(),
                        ImportRows.facts(error.phrase())
                      })
              .toList());
    }
  }
}
