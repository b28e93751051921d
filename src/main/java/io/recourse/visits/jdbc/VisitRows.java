package io.recourse.visits.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.visits.HandOver;
import io.recourse.visits.SurveyAnswer;
import io.recourse.visits.Visit;
import io.recourse.visits.VisitChannel;
import io.recourse.visits.VisitOccasion;
import io.recourse.visits.VisitOutcome;
import io.recourse.visits.VisitPlan;
import io.recourse.visits.VisitStrategy;
import io.recourse.visits.VisitTry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Rows of the visits' tables as what they are. */
final class VisitRows {

  private VisitRows() {}

  static Visit visit(ResultSet row) throws SQLException {
    return new Visit(
        number(row, "case_number"),
        new VisitPlan(
            VisitOccasion.valueOf(row.getString("occasion")),
            number(row, "about_case"),
            VisitStrategy.valueOf(row.getString("strategy")),
            VisitChannel.valueOf(row.getString("channel"))),
        number(row, "matter"),
        row.getString("finding"),
        row.getString("put_right"));
  }

  static VisitTry made(ResultSet row) throws SQLException {
    String handOver = row.getString("hand_over");
    return new VisitTry(
        row.getTimestamp("at").toInstant(),
        row.getString("made_by"),
        VisitOutcome.valueOf(row.getString("outcome")),
        row.getObject("satisfied", Boolean.class),
        row.getObject("score", Integer.class),
        row.getString("comment"),
        instant(row.getTimestamp("call_at")),
        row.getString("finding"),
        handOver == null ? null : HandOver.valueOf(handOver));
  }

  static SurveyAnswer answer(ResultSet row) throws SQLException {
    return new SurveyAnswer(
        row.getTimestamp("at").toInstant(),
        row.getInt("csat"),
        row.getObject("ces", Integer.class),
        row.getObject("nps", Integer.class),
        row.getObject("speed", Integer.class),
        row.getObject("fairness", Integer.class),
        row.getObject("attitude", Integer.class),
        row.getString("comment"));
  }

  static Timestamp timestamp(Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static Instant instant(Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private static CaseNumber number(ResultSet row, String column) throws SQLException {
    String number = row.getString(column);
    return number == null ? null : new CaseNumber(number);
  }
}
