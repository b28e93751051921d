package io.recourse.cases;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How a customer found a case beside their one rating, each 1 to 5; what they left out is null
 * (SLA-05).
 *
 * @param fairness of the solution
 * @param attitude of staff
 */
public record RatingMarks(Integer speed, Integer efficiency, Integer fairness, Integer attitude) {

  public static final RatingMarks NONE = new RatingMarks(null, null, null, null);

  private static final int BEST = 5;

  /**
   * @throws Problem INVALID with a pointer for each mark that is none
   */
  public RatingMarks {
    List<FieldError> errors = new ArrayList<>();
    check("/speed", speed, errors);
    check("/efficiency", efficiency, errors);
    check("/fairness", fairness, errors);
    check("/attitude", attitude, errors);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private static void check(String pointer, Integer mark, List<FieldError> errors) {
    if (mark != null && (mark < 1 || mark > BEST)) {
      errors.add(new FieldError(pointer, "field.score"));
    }
  }

  public boolean isEmpty() {
    return Stream.of(speed, efficiency, fairness, attitude).allMatch(Objects::isNull);
  }
}
