package io.recourse.orders.jdbc;

import io.recourse.orders.ImportBatch;
import io.recourse.orders.ImportBatch.ToldOrder;
import io.recourse.orders.ImportEnded;
import io.recourse.orders.ImportedReturn;
import io.recourse.orders.RowError;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a job keeps beside orders and articles: returns, refused rows and how far it is. */
@Component
class BatchRows {

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

  BatchRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void count(UUID job, ImportBatch batch, int refusedLate, int refused) {
    int ofOrders = batch.orders().stream().mapToInt(BatchRows::rows).sum();
    int rows = batch.returns().size() + batch.articles().size() + batch.stages().size() + ofOrders;
    int running =
        jdbc.update(
            """
            update import_job set rows_read = ?, rows_kept = rows_kept + ?, rows_refused = rows_refused + ?
            where id = ? and state = 'RUNNING'\
            """,
            batch.rowsRead(),
            rows - refusedLate,
            refused,
            job);
    if (running == 0) {
      throw new ImportEnded(job);
    }
  }

  private static int rows(ToldOrder order) {
    return order.rows().size();
  }

  void keepReturns(UUID job, List<ImportedReturn> returns) {
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

  void keepErrors(UUID job, List<RowError> errors) {
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
