package io.recourse.sitevisits.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.sitevisits.EndVisit;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A technician was at the customer's at the agreed time. */
@Component
class CarryOutVisitHandler implements TaskHandler {

  private static final List<String> OUTCOMES = List.of("DONE", "NO_SHOW", "NOT_POSSIBLE");

  private final EndVisit end;
  private final SiteVisitSheet sheet;

  CarryOutVisitHandler(EndVisit end, SiteVisitSheet sheet) {
    this.end = end;
    this.sheet = sheet;
  }

  @Override
  public String taskKey() {
    return SiteVisitElements.CARRY_OUT;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return sheet.known(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    String note = words(values);
    return switch (String.valueOf(values.get("outcome"))) {
      case "DONE" -> {
        end.done(number, note);
        yield Map.of(SiteVisitVariables.DONE, true);
      }
      case "NO_SHOW" -> inVain(number, note);
      case "NOT_POSSIBLE" -> {
        if (note == null) {
          throw Problem.invalid("/values/note", "field.given");
        }
        yield inVain(number, note);
      }
      default -> throw Problem.invalid("/values/outcome", "field.notOneOf", OUTCOMES);
    };
  }

  private Map<String, Object> inVain(CaseNumber number, String note) {
    end.inVain(number, note);
    return Map.of(SiteVisitVariables.DONE, false);
  }

  private static String words(Map<String, Object> values) {
    Object said = values.get("note");
    return said == null || said.toString().isBlank() ? null : said.toString().strip();
  }
}
