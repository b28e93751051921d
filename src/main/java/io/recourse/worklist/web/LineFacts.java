package io.recourse.worklist.web;

import io.recourse.worklist.CaseSheet;
import io.recourse.worklist.FormValues;
import io.recourse.worklist.GroundWords;
import io.recourse.worklist.TaskView;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the table of a decision shows of each line beside what is decided, by item. */
@Component
class LineFacts {

  private final GroundWords grounds;
  private final MessageSource words;

  LineFacts(GroundWords grounds, MessageSource words) {
    this.grounds = grounds;
    this.words = words;
  }

  /** Whether the form shows the lines of the case itself. */
  static boolean shownBy(TaskView view) {
    return view.schema().contains("\"verdicts\"");
  }

  Map<Integer, Line> of(TaskView view, Locale locale) {
    if (view.sheet().isEmpty() || !shownBy(view)) {
      return Map.of();
    }
    CaseSheet sheet = view.sheet().get();
    Map<Integer, String> grounds = grounds(view, locale);
    Map<Integer, Line> lines = new TreeMap<>();
    for (CaseSheet.Line line : sheet.lines()) {
      String state = words.getMessage("work.word." + line.decision(), null, null, locale);
      lines.put(
          line.item(),
          new Line(
              line.sku(),
              line.serial(),
              line.note(),
              line.quantity(),
              state,
              grounds.get(line.item()),
              photos(sheet, line.item())));
    }
    return lines;
  }

  private Map<Integer, String> grounds(TaskView view, Locale locale) {
    Map<Integer, String> said = new HashMap<>();
    for (Map<?, ?> row : FormValues.rows(view.values(), "lines")) {
      if (row.get("item") instanceof Integer item) {
        said.put(item, grounds.say(FormValues.text(row, "ground"), locale));
      }
    }
    return said;
  }

  private static List<Photo> photos(CaseSheet sheet, int item) {
    String cases = "/api/v1/cases/" + sheet.facts().number() + "/evidence/";
    return sheet.evidence().stream()
        .filter(CaseSheet.Evidence::isImage)
        .filter(file -> file.item() == null ? sheet.lines().size() == 1 : file.item() == item)
        .map(file -> new Photo(cases + file.id(), file.fileName()))
        .toList();
  }

  /**
   * @param quantity pieces asked about
   * @param state how it was decided, in words
   * @param ground why the rules say what they say, in words
   */
  record Line(
      String sku,
      String serial,
      String note,
      int quantity,
      String state,
      String ground,
      List<Photo> photos) {}

  record Photo(String url, String name) {}
}
