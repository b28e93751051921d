package io.recourse.returns.process;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem;
import io.recourse.decision.LineChoice;
import io.recourse.decision.Proposal;
import io.recourse.worklist.FormValues;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines of a request as rows of its decision: what the rules say, what a person says. */
final class DecisionRows {

  /** What the rules say, by which a row tells that its writer has seen it. */
  private static final String RULES = "rules";

  private DecisionRows() {}

  /**
   * @param proposal null for a line that is decided already
   */
  static Map<String, Object> row(CaseLine line, Proposal proposal) {
    Map<String, Object> row = new TreeMap<>();
    row.put("item", line.item());
    row.put("line", line.orderLine());
    row.put("name", line.name());
    row.put("reason", line.reason().name());
    row.put("asked", line.remedyAsked() == null ? "" : line.remedyAsked().name());
    row.put("quantity", line.quantity());
    if (proposal != null) {
      row.put(RULES, proposal.remedy().name());
      row.put("remedy", proposal.remedy().name());
      row.put("ground", proposal.ground() == null ? "" : proposal.ground());
      row.put(
          "offered",
          proposal.offered().stream().map(Remedy::name).collect(Collectors.joining(", ")));
      row.put("amount", proposal.worth().amount());
    }
    return row;
  }

  /** Whether the rules' word stood beside what was decided. */
  static boolean holdRules(Map<String, Object> values) {
    return FormValues.rows(values, "lines").stream().anyMatch(row -> row.get(RULES) != null);
  }

  /** Whether a repair is chosen for a line. */
  static boolean holdRepair(Map<String, Object> values) {
    return FormValues.rows(values, "lines").stream()
        .anyMatch(row -> Remedy.REPAIR.name().equals(row.get("remedy")));
  }

  /**
   * @param proposals what nobody may differ from without a reason, by item
   */
  static Map<Integer, LineChoice> choices(
      ServiceCase request, Map<String, Object> values, Map<Integer, Proposal> proposals) {
    Map<Integer, LineChoice> choices = new TreeMap<>();
    List<? extends Map<?, ?>> rows = FormValues.rows(values, "lines");
    for (int i = 0; i < rows.size(); i++) {
      String at = "/values/lines/" + i;
      for (CaseLine line : meant(request.lines(), rows.get(i), at)) {
        LineChoice choice = choice(line, rows.get(i), at);
        demandReason(line, choice, proposals.get(line.item()), at);
        choices.put(line.item(), choice);
      }
    }
    return choices;
  }

  private static void demandReason(CaseLine line, LineChoice choice, Proposal rules, String at) {
    if (rules != null && choice.why() == null && differs(line, choice, rules.remedy())) {
      throw Problem.invalid(at + "/why", "task.differs");
    }
  }

  private static boolean differs(CaseLine line, LineChoice choice, Remedy rules) {
    if (!choice.approved()) {
      return rules != Remedy.REJECT;
    }
    boolean fewer = choice.quantity() != null && choice.quantity() < line.quantity();
    return fewer || rules == Remedy.REJECT || choice.remedy() != null && choice.remedy() != rules;
  }

  private static List<CaseLine> meant(List<CaseLine> lines, Map<?, ?> row, String at) {
    Integer item = FormValues.number(row, "item", at);
    Integer orderLine = FormValues.number(row, "line", at);
    List<CaseLine> meant =
        lines.stream()
            .filter(
                line ->
                    item == null
                        ? orderLine != null && line.orderLine() == orderLine
                        : line.item() == item)
            .toList();
    if (meant.isEmpty()) {
      throw Problem.invalid(at + "/line", "case.noLine");
    }
    return meant;
  }

  private static LineChoice choice(CaseLine line, Map<?, ?> row, String at) {
    Integer quantity = FormValues.number(row, "quantity", at);
    if (quantity != null && (quantity < 1 || quantity > line.quantity())) {
      throw Problem.invalid(at + "/quantity", "field.between", 1, line.quantity());
    }
    boolean approved = !"refuse".equals(FormValues.text(row, "decision"));
    Remedy remedy = FormValues.choice(Remedy.class, row, "remedy", at);
    return new LineChoice(
        line.item(),
        approved && remedy != Remedy.REJECT,
        quantity,
        remedy,
        FormValues.text(row, "why"));
  }
}
