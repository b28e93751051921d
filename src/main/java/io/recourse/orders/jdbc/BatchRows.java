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

  private static final Recordset RETURNS =
      Recordset.into(
          "imported_return",
          List.of(
              "job_id",
              "row_no",
              "document",
              "position",
              "sku",
              "description",
              "quantity",
              "unit_price",
              "currency",
              "customer_id",
              "returned_at",
              "verdict",
              "reason"),
          "on conflict (document, position) do nothing");

  private static final String SEEN =
      """
      insert into import_job_return (job_id, row_no, return_id)
      select ?, told.row_no, r.id
      from unnest(?::bigint[], ?::text[], ?::int[]) told (row_no, document, position)
        join imported_return r on r.document = told.document and r.position = told.position\
      """;

  private static final Recordset ERRORS =
      Recordset.into(
          "import_row_error", List.of("job_id", "row_no", "field", "reason", "facts"), "");

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
      RETURNS.write(jdbc, returns.stream().map(told -> row(job, told)).toList());
      jdbc.update(
          SEEN,
          job,
          returns.stream().map(ImportedReturn::row).toArray(Long[]::new),
          returns.stream().map(ImportedReturn::document).toArray(String[]::new),
          returns.stream().map(ImportedReturn::position).toArray(Integer[]::new));
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
      told.returnedAt(),
      told.verdict().name(),
      told.reason()
    };
  }

  void keepErrors(UUID job, List<RowError> errors) {
    ERRORS.write(jdbc, errors.stream().map(error -> row(job, error)).toList());
  }

  private static Object[] row(UUID job, RowError error) {
    return new Object[] {
      job, error.row(), error.field(), error.phrase().key(), ImportRows.facts(error.phrase())
    };
  }
}
