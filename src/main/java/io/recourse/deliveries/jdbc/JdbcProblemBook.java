package io.recourse.deliveries.jdbc;

import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.deliveries.DeliveryProblem;
import io.recourse.deliveries.Found;
import io.recourse.deliveries.OrderedParcel;
import io.recourse.deliveries.Overdue;
import io.recourse.deliveries.ProblemBook;
import io.recourse.deliveries.ProblemKind;
import io.recourse.deliveries.Trouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Problems of deliveries in {@code delivery_problem}. */
@Repository
class JdbcProblemBook implements ProblemBook {

  private final JdbcClient jdbc;

  JdbcProblemBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<DeliveryProblem> find(CaseNumber number) {
    return jdbc.sql("select * from delivery_problem where case_number = ?")
        .param(number.value())
        .query((row, index) -> read(row))
        .optional();
  }

  @Override
  public void keep(DeliveryProblem problem) {
    jdbc.sql(
            """
            insert into delivery_problem (case_number, kind, tracking_number, carrier, trouble, declared_at, found, overdue, wish, again)
            values (:number, :kind, :tracking, :carrier, :trouble, :declared, :found, :overdue, :wish, :again)
            on conflict (case_number) do update set tracking_number = excluded.tracking_number,
              carrier = excluded.carrier, declared_at = excluded.declared_at,
              found = excluded.found, overdue = excluded.overdue, wish = excluded.wish,
              again = excluded.again
            """)
        .param("number", problem.number().value())
        .param("kind", problem.kind().name())
        .param("tracking", problem.parcel() == null ? null : problem.parcel().trackingNumber())
        .param("carrier", problem.parcel() == null ? null : problem.parcel().carrier())
        .param("trouble", problem.trouble().name())
        .param(
            "declared", problem.declaredAt() == null ? null : Timestamp.from(problem.declaredAt()))
        .param("found", problem.found().name())
        .param("overdue", problem.overdue().name())
        .param("wish", problem.wish().name())
        .param("again", problem.again())
        .update();
  }

  private static OrderedParcel parcel(ResultSet row) throws SQLException {
    String number = row.getString("tracking_number");
    return number == null ? null : new OrderedParcel(number, row.getString("carrier"));
  }

  private static DeliveryProblem read(ResultSet row) throws SQLException {
    Timestamp declared = row.getTimestamp("declared_at");
    return new DeliveryProblem(
        new CaseNumber(row.getString("case_number")),
        ProblemKind.valueOf(row.getString("kind")),
        parcel(row),
        Trouble.valueOf(row.getString("trouble")),
        declared == null ? null : declared.toInstant(),
        Found.valueOf(row.getString("found")),
        Overdue.valueOf(row.getString("overdue")),
        Remedy.valueOf(row.getString("wish")),
        row.getBoolean("again"));
  }
}
