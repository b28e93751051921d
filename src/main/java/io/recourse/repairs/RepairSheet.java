package io.recourse.repairs;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineRequest;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is known of the goods in repair, so that nobody types it again (INT-09). */
@Component
public class RepairSheet {

  private final Cases cases;
  private final RepairBook book;

  RepairSheet(Cases cases, RepairBook book) {
    this.cases = cases;
    this.book = book;
  }

  /** By the keys of the forms. */
  public Map<String, Object> known(CaseNumber number) {
    ServiceCase of = cases.get(number);
    Map<String, Object> known = new TreeMap<>();
    known.put("goods", each(of, LineRequest::name));
    known.put("serial", each(of, LineRequest::serial));
    known.put("symptom", symptom(of));
    book.diagnosis(number).map(Diagnosis::note).ifPresent(note -> known.put("diagnosis", note));
    book.attempts(number).stream()
        .map(RepairAttempt::testNote)
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .ifPresent(note -> known.put("lastTest", note));
    known.values().removeIf(value -> value.toString().isEmpty());
    return known;
  }

  private static String symptom(ServiceCase of) {
    String ofLines = each(of, LineRequest::note);
    String ofCase = of.origin().body();
    if (ofCase == null || ofCase.isBlank()) {
      return ofLines;
    }
    return ofLines.isEmpty() ? ofCase : ofLines + "\n" + ofCase;
  }

  private static String each(ServiceCase of, Function<LineRequest, String> fact) {
    return of.lines().stream()
        .map(CaseLine::request)
        .map(fact)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
