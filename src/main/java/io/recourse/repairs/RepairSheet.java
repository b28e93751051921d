package io.recourse.repairs;

import static io.recourse.repairs.Coverage.COVERED;
import static io.recourse.repairs.Coverage.NOT_COVERED;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineRequest;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.util.List;
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
  private final PartBook parts;
  private final RepairedUnit unit;

  RepairSheet(Cases cases, RepairBook book, PartBook parts, RepairedUnit unit) {
    this.cases = cases;
    this.book = book;
    this.parts = parts;
    this.unit = unit;
  }

  /** By the keys of the forms. */
  public Map<String, Object> known(CaseNumber number) {
    ServiceCase of = cases.get(number);
    Map<String, Object> known = new TreeMap<>();
    known.put("goods", each(of, LineRequest::name));
    known.put("serial", unit.serial(of).orElse(""));
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

  /** Beside it, which warranty answers, and so what the coverage most likely is. */
  public Map<String, Object> toDiagnose(CaseNumber number) {
    Map<String, Object> known = known(number);
    unit.coverage(cases.get(number))
        .ifPresent(
            it -> {
              known.put("warranty", it.ground());
              known.put("coverage", (it.covered() ? COVERED : NOT_COVERED).name());
            });
    return known;
  }

  /** Beside it, the parts that the diagnosis asks for. */
  public Map<String, Object> toRepair(CaseNumber number) {
    Map<String, Object> known = known(number);
    List<Map<String, Object>> needed =
        parts.of(number).stream()
            .filter(part -> part.needed() > part.used())
            .map(
                part ->
                    Map.<String, Object>of(
                        "sku", part.sku(), "quantity", part.needed() - part.used()))
            .toList();
    known.put("parts", needed);
    return known;
  }

  /** What the customer says is wrong, on the lines and in their letter. */
  static String symptom(ServiceCase of) {
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
