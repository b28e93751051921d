package io.recourse.cases.jdbc;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseEnd;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CasePhase;
import io.recourse.cases.CaseState;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseSummary;
import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Contacts;
import io.recourse.cases.Handling;
import io.recourse.cases.NextStep;
import io.recourse.cases.Party;
import io.recourse.cases.PolicyInForce;
import io.recourse.cases.ProcessRef;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads rows of {@code service_case}. */
final class CaseRows {

  private CaseRows() {}

  static CaseOrigin origin(ResultSet row) throws SQLException {
    return new CaseOrigin(
        new CaseNumber(row.getString("number")),
        Channel.valueOf(row.getString("channel")),
        new Actor(Actor.Kind.valueOf(row.getString("filed_by_kind")), row.getString("filed_by")),
        row.getString("customer_id"),
        row.getString("order_number"),
        row.getString("language"),
        row.getString("country"),
        row.getString("subject"),
        row.getString("body"),
        TimeColumn.instant(row, "opened_at"));
  }

  static CaseState state(ResultSet row) throws SQLException {
    return new CaseState(
        CaseType.valueOf(row.getString("type")), handling(row), ending(row), contacts(row));
  }

  private static Handling handling(ResultSet row) throws SQLException {
    return new Handling(
        new Assignment(row.getString("owner"), row.getString("team"), row.getInt("priority")),
        row.getString("category"),
        new PolicyInForce(row.getString("policy_version"), row.getString("statute_pack")),
        row.getString("return_method"),
        process(row),
        next(row));
  }

  private static CaseEnd ending(ResultSet row) throws SQLException {
    CasePhase phase = CasePhase.valueOf(row.getString("phase"));
    String as = row.getString("ended_as");
    return new CaseEnd(
        phase.isOver() ? phase : null,
        as == null ? null : CaseStatus.valueOf(as),
        row.getString("ground"),
        TimeColumn.instant(row, "closed_at"));
  }

  private static Contacts contacts(ResultSet row) throws SQLException {
    return new Contacts(
        row.getInt("contact_count"),
        row.getInt("reopened_count"),
        row.getObject("satisfaction", Integer.class));
  }

  static CaseSummary summary(ResultSet row) throws SQLException {
    return new CaseSummary(
        new CaseNumber(row.getString("number")),
        CaseType.valueOf(row.getString("type")),
        CaseStatus.valueOf(row.getString("status")),
        CasePhase.valueOf(row.getString("phase")),
        Channel.valueOf(row.getString("channel")),
        row.getString("shop_id"),
        row.getString("order_number"),
        row.getString("subject"),
        row.getString("owner"),
        row.getString("team"),
        row.getInt("priority"),
        row.getString("category"),
        next(row),
        TimeColumn.instant(row, "opened_at"),
        TimeColumn.instant(row, "updated_at"),
        TimeColumn.instant(row, "closed_at"));
  }

  private static ProcessRef process(ResultSet row) throws SQLException {
    String instance = row.getString("process_instance");
    return instance == null
        ? null
        : new ProcessRef(instance, row.getString("process_key"), row.getInt("process_version"));
  }

  private static NextStep next(ResultSet row) throws SQLException {
    String actor = row.getString("next_actor");
    return new NextStep(
        actor == null ? null : Party.valueOf(actor),
        row.getString("next_step"),
        TimeColumn.instant(row, "next_due_at"),
        row.getString("default_outcome"));
  }
}
