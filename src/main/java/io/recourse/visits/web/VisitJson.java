package io.recourse.visits.web;

import io.recourse.common.CaseNumber;
import io.recourse.visits.SurveyAnswer;
import io.recourse.visits.Visit;
import io.recourse.visits.VisitTry;
import java.time.Instant;
import java.util.List;

/**
 * A visit as JSON.
 *
 * @param about number of the solved case; null for none
 * @param matter number of the case that was reopened or opened; null for none
 * @param tries what staff wrote of calls is left out for customers
 * @param answers every answer to the survey; the last counts
 */
record VisitJson(
    String occasion,
    String about,
    String strategy,
    String channel,
    String matter,
    String finding,
    String putRight,
    List<TryJson> tries,
    List<SurveyAnswer> answers) {

  /** One try to speak to the customer. */
  record TryJson(
      Instant at,
      String by,
      String outcome,
      Boolean satisfied,
      Integer score,
      String comment,
      Instant callAt,
      String handOver) {

    static TryJson of(VisitTry made, boolean forCustomer) {
      return new TryJson(
          made.at(),
          forCustomer ? null : made.by(),
          made.outcome().name(),
          made.satisfied(),
          made.score(),
          forCustomer ? null : made.comment(),
          made.callAt(),
          made.handOver() == null ? null : made.handOver().name());
    }
  }

  static VisitJson of(
      Visit visit, List<VisitTry> tries, List<SurveyAnswer> answers, boolean forCustomer) {
    return new VisitJson(
        visit.plan().occasion().name(),
        number(visit.plan().about()),
        visit.plan().strategy().name(),
        visit.plan().channel().name(),
        number(visit.matter()),
        forCustomer ? null : visit.finding(),
        visit.putRight(),
        tries.stream().map(made -> TryJson.of(made, forCustomer)).toList(),
        answers);
  }

  private static String number(CaseNumber number) {
    return number == null ? null : number.value();
  }
}
