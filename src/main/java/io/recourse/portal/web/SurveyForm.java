package io.recourse.portal.web;

import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.visits.SurveyAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a customer ticked in a survey, as it came: numbers as text, none where left out. */
record SurveyForm(
    String csat,
    String ces,
    String nps,
    String speed,
    String fairness,
    String attitude,
    String comment) {

  private static final int LONGEST = 4000;

  /**
   * @throws Problem INVALID with a pointer per field that is no answer
   */
  SurveyAnswer answer(Instant at) {
    List<FieldError> errors = new ArrayList<>();
    Integer satisfied = number("/csat", csat, 1, 5, errors);
    if (satisfied == null && errors.isEmpty()) {
      errors.add(new FieldError("/csat", "field.given"));
    }
    Integer easy = number("/ces", ces, 1, 7, errors);
    Integer recommends = number("/nps", nps, 0, 10, errors);
    Integer fast = number("/speed", speed, 1, 5, errors);
    Integer fair = number("/fairness", fairness, 1, 5, errors);
    Integer kind = number("/attitude", attitude, 1, 5, errors);
    String said = comment == null || comment.isBlank() ? null : comment.strip();
    if (said != null && said.length() > LONGEST) {
      errors.add(new FieldError("/comment", Phrase.of("field.tooLong", LONGEST)));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return new SurveyAnswer(at, satisfied, easy, recommends, fast, fair, kind, said);
  }

  private static Integer number(
      String pointer, String given, int from, int to, List<FieldError> errors) {
    if (given == null || given.isBlank()) {
      return null;
    }
    if (given.matches("\\d{1,2}")
        && Integer.parseInt(given) >= from
        && Integer.parseInt(given) <= to) {
      return Integer.valueOf(given);
    }
    errors.add(new FieldError(pointer, Phrase.of("survey.between", from, to)));
    return null;
  }
}
